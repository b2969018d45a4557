/** Words as they are compared: without case, accents, punctuation, emoji or doubled spaces. */
import { remembered } from './remembered';

const COMBINING_ACCENTS = /[\u0300-\u036f]/g;
/** Zero-width characters, the keycap and the emoji variation selectors. */
const INVISIBLE = /\u200b|\u200c|\u200d|\u200e|\u200f|\u20e3|\ufe0e|\ufe0f/g;
/** Letters that are one letter to their readers and two keys to others. */
const WRITTEN_OUT: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The bare words of a text: `"  📇 Did I meet them?"` becomes `"did i meet them"`, `"Würde"` becomes `"wurde"`, `"Straße"` becomes `"strasse"`.
 * Apostrophes vanish (`"I've"` is `"ive"`), everything else that is no letter or digit parts words. Letters of every
 * script stay.
 */
export const plainWords = remembered((text: string): string => {
  // Nearly every text is plain ASCII, and workbooks hold many.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const letters = text.normalize('NFKD').replace(COMBINING_ACCENTS, '').replace(INVISIBLE, '').normalize('NFC');
  return letters
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[ßøłđæœı]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
});
