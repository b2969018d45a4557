/**
 * Small strings kept in the user's own properties, apart for each spreadsheet. They are not kept in document properties:
 * everybody who edits the sheet could read those, and each person has reminders of their own.
 */
import { type MemoryPort, NoSpreadsheetError } from '../app/ports';
import type { ActiveSpreadsheet } from './spreadsheet';

/** A value may have 9 KB; a UTF-16 unit takes at most 3 bytes of UTF-8. */
const PIECE_LENGTH = 2_900;

/** Stands where the spreadsheet's id would. */
const NO_SPREADSHEET = 'no-spreadsheet';

/**
 * A value stands under its key as `1|text`, or, when it is long, as `n|text` with the other pieces under `key:1` … All
 * pieces are written in one call, so that a value is never half old and half new.
 */
export class UserMemory implements MemoryPort {
  /** @param spreadsheet Whose values these are; null for those that belong to none. */
  constructor(private readonly spreadsheet: ActiveSpreadsheet | null) {}

  private nameOf(key: string): string {
    return `${this.owner()}:${key}`;
  }

  /** Without a spreadsheet there is still something to remember: that the person was told so. */
  private owner(): string {
    if (this.spreadsheet === null) return NO_SPREADSHEET;
    try {
      return this.spreadsheet.id();
    } catch (cause) {
      if (cause instanceof NoSpreadsheetError) return NO_SPREADSHEET;
      throw cause;
    }
  }

  get(key: string): string | null {
    const store = PropertiesService.getUserProperties();
    const name = this.nameOf(key);
    const first = store.getProperty(name);
    if (first === null) return null;
    const { count, text } = partOf(first);
    const pieces = [text];
    for (let index = 1; index < count; index += 1) {
      const piece = store.getProperty(`${name}:${index}`);
      if (piece === null) return null;
      pieces.push(piece);
    }
    return pieces.join('');
  }

  set(key: string, value: string | null): void {
    const store = PropertiesService.getUserProperties();
    const name = this.nameOf(key);
    const before = store.getProperty(name);
    const countBefore = before === null ? 0 : partOf(before).count;
    const pieces = value === null ? [] : split(value);
    const [first] = pieces;
    if (first === undefined) store.deleteProperty(name);
    else if (pieces.length === 1) store.setProperty(name, `1|${first}`);
    else {
      const entries: { [name: string]: string } = { [name]: `${pieces.length}|${first}` };
      pieces.forEach((piece, index) => {
        if (index > 0) entries[`${name}:${index}`] = piece;
      });
      store.setProperties(entries, false);
    }
    for (let index = Math.max(1, pieces.length); index < countBefore; index += 1)
      store.deleteProperty(`${name}:${index}`);
  }

  /** One by one: the store holds the user's other spreadsheets too. */
  forgetAll(): readonly string[] {
    const store = PropertiesService.getUserProperties();
    const names = store.getKeys();
    const own = names.filter((name) => name.startsWith(this.nameOf('')));
    // What was remembered where no spreadsheet could be seen belongs to all of them, so the last one takes it along.
    const homeless = names.filter((name) => name.startsWith(`${NO_SPREADSHEET}:`));
    const isLast = own.length + homeless.length === names.length;
    for (const name of isLast ? names : own) store.deleteProperty(name);
    const keys = own.map((name) => name.slice(this.nameOf('').length).replace(/:\d+$/, ''));
    return [...new Set(keys)];
  }
}

function partOf(stored: string): { readonly count: number; readonly text: string } {
  const bar = stored.indexOf('|');
  return { count: Number(stored.slice(0, bar)), text: stored.slice(bar + 1) };
}

function split(value: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < value.length; start += PIECE_LENGTH)
    pieces.push(value.slice(start, start + PIECE_LENGTH));
  return pieces;
}
