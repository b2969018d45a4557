/**
 * Near spellings, without comparing everything with everything: each known word is filed under itself and under each
 * word that one deletion makes of it, so that a question looks up a handful of keys (SymSpell's deletion neighbourhood).
 */
import { distance } from 'fastest-levenshtein';

/** Longer texts are no names, and have too many neighbours. */
const LONGEST_WORD = 60;

/** By code unit: half a surrogate pair makes a key nobody asks for, which does no harm. */
function deletions(word: string): readonly string[] {
  const shorter: string[] = [];
  if (word.length > LONGEST_WORD) return shorter;
  for (let index = 0; index < word.length; index += 1)
    if (word[index] !== word[index - 1]) shorter.push(word.slice(0, index) + word.slice(index + 1));
  return shorter;
}

/** True when two neighbouring letters changed places ("gmial", "gmail"). */
function isTransposed(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let index = 0;
  while (index < left.length && left[index] === right[index]) index += 1;
  return (
    index + 1 < left.length &&
    left[index] === right[index + 1] &&
    left[index + 1] === right[index] &&
    left.slice(index + 2) === right.slice(index + 2)
  );
}

export type Slip = 'same' | 'transposed' | 'letter-missing-or-added' | 'letter-replaced' | 'far';

/** How two words differ, when it is by one slip of the finger. */
export function slipBetween(left: string, right: string): Slip {
  if (left === right) return 'same';
  if (isTransposed(left, right)) return 'transposed';
  if (distance(left, right) !== 1) return 'far';
  return left.length === right.length ? 'letter-replaced' : 'letter-missing-or-added';
}

/** Known words, asked for those within one slip. */
export class SpellingIndex {
  private readonly words = new Set<string>();
  private readonly byDeletion = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.words.has(word)) continue;
      this.words.add(word);
      this.file(word, word);
      for (const shorter of deletions(word)) this.file(shorter, word);
    }
  }

  private file(key: string, word: string): void {
    const filed = this.byDeletion.get(key);
    if (filed === undefined) this.byDeletion.set(key, [word]);
    else filed.push(word);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The known words one slip away, never the word itself. */
  near(word: string): readonly string[] {
    const candidates = new Set<string>(this.byDeletion.get(word));
    for (const shorter of deletions(word))
      for (const known of this.byDeletion.get(shorter) ?? []) candidates.add(known);
    candidates.delete(word);
    return Array.from(candidates).filter((known) => slipBetween(word, known) !== 'far');
  }
}

/** The one word of a short list that was meant: within one slip, or two in a word of eight letters or more; null when unsure. */
export function nearestOf(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_WORD) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  let shared = false;
  for (const candidate of known) {
    const slips = slipBetween(word, candidate) === 'transposed' ? 1 : distance(word, candidate);
    if (slips < bestDistance) {
      best = candidate;
      bestDistance = slips;
      shared = false;
    } else if (slips === bestDistance) shared = true;
  }
  if (best === null || shared) return null;
  const allowed = Math.min(word.length, best.length) >= 8 ? 2 : Math.min(word.length, best.length) >= 4 ? 1 : 0;
  return bestDistance <= allowed ? best : null;
}
