/**
 * Which rows of a file are there already: in the sheet, or further up in the file. A contact is the same by e-mail
 * address, LinkedIn page, or name and company; an application by company and position (playbook §4). Nothing is
 * overwritten or merged; the person decides.
 */
import { emailsIn, linkedInHandle } from '../checks/support/contact-points';
import { plainCompany, plainPerson, plainText } from '../names';
import type { ImportKind } from './import-fields';

/** What tells one row from another, as it stands there. */
export interface NamingTexts {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly linkedIn?: string;
  readonly position?: string;
}

interface Known<Where> {
  readonly where: Where;
  readonly company: string;
  readonly handle: string | null;
}

/** Addresses that many people of a company share. */
const SHARED_MAILBOX =
  /^(?:info|hello|hi|jobs?|careers?|hr|recruit\w*|talent|people|team|contact|office|admin|support|mail|hiring|apply|work|sales|no-?reply)@/iu;

/** Every row is looked up by what it says, so that 10,000 rows are not compared with 10,000 others. */
export class KnownRows<Where> {
  private readonly byMark = new Map<string, Where>();
  private readonly byName = new Map<string, Known<Where>[]>();

  constructor(private readonly kind: ImportKind) {}

  private marksOf({ company = '', email = '', linkedIn = '', position = '' }: NamingTexts): readonly string[] {
    if (this.kind === 'applications') {
      const plain = plainCompany(company);
      return plain === '' ? [] : [`${plain}|${plainText(position)}`];
    }
    const handle = linkedInHandle(linkedIn);
    return [
      ...emailsIn(email)
        .filter((address) => !SHARED_MAILBOX.test(address))
        .map((address) => `e ${address.toLowerCase()}`),
      ...(handle === null ? [] : [`l ${handle}`]),
    ];
  }

  add(row: NamingTexts, where: Where): void {
    for (const mark of this.marksOf(row)) if (!this.byMark.has(mark)) this.byMark.set(mark, where);
    const name = this.kind === 'contacts' ? plainPerson(row.name ?? '') : '';
    if (name === '') return;
    const list = this.byName.get(name) ?? [];
    list.push({ where, company: plainCompany(row.company ?? ''), handle: linkedInHandle(row.linkedIn ?? '') });
    this.byName.set(name, list);
  }

  /** Where the same person or application stands already; null when it is new. */
  find(row: NamingTexts): Where | null {
    for (const mark of this.marksOf(row)) {
      const where = this.byMark.get(mark);
      if (where !== undefined) return where;
    }
    if (this.kind === 'applications') return null;
    const company = plainCompany(row.company ?? '');
    const handle = linkedInHandle(row.linkedIn ?? '');
    const same = this.byName.get(plainPerson(row.name ?? ''))?.find(
      (known) =>
        (known.company === company || known.company === '' || company === '') &&
        // Two people of one name are told apart by their LinkedIn pages.
        (known.handle === null || handle === null || known.handle === handle),
    );
    return same?.where ?? null;
  }
}
