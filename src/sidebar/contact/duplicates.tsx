/** Who it may be already, before a second row of the same person is written. */
import type { ContactDetails, SameBecause, SamePerson } from '../../api';
import { Button } from '../shared/components';
import { Icon } from '../shared/icon';

const BECAUSE: { readonly [B in SameBecause]: string } = {
  email: 'the same e-mail address',
  linkedIn: 'the same LinkedIn page',
  name: 'the same name',
};

export interface DuplicatesProps {
  readonly twins: readonly SamePerson[];
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly onOpen: (contact: ContactDetails) => void;
  readonly onSaveAnyway: () => void;
}

export function Duplicates({ twins, isNew, busy, onOpen, onSaveAnyway }: DuplicatesProps) {
  return (
    <div class="notice duplicates" role="alert">
      <p>
        <Icon name="warning" /> Nothing was saved: this may be somebody you have already.
      </p>
      <ul>
        {twins.map(({ because, contact }) => (
          <li key={contact.id}>
            <p>
              <bdi>{contact.values.name}</bdi>
              {contact.values.company === '' ? null : (
                <>
                  {' '}
                  (<bdi>{contact.values.company}</bdi>)
                </>
              )}
              , {contact.tab}, row {contact.row}: {BECAUSE[because]}.
            </p>
            <Button onClick={() => onOpen(contact)} label={`Change that row instead: ${contact.values.name}`}>
              Change that row instead
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="text" onClick={onSaveAnyway} busy={busy}>
        {isNew ? 'Somebody else: add them' : 'Somebody else: save anyway'}
      </Button>
    </div>
  );
}
