/** The conditions of COUNTIF and its kin: `5`, `">=5"`, `"<>"`, `"Da*"`. */
import { parseTypedEntry } from '../typed-entry';
import { compare, isError, type Scalar } from './values';

/** A test of one cell. `criterion` is a value to equal, or text that may begin with a comparison and hold wildcards. */
export function criterionTest(criterion: Scalar, locale: string): (cell: Scalar) => boolean {
  if (typeof criterion !== 'string') return equals(criterion ?? 0);
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? '';
  const text = match?.[2] ?? '';
  const typed = parseTypedEntry(text, locale);
  const value = 'value' in typed && typeof typed.value !== 'string' ? typed.value : null;
  switch (operator) {
    case '':
    case '=':
      if (text === '') return operator === '=' ? (cell) => cell === null : isEmpty;
      return value === null ? wildcardTest(text) : equals(value);
    case '<>': {
      if (text === '') return (cell) => cell !== null && cell !== '';
      const same = value === null ? wildcardTest(text) : equals(value);
      return (cell) => !same(cell);
    }
    default: {
      const bound = value ?? text;
      return (cell) => {
        if (cell === null || isError(cell) || typeof cell !== typeof bound) return false;
        const order = compare(cell, bound);
        if (operator === '<') return order < 0;
        if (operator === '>') return order > 0;
        return operator === '<=' ? order <= 0 : order >= 0;
      };
    }
  }
}

function isEmpty(cell: Scalar): boolean {
  return cell === null || cell === '';
}

function equals(value: Scalar): (cell: Scalar) => boolean {
  return (cell) => cell !== null && !isError(cell) && typeof cell === typeof value && compare(cell, value) === 0;
}

/** Whole-cell comparison without case; `*` any run, `?` any character, `~` takes the next one literally. */
export function wildcardTest(text: string): (cell: Scalar) => boolean {
  let source = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    const next = text[index + 1];
    if (character === '~' && next !== undefined && '*?~'.includes(next)) {
      source += escaped(next);
      index++;
    } else if (character === '*') source += '[\\s\\S]*';
    else if (character === '?') source += '[\\s\\S]';
    else source += escaped(character);
  }
  const pattern = new RegExp(`^${source}$`, 'i');
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
