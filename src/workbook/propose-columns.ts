/** Which column of a file fills which field, proposed with the words that the tabs' own headers are known by. */

import { IMPORT_FIELDS, type ImportKind, NAME_PARTS } from '../domain/import/import-fields';
import { plainWords } from '../domain/plain-text';
import { mappingByCells } from './mapping-by-cells';
import { matchHeader } from './match-headers';
import type { TableTab } from './table-tab';
import { TABLE_TABS } from './tabs';

export interface ProposedColumns {
  readonly kind: ImportKind;
  /** Index of the header row; null where no row reads like one. */
  readonly headerRow: number | null;
  /** For each column the field it fills, a part of a name, or null. */
  readonly mapping: readonly (string | null)[];
}

const FIRST_NAMES = new Set(
  'first name,firstname,given name,forename,vorname,prenom,nombre,primeiro nome,nome,voornaam,förnamn,imię,名'
    .split(',')
    .map(plainWords),
);
const LAST_NAMES = new Set(
  'last name,lastname,surname,family name,nachname,familienname,nom,nom de famille,apellido,apellidos,sobrenome,cognome,achternaam,efternamn,nazwisko,姓'
    .split(',')
    .map(plainWords),
);
/** Words that only files use, with the header of the tab's own that they stand for. */
const FILE_WORDS: { readonly [Kind in ImportKind]: { readonly [words: string]: string } } = {
  contacts: {
    url: 'LinkedIn',
    'profile url': 'LinkedIn',
    'public profile url': 'LinkedIn',
    'e mail 1 value': 'Email',
    'phone 1 value': 'Phone',
    'organization 1 name': 'Company',
    'organization 1 title': 'Role',
    'organization name': 'Company',
    'organization title': 'Role',
    // Contacts keeps remarks with how you met.
    notes: 'How we met',
    note: 'How we met',
    remarks: 'How we met',
    comments: 'How we met',
    notizen: 'How we met',
    'mobile phone': 'Phone',
    'email status': '',
    'how you met': 'How we met',
    'where do you work': 'Company',
    azienda: 'Company',
    bedrijf: 'Company',
    företag: 'Company',
    posizione: 'Role',
    functie: 'Role',
  },
  applications: {
    'job post url': 'Job link',
    'job listing': 'Job link',
    'company job title': 'Position',
    'date saved': '',
    'list name': 'Stage',
    list: 'Stage',
    'next interview date': 'Interview on',
    deadline: '',
    // "Yes" is no place.
    remote: '',
    'follow up': 'Next step due',
    relance: 'Next step due',
    azienda: 'Company',
    bedrijf: 'Company',
    företag: 'Company',
    posizione: 'Position',
    functie: 'Position',
  },
};
/** Further columns of what reaches a person: whichever says something first is the one, and none is lost. */
const MORE_OF: readonly (readonly [string, RegExp])[] = [
  ['email', /^(?:\w+ )?e ?mail(?: \d)?(?: adresse| address)?(?: \d)?(?: value)?$/],
  [
    'phone',
    /^(?:\w+ )?(?:phone|mobile|cell|telefon|mobiltelefon)(?: number)?(?: \d)?(?: value| geschaftlich| privat)?$/,
  ],
];
const JOB = /\b(?:position|job|role|title|stelle|poste|puesto|cargo)\b/;
const STAGE_WORDS = new Set(['stage', 'status', 'applied', 'phase']);
const KIND_NAMED: { readonly [Kind in ImportKind]: RegExp } = {
  contacts: /connection|contact|people|person|kontakt|contact|network/i,
  applications: /applic|job|bewerb|candidat|tracker|huntr|teal|simplify|postul|position/i,
};

/** "jobTitle" */
const PROGRAM_WORD = /^\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;

interface Names {
  readonly first: number;
  readonly last: number;
}

function namePartsIn(row: readonly string[]): Names | null {
  const words = row.map(plainWords);
  const first = words.findIndex((word) => FIRST_NAMES.has(word));
  const last = words.findIndex((word) => LAST_NAMES.has(word));
  return first >= 0 && last >= 0 ? { first, last } : null;
}

