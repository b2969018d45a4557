/** Text: joining, cutting, formatting, patterns. */
import { displayText } from '../number-format';
import { parseTypedEntry } from '../typed-entry';
import type { Call, FormulaFunction, FunctionTable } from './function';
import { broadcast, errorValue, fail, isError, type Scalar, toMatrix, toNumber, toText, type Value } from './values';

/** A function of texts (and what else it needs), applied to each cell inside an array. */
function ofCells(compute: (cells: readonly Scalar[], call: Call) => Scalar): FormulaFunction {
  return (call) => {
    const values = Array.from({ length: call.count }, (_, index) =>
      call.inArray ? call.value(index) : call.scalar(index),
    );
    return broadcast(values, (cells) => {
      const error = cells.find((cell) => isError(cell));
      return error ?? compute(cells, call);
    });
  };
}

function joined(call: Call, from: number, delimiter: string, skipEmpty: boolean): string {
  const texts: string[] = [];
  for (let index = from; index < call.count; index++) {
    for (const cell of toMatrix(call.value(index)).flat()) {
      const text = toText(cell, call.locale);
      if (text !== '' || !skipEmpty) texts.push(text);
    }
  }
  return texts.join(delimiter);
}

/** A regular expression as RE2 writes it; what JavaScript lacks of it (`(?i)`) is its own flag. */
function pattern(source: string, flags = ''): RegExp {
  const ignoresCase = source.startsWith('(?i)');
  try {
    return new RegExp(ignoresCase ? source.slice(4) : source, `u${flags}${ignoresCase ? 'i' : ''}`);
  } catch {
    return fail('#REF!');
  }
}

export const TEXT_FUNCTIONS: FunctionTable = {
  CONCATENATE: (call) => joined(call, 0, '', false),
  CONCAT: (call) => joined(call, 0, '', false),
  JOIN: (call) => joined(call, 1, call.text(0), false),
  TEXTJOIN: (call) => joined(call, 2, call.text(0), call.boolean(1)),
  LEN: ofCells(([text = null], call) => toText(text, call.locale).length),
  UPPER: ofCells(([text = null], call) => toText(text, call.locale).toUpperCase()),
  LOWER: ofCells(([text = null], call) => toText(text, call.locale).toLowerCase()),
  PROPER: ofCells(([text = null], call) =>
    toText(text, call.locale)
      .toLowerCase()
      .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  ),
  TRIM: ofCells(([text = null], call) => toText(text, call.locale).trim().replace(/ +/g, ' ')),
  LEFT: ofCells(([text = null, count = 1], call) => toText(text, call.locale).slice(0, toNumber(count, call.locale))),
  RIGHT: ofCells(([text = null, count = 1], call) => {
    const length = toNumber(count, call.locale);
    return length === 0 ? '' : toText(text, call.locale).slice(-length);
  }),
  MID: ofCells(([text = null, start = 1, count = null], call) => {
    const from = toNumber(start, call.locale) - 1;
    return from < 0
      ? errorValue('#VALUE!')
      : toText(text, call.locale).slice(from, from + toNumber(count, call.locale));
  }),
  REPT: ofCells(([text = null, count = null], call) =>
    toText(text, call.locale).repeat(Math.max(0, toNumber(count, call.locale))),
  ),
  EXACT: ofCells(([a = null, b = null], call) => toText(a, call.locale) === toText(b, call.locale)),
  FIND: ofCells(([wanted = null, text = null, start = 1], call) =>
    place(toText(text, call.locale).indexOf(toText(wanted, call.locale), toNumber(start, call.locale) - 1)),
  ),
  SEARCH: ofCells(([wanted = null, text = null, start = 1], call) =>
    place(
      toText(text, call.locale)
        .toLowerCase()
        .indexOf(toText(wanted, call.locale).toLowerCase(), toNumber(start, call.locale) - 1),
    ),
  ),
  SUBSTITUTE: ofCells(([text = null, old = null, replacement = null, which = null], call) => {
    const parts = toText(text, call.locale).split(toText(old, call.locale));
    const by = toText(replacement, call.locale);
    if (toText(old, call.locale) === '') return toText(text, call.locale);
    if (which === null) return parts.join(by);
    const nth = toNumber(which, call.locale);
    return parts
      .map((part, index) => (index === 0 ? part : `${index === nth ? by : toText(old, call.locale)}${part}`))
      .join('');
  }),
  TEXT: ofCells(([value = null, format = null], call) => displayText(value, toText(format, call.locale), call.locale)),
  TO_TEXT: ofCells(([value = null], call) => toText(value, call.locale)),
  VALUE: ofCells(([value = null], call) => toNumber(value, call.locale)),
  HYPERLINK: (call) => (call.has(1) ? call.scalar(1) : call.scalar(0)),
  ENCODEURL: ofCells(([text = null], call) => encodeURIComponent(toText(text, call.locale))),
  SPLIT: (call): Value => {
    const delimiter = call.text(1);
    const text = call.text(0);
    const byEach = call.boolean(2, true);
    const drops = call.boolean(3, true);
    const parts = byEach ? splitAtAny(text, delimiter) : text.split(delimiter);
    const kept = drops ? parts.filter((part) => part !== '') : parts;
    if (kept.length === 0) return '';
    return [
      kept.map((part): Scalar => {
        const typed = parseTypedEntry(part, call.locale);
        return 'value' in typed ? typed.value : part;
      }),
    ];
  },
  REGEXMATCH: ofCells(([text = null, source = null], call) =>
    pattern(toText(source, call.locale)).test(toText(text, call.locale)),
  ),
  REGEXEXTRACT: ofCells(([text = null, source = null], call) => {
    const found = pattern(toText(source, call.locale)).exec(toText(text, call.locale));
    return found ? (found[1] ?? found[0]) : errorValue('#N/A');
  }),
  REGEXREPLACE: ofCells(([text = null, source = null, by = null], call) =>
    toText(text, call.locale).replace(pattern(toText(source, call.locale), 'g'), toText(by, call.locale)),
  ),
};

function place(index: number): Scalar {
  return index < 0 ? errorValue('#VALUE!') : index + 1;
}

function splitAtAny(text: string, delimiters: string): string[] {
  const parts = [''];
  for (const character of text) {
    if (delimiters.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
