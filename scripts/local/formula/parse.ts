/** A formula's text as a syntax tree. */
import { type AstExpression, parse, tokenize } from '@borgar/fx';
import { localeData } from '../locale';

const known = new Map<string, AstExpression | null>();
/** The trees of the last formulas are kept; a workbook has far fewer different ones. */
const MOST_KNOWN = 20_000;

/**
 * The tree of a formula with its `=`, or null when it cannot be read. Where a comma is the decimal sign, people separate
 * arguments with `;`, so that reading is tried second.
 */
export function parseFormula(formula: string, locale: string): AstExpression | null {
  const key = `${locale} ${formula}`;
  let tree = known.get(key);
  if (tree === undefined) {
    tree = tryParse(formula);
    if (tree === null && localeData(locale).decimal === ',') tree = tryParse(withPoints(formula));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, tree);
  }
  return tree;
}

function tryParse(formula: string): AstExpression | null {
  try {
    const tokens = tokenize(formula, { withLocation: false, allowTernary: true });
    return parse(tokens, { permitArrayRanges: true, permitArrayCalls: true, looseRefCalls: true });
  } catch {
    return null;
  }
}

/** `WENN(A1>0,5;"a;b";2)` with commas between arguments and points in numbers; strings and quoted names are left alone. */
function withPoints(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    /^["']/.test(part) ? part : part.replace(/(\d),(\d)/g, '$1.$2').replace(/;/g, ','),
  );
}
