/** What a row and what was typed over it say differently, and what the person chose of each. */
import type { Choice, Difference } from '../shared/changed-meanwhile';
import { FIELD_WORDS, type Form, type FormField, sayField } from './form';

/** The fields that the sheet and the person say differently, and what was chosen of them. */
export interface Conflicts {
  readonly fields: readonly FormField[];
  /** True where the row was open before. */
  readonly isChange: boolean;
  readonly sheet: Form;
  readonly typed: Form;
  readonly choice: Choice;
}

export function differencesOf(conflicts: Conflicts | null): readonly Difference[] {
  return (conflicts?.fields ?? []).map((field) => ({
    field,
    label: FIELD_WORDS[field],
    sheet: sayField(conflicts?.sheet[field] ?? ''),
    mine: sayField(conflicts?.typed[field] ?? ''),
  }));
}

/** What is typed into a field that differs is the person's choice for it. */
export function withTyped(conflicts: Conflicts, values: Partial<Form>): Conflicts {
  const chosen = conflicts.fields.filter((field) => field in values).map((field) => [field, 'mine'] as const);
  if (chosen.length === 0) return conflicts;
  return {
    ...conflicts,
    typed: { ...conflicts.typed, ...values },
    choice: { ...conflicts.choice, ...Object.fromEntries(chosen) },
  };
}

/** What the fields hold by what was chosen; none for a field without a choice. */
export function chosenValues({ fields, sheet, typed }: Conflicts, choice: Choice): Partial<Form> {
  const chosen = fields.flatMap((field) => {
    const side = choice[field];
    return side === undefined ? [] : [[field, (side === 'mine' ? typed : sheet)[field]]];
  });
  return Object.fromEntries(chosen) as Partial<Form>;
}
