/** A file's bytes → a table of texts: the encoding and the separator are found out, nothing leaves the browser. */
import Papa from 'papaparse';
import { shortCode } from '../../domain/identity';

/** What is wrong with a file, in plain words. */
export class FileProblem extends Error {}

export interface FileTable {
  readonly name: string;
  /** Names the content, so that the same file is known again. */
  readonly key: string;
  /** In words: "UTF-8". */
  readonly encoding: string;
  /** In words: "commas". */
  readonly separator: string;
  /** All rows of the file, empty ones too; a row's number is its index and one. */
  readonly rows: readonly (readonly string[])[];
  /** Rows, from 1, whose quotation marks do not fit together, so that their columns may be shifted. */
  readonly doubtful: readonly number[];
}

const MOST_BYTES = 20 * 1024 * 1024;
const SEPARATORS: { readonly [character: string]: string } = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

function begins(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Zero bytes stand beside every letter of UTF-16; text in other encodings has none. */
function sixteenBits(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 2000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index++) if (bytes[index] === 0) index % 2 === 0 ? even++ : odd++;
  if (odd > looked / 5 && even < odd / 10) return 'utf-16le';
  if (even > looked / 5 && odd < even / 10) return 'utf-16be';
  return null;
}

/**
 * What programs write that do not know of Unicode, by the person's language, as the HTML standard has browsers assume for
 * pages that do not say (https://html.spec.whatwg.org/multipage/parsing.html, "encoding sniffing algorithm").
 */
const OLD_ENCODINGS: readonly (readonly [RegExp, string])[] = [
  [/^ja/, 'shift_jis'],
  [/^zh-(?:tw|hk|hant)/, 'big5'],
  [/^zh/, 'gb18030'],
  [/^ko/, 'euc-kr'],
  [/^(?:be|bg|kk|ky|mk|mn|ru|sr|tg|tt|uk)/, 'windows-1251'],
  [/^(?:bs|cs|hr|hu|pl|ro|sk|sl)/, 'windows-1250'],
  [/^el/, 'windows-1253'],
  [/^(?:tr|az|ku)/, 'windows-1254'],
  [/^he/, 'windows-1255'],
  [/^(?:ar|fa|ur)/, 'windows-1256'],
  [/^(?:et|lt|lv)/, 'windows-1257'],
  [/^vi/, 'windows-1258'],
  [/^th/, 'windows-874'],
];
/** Letters that Windows has in the places where an older Mac has é, ü, ç, è: never after a small letter. */
const MAC_LETTERS = /\p{Ll}[ŽŠŸŒˆ\u0081\u008d\u008f\u0090]/u;

/**
 * Text by its byte order mark, else as UTF-8 where it is that, else as programs of the person's language wrote it before.
 * @param language Of the browser: "de-DE".
 */
export function decodeText(bytes: Uint8Array, language: string): { readonly text: string; readonly encoding: string } {
  const as = (label: string, encoding: string) => ({ text: new TextDecoder(label).decode(bytes), encoding });
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return as('utf-8', 'UTF-8');
  if (begins(bytes, 0xff, 0xfe)) return as('utf-16le', 'UTF-16');
  if (begins(bytes, 0xfe, 0xff)) return as('utf-16be', 'UTF-16');
  const wide = sixteenBits(bytes);
  if (wide !== null) return as(wide, 'UTF-16');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const old = OLD_ENCODINGS.find(([languages]) => languages.test(language.toLowerCase()))?.[1];
    if (old !== undefined)
      try {
        return { text: new TextDecoder(old, { fatal: true }).decode(bytes), encoding: old };
      } catch {
        // Written on a machine of another language.
      }
    const western = as('windows-1252', 'Windows-1252');
    return MAC_LETTERS.test(western.text) ? as('macintosh', 'macintosh') : western;
  }
}

/** Files of other kinds that are text too, by how they begin, and what to do with them. */
const OTHER_TEXTS: readonly (readonly [RegExp, (name: string) => FileProblem])[] = [
  [
    /^BEGIN:VCARD/i,
    (name) =>
      new FileProblem(
        `${name} holds address cards, not a table. Bring it into Google Contacts, export that as Google CSV, then choose the export.`,
      ),
  ],
  [
    /^(?:<(?:!doctype|html|\?xml|table)|BEGIN:VCALENDAR|\{\\rtf|[[{]\s*["{[])/i,
    (name) =>
      new FileProblem(
        `${name} is a file of another kind. Export the table as CSV from where it comes, then choose that.`,
      ),
  ],
];

/**
 * @param language The browser's: for letters of files that do not say how they are written.
 * @throws FileProblem where the file holds no table of text.
 */
export function readTable(name: string, bytes: Uint8Array, language = 'en'): FileTable {
  if (bytes.length === 0) throw new FileProblem(`${name} is empty. Export it again, or choose another file.`);
  if (bytes.length > MOST_BYTES)
    throw new FileProblem(`${name} is larger than 20 MB. Split it into several files and import them one by one.`);
  if (begins(bytes, 0x50, 0x4b) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new FileProblem(
      `${name} is a workbook or an archive, not a CSV file. Unpack it, or open it and save the sheet as CSV, then choose that file.`,
    );
  const { text, encoding } = decodeText(bytes, language);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || text.includes('\u0000'))
    throw new FileProblem(`${name} is not a table of text. Choose a file that ends in .csv, .tsv or .txt.`);
  // Files that several programs have written have line ends of several kinds.
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const other = OTHER_TEXTS.find(([start]) => start.test(lines.trimStart()));
  if (other !== undefined) throw other[1](name);
  // Excel's own way to name the separator; the line stays, so that rows keep their numbers.
  const [, named = ''] = /^sep=([,;\t|])(?=\n)/i.exec(lines) ?? [];
  const { data, meta, errors } = Papa.parse<string[]>(named === '' ? lines : lines.slice(5), {
    delimiter: named,
    newline: '\n',
    delimitersToGuess: Object.keys(SEPARATORS),
    skipEmptyLines: false,
  });
  const rows = data.map((row) => row.map((cell) => String(cell ?? '')));
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined)
    throw new FileProblem(
      `A quotation mark in ${name} opens in or near row ${(open.row ?? rows.length - 1) + 1} and is never closed, so all that follows would run into one cell. Close it or take it out, then choose the file again.`,
    );
  const isList = /\.(?:csv|tsv)$/i.test(name) && rows.filter((row) => (row[0] ?? '').trim() !== '').length > 1;
  if (!isList && !rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1))
    throw new FileProblem(
      `No table was found in ${name}: every line is one text. Export it as CSV with one column for each thing.`,
    );
  return {
    name,
    key: `${text.length}-${shortCode(text)}`,
    encoding,
    separator: SEPARATORS[meta.delimiter] ?? 'separators',
    rows,
    doubtful: [
      ...new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row + 1] : []))),
    ],
  };
}
