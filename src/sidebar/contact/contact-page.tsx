/** Loads in one reading what the form begins with: the selected row, everybody's names, what keeping in touch costs. */
import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../shared/components';
import { useLoad } from '../shared/use-server';
import { Waiting } from '../shared/waiting';
import { ContactForm } from './contact-form';
import type { Person } from './form';

export function ContactPage() {
  const selection = useLoad('getSelection', { names: true });
  const [added, setAdded] = useState<readonly Person[]>([]);
  const { value } = selection;
  const people = useMemo(() => [...added, ...(value?.names?.people ?? [])], [added, value]);
  if (value === null) return <Waiting loaded={selection} label="Reading the selected row" rows={6} />;
  if (!value.hasContacts) {
    return (
      <EmptyState title="There is no Contacts tab yet">
        <p>
          The people you talk to go there. Choose “Set up my tabs” from the menu; it adds the tab and changes nothing
          else.
        </p>
      </EmptyState>
    );
  }
  return (
    <ContactForm
      selection={value}
      people={people}
      companies={value.names?.companies ?? []}
      onAdded={(person) => setAdded((before) => [person, ...before])}
    />
  );
}