/** The rows as the tab's vocabulary reads them: a first name stands for the name, a last name for nothing of its own. */
function asHeaders(kind: ImportKind, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const known = FILE_WORDS[kind];
  return rows.map((row) => {
    const names = kind === 'contacts' ? namePartsIn(row) : null;
    const words = row.map(plainWords);
    // Beside a job title, a title is Ms or Dr.
    const isTitleOfName = words.includes('job title') && kind === 'contacts';
    // A list of jobs that has no other word for them calls the job its name.
    const isJobName = kind === 'applications' && words.includes('company') && !words.some((word) => JOB.test(word));
    return row.map((written, column) => {
      const text = PROGRAM_WORD.test(written) ? written.replace(/\p{Lu}/gu, ' $&') : written;
      if (words[column] === 'title' && isTitleOfName) return '';
      if (words[column] === 'name' && isJobName && words.some((word) => STAGE_WORDS.has(word))) return 'Position';
      if (column === names?.first) return 'Contact';
      if (column === names?.last) return '';
      return known[plainWords(text)] ?? text;
    });
  });
}

function proposeFor(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  headerRow: number | undefined,
): ProposedColumns & { readonly score: number } {
  const searched = headerRow === undefined ? rows : [rows[headerRow] ?? []];
  // In a list of one column its heading stands alone, which in a tab would be too little to go by.
  const isList = rows.every((cells) => cells.length < 2);
  const headers = asHeaders(kind, searched).map((cells) => (isList && cells.length === 1 ? [...cells, 'ID'] : cells));
  const found = matchHeader(TABLE_TABS[kind] as unknown as TableTab, headers, true);
  const row = found === null ? (headerRow ?? null) : headerRow === undefined ? found.rowIndex : headerRow;
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const mapping: (string | null)[] = new Array(width).fill(null);
  const columns: { readonly [field: string]: number | undefined } = found?.columns ?? {};
  for (const [field, column] of Object.entries(columns))
    if (column !== undefined && IMPORT_FIELDS[kind][field] !== undefined) mapping[column - 1] = field;
  if (kind === 'contacts' && row !== null)
    (rows[row] ?? []).forEach((text, column) => {
      const more = mapping[column] == null && MORE_OF.find(([, words]) => words.test(plainWords(text)));
      if (more) mapping[column] = more[0];
    });
  const names = kind === 'contacts' && row !== null ? namePartsIn(rows[row] ?? []) : null;
  if (names !== null) {
    mapping[names.first] = NAME_PARTS[0];
    mapping[names.last] = NAME_PARTS[1];
  }
  return { kind, headerRow: row, mapping, score: (found?.score ?? 0) + (names === null ? 0 : 150) };
}

/**
 * Proposes what a file is, where its headers stand and what its columns fill.
 *
 * @param rows The file's first rows; notes may stand above the headers, as in LinkedIn's export.
 * @param kind Given where the person has chosen; else what the headers, then the file's name, speak for.
 * @param headerRow Given where the person has chosen; -1 where the file has no headers.
 */
export function proposeColumns(input: {
  readonly rows: readonly (readonly string[])[];
  readonly kind?: ImportKind | undefined;
  readonly headerRow?: number | undefined;
  readonly fileName?: string | undefined;
}): ProposedColumns {
  const { rows, kind, headerRow, fileName = '' } = input;
  const kinds: readonly ImportKind[] = kind === undefined ? ['contacts', 'applications'] : [kind];
  const proposals = kinds.map((one) => {
    const proposed =
      headerRow === -1
        ? {
            kind: one,
            headerRow: null,
            mapping: new Array<string | null>(Math.max(0, ...rows.map((row) => row.length))).fill(null),
            score: 0,
          }
        : proposeFor(one, rows, headerRow);
    return { ...proposed, score: proposed.score + (KIND_NAMED[one].test(fileName) ? 60 : 0) };
  });
  const [first, second] = proposals;
  const best = second !== undefined && first !== undefined && second.score > first.score ? second : first;
  if (best === undefined) return { kind: 'contacts', headerRow: null, mapping: [] };
  return { kind: best.kind, headerRow: best.headerRow, mapping: mappingByCells(best, rows) };
}
