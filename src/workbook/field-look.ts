/** How a column that Set up makes looks and behaves: width, dropdown, checkbox, date. */
import { STAGES } from '../domain/stage';

export type FieldLook =
  | { readonly kind: 'text' | 'long' | 'date' | 'number' | 'checkbox' | 'id'; readonly width: number }
  | { readonly kind: 'choices'; readonly width: number; readonly values: readonly string[]; readonly help: string };

// Widths are pixels.

export const text = (width = 160): FieldLook => ({ kind: 'text', width });
/** Wrapped text. */
export const long = (width = 280): FieldLook => ({ kind: 'long', width });
export const date = (width = 110): FieldLook => ({ kind: 'date', width });
export const number = (width = 90): FieldLook => ({ kind: 'number', width });
export const checkbox = (width = 100): FieldLook => ({ kind: 'checkbox', width });
export const id = (width = 100): FieldLook => ({ kind: 'id', width });
/** A dropdown that offers words and takes others too. */
export const choices = (values: readonly string[], help: string, width = 130): FieldLook => ({
  kind: 'choices',
  width,
  values,
  help,
});

export const stage = (): FieldLook =>
  choices(
    STAGES,
    'Where this application stands. Choose from the list, or write your own word: common ones are understood.',
  );
