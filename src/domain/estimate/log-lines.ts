/** The Activity Log by company and by contact, built once, so that counting stays fast at 20,000 lines. */
import type { Touch } from '../book';

/** Case and stray spaces do not tell two names apart. */
export function plainName(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

export interface LogLines {
  /** Lines that name this company, in the log's order; none for an empty name. */
  ofCompany(company: string): readonly Touch[];
  /** Lines that name this contact, in the log's order; none for an empty name. */
  ofContact(name: string): readonly Touch[];
}

export function indexLog(log: readonly Touch[]): LogLines {
  const byCompany = new Map<string, Touch[]>();
  const byContact = new Map<string, Touch[]>();
  const put = (map: Map<string, Touch[]>, name: string, touch: Touch): void => {
    const key = plainName(name);
    if (key === '') return;
    const lines = map.get(key);
    if (lines === undefined) map.set(key, [touch]);
    else lines.push(touch);
  };
  for (const touch of log) {
    if (touch.isExample || touch.kind === 'estimate') continue;
    put(byCompany, touch.company, touch);
    put(byContact, touch.contact, touch);
  }
  return {
    ofCompany: (company) => byCompany.get(plainName(company)) ?? [],
    ofContact: (name) => byContact.get(plainName(name)) ?? [],
  };
}
