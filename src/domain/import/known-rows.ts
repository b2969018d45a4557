/**
 * Which rows of a file are there already: in the sheet, or further up in the file. A contact is told as everywhere else
 * (`same-contact.ts`), an application by company and position (playbook §4). Nothing is overwritten or merged; the person
 * decides.
 */
import { plainCompany, plainPerson } from '../names';
import { plainWords } from '../plain-text';
import { isSameNamesake, marksOf, type Somebody } from '../same-contact';
import type { ImportKind } from './import-fields';

/** What tells one row from another, as it stands there. */
export interface NamingTexts extends Somebody {
  readonly position?: string;
}

interface Known<Where> {
  readonly where: Where;
  readonly row: NamingTexts;
}

/** Every row is looked up by what it says, so that 10,000 rows are not compared with 10,000 others. */
export class KnownRows<Where> {
  private readonly byMark = new Map<string, Where>();
  private readonly byName = new Map<string, Known<Where>[]>();

  constructor(private readonly kind: ImportKind) {}

  private marksOf(row: NamingTexts): readonly string[] {
    if (this.kind === 'contacts') return marksOf(row).map(([, mark]) => mark);
    const company = plainCompany(row.company ?? '');
    return company === '' ? [] : [`${company}|${plainWords(row.position ?? '')}`];
  }

  add(row: NamingTexts, where: Where): void {
    for (const mark of this.marksOf(row)) if (!this.byMark.has(mark)) this.byMark.set(mark, where);
    const name = this.kind === 'contacts' ? plainPerson(row.name ?? '') : '';
    if (name === '') return;
    const list = this.byName.get(name);
    if (list === undefined) this.byName.set(name, [{ where, row }]);
    else list.push({ where, row });
  }

  /** Where the same person or application stands already; null when it is new. */
  find(row: NamingTexts): Where | null {
    for (const mark of this.marksOf(row)) {
      const where = this.byMark.get(mark);
      if (where !== undefined) return where;
    }
    if (this.kind === 'applications') return null;
    const same = this.byName.get(plainPerson(row.name ?? ''))?.find((known) => isSameNamesake(known.row, row));
    return same?.where ?? null;
  }
}
