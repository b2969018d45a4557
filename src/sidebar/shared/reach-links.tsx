/** The ways to reach a person: the draft in Gmail first, where there is one. */
import type { Action } from '../../api';
import { composeLink } from '../../domain/compose-link';
import { OutLink, webAddress } from './links';

export function ReachLinks({ action }: { readonly action: Pick<Action, 'who' | 'company' | 'reach' | 'draft'> }) {
  const { reach, draft } = action;
  const name = action.who ?? action.company ?? '';
  if (draft === null && reach.email === null && reach.phone === null && reach.linkedIn === null) {
    return <p class="quiet">No way to reach {name === '' ? 'them' : name} is noted in the sheet yet.</p>;
  }
  return (
    <div class="buttons">
      {draft === null ? null : (
        <OutLink class="button" href={composeLink(draft)}>
          Open draft in Gmail
        </OutLink>
      )}
      {reach.phone === null ? null : (
        <OutLink
          class="button"
          href={`tel:${reach.phone.replace(/[^\d+*#]/g, '')}`}
          label={`Call ${name}: ${reach.phone}`}
        >
          Call
        </OutLink>
      )}
      {reach.email === null ? null : (
        <OutLink class="button" href={`mailto:${reach.email}`} label={`Mail ${name}: ${reach.email}`}>
          Mail
        </OutLink>
      )}
      {reach.linkedIn === null ? null : (
        <OutLink class="button" href={webAddress(reach.linkedIn)} label={`${name} on LinkedIn`}>
          LinkedIn
        </OutLink>
      )}
    </div>
  );
}
