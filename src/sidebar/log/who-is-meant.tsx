/** Who a conversation is logged for, said before it is saved, and what is asked of somebody new. */
import { CompanyField } from '../shared/company-field';
import { Icon } from '../shared/icon';
import type { Entry, Who } from './entry';

export interface PartProps {
  readonly entry: Entry;
  readonly change: (values: Partial<Entry>) => void;
}

/** Says who was understood, so that nothing is logged for somebody else. */
export function WhoIsMeant({ who }: { readonly who: Who }) {
  return (
    <p class="quiet who-is-meant" role="status">
      {who.kind === 'contact' ? (
        <>
          <Icon name="done" class="good" /> <bdi>{who.person.name}</bdi>
          {who.person.company === '' ? (
            ', in your contacts'
          ) : (
            <>
              {' '}
              at <bdi>{who.person.company}</bdi>
            </>
          )}
        </>
      ) : who.kind === 'company' ? (
        <>
          <Icon name="done" class="good" /> The company <bdi>{who.company}</bdi>
        </>
      ) : who.kind === 'several' ? (
        `You have ${who.people.length} contacts of this name. Choose one from the list.`
      ) : who.kind === 'new' ? (
        'Not in your contacts yet.'
      ) : null}
    </p>
  );
}

export function NewPerson({ entry, companies, change }: PartProps & { readonly companies: readonly string[] }) {
  return (
    <>
      <CompanyField
        label="Their company (optional)"
        value={entry.company}
        companies={companies}
        onInput={(company) => change({ company })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={entry.addContact}
          onChange={(event) => change({ addContact: event.currentTarget.checked })}
        />
        Add them to my contacts
      </label>
    </>
  );
}
