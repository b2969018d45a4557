/**
 * Formulas in an .xlsx file and formulas as Google shows them. Google writes a function that Excel lacks as
 * `IFERROR(__xludf.DUMMYFUNCTION("…"), cached)`, and Excel marks functions and names of later versions with prefixes.
 */

const WRAPPER = 'IFERROR(__xludf.DUMMYFUNCTION("';

/** Functions that only Google has: an .xlsx file holds them wrapped. */
const GOOGLE_ONLY = new Set(
  (
    'ARRAYFORMULA QUERY IMPORTRANGE IMPORTDATA IMPORTHTML IMPORTXML IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE ' +
    'DETECTLANGUAGE SPARKLINE SPLIT JOIN REGEXMATCH REGEXEXTRACT REGEXREPLACE FLATTEN COUNTUNIQUE COUNTUNIQUEIFS ' +
    'ARRAY_CONSTRAIN SORTN TO_DATE TO_TEXT TO_PERCENT TO_DOLLARS TO_PURE_NUMBER ISEMAIL ISURL ISDATE IMAGE EPOCHTODATE ' +
    'SUMSQUARE MARGINOFERROR AVERAGE.WEIGHTED DIVIDE MULTIPLY MINUS ADD EQ NE GT GTE LT LTE UMINUS UPLUS UNARY_PERCENT POW'
  ).split(' '),
);

/** Functions that Excel knows under a prefix. */
const LATER = new Set(
  (
    'XLOOKUP XMATCH IFNA IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS LET LAMBDA DAYS ISOWEEKNUM NUMBERVALUE ' +
    'UNIQUE SEQUENCE SORTBY RANDARRAY TOCOL TOROW WRAPROWS WRAPCOLS HSTACK VSTACK CHOOSECOLS CHOOSEROWS TAKE DROP ' +
    'EXPAND BYROW BYCOL MAP REDUCE SCAN MAKEARRAY XOR FORMULATEXT ISFORMULA SHEET SHEETS'
  ).split(' '),
);
/** As {@link LATER}, under a longer prefix. */
const LATER_WORKSHEET = new Set(['FILTER', 'SORT']);

/**
 * The formula as Google shows it, with its `=`, from the text of an `<f>` element. Null for a cell that only holds a value
 * that another cell's formula spills into it: Google writes those as formulas too.
 */
export function formulaFromFile(text: string): string | null {
  const inner = unwrap(text);
  if (inner === '"COMPUTED_VALUE"') return null;
  return `=${(inner ?? text).replace(/_xlfn\.|_xlws\.|_xlpm\./g, '')}`;
}

/** The text of an `<f>` element from a formula with its `=`. `cached` is the value shown where Google's function is unknown. */
export function formulaToFile(formula: string, cached: string | number | boolean | null): string {
  const text = formula.replace(/^=/, '');
  const names = new Set(functionNames(text));
  if ([...names].some((name) => GOOGLE_ONLY.has(name))) {
    const shown =
      typeof cached === 'string' || cached === null ? `"${(cached ?? '').replace(/"/g, '""')}"` : String(cached);
    return `${WRAPPER}${text.replace(/"/g, '""')}"),${shown.toUpperCase() === 'TRUE' ? 'TRUE' : shown})`;
  }
  return outsideQuotes(text, (part) =>
    part.replace(/(?<![\w.])([A-Za-z][\w.]*)(?=\()/g, (name) => {
      const upper = name.toUpperCase();
      if (LATER_WORKSHEET.has(upper)) return `_xlfn._xlws.${name}`;
      return LATER.has(upper) ? `_xlfn.${name}` : name;
    }),
  );
}

function functionNames(text: string): string[] {
  const names: string[] = [];
  outsideQuotes(text, (part) => {
    for (const match of part.matchAll(/([A-Za-z][\w.]*)\(/g)) names.push((match[1] ?? '').toUpperCase());
    return part;
  });
  return names;
}

/** `change` applied to the parts of a formula that stand in no string and in no quoted tab name. */
function outsideQuotes(text: string, change: (part: string) => string): string {
  return text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) => (/^["']/.test(part) ? part : change(part)));
}

/** The formula inside Google's wrapper, or null when there is no wrapper. */
function unwrap(text: string): string | null {
  const body = text.replace(/^=/, '').replace(/^_xlfn\./, '');
  if (!body.startsWith(WRAPPER)) return null;
  const match = /^(?:[^"]|"")*/.exec(body.slice(WRAPPER.length));
  const inner = match?.[0];
  if (inner === undefined || body[WRAPPER.length + inner.length] !== '"') return null;
  return inner.replace(/""/g, '"').replace(/^=/, '');
}
