/** Names to propose while one types: read once, when the first form is opened. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PeopleReport } from '../../api';
import type { ComboboxOption } from '../shared/combobox';
import { callServer } from '../shared/server';

export interface Proposals {
  readonly people: readonly ComboboxOption[];
  readonly companies: readonly ComboboxOption[];
}

export function useProposals(wanted: boolean): Proposals {
  const [report, setReport] = useState<PeopleReport | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!wanted || asked.current) return;
    asked.current = true;
    callServer('getPeople').then(setReport, () => {
      // Without proposals the fields take what is typed; the next form asks again.
      asked.current = false;
    });
  }, [wanted]);
  return useMemo(
    () => ({
      people: (report?.people ?? []).map(({ id, name, company }) => ({ key: id, label: name, detail: company })),
      companies: (report?.companies ?? []).map((company) => ({ key: company, label: company })),
    }),
    [report],
  );
}
