/** Finding a place in the guide by words of it, or by a whole message as it was shown. */

/** A paragraph, a line of a list or a row of a table. */
export interface Block {
  readonly page: string;
  readonly title: string;
  /** The nearest heading above it; '' at the beginning of a page. */
  readonly heading: string;
  readonly text: string;
  /** Its place among the blocks of its page, from 0. */
  readonly place: number;
}

const MOST_RESULTS = 30;
/** A message names rows and people that the page cannot know, so of a long one not every word must be there. */
const LONG = 5;
const ENOUGH = 0.7;

/** Small letters without accents and signs, with one space between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The blocks that hold the words, the best first: words in the text of a block count more than those around it. */
export function findBlocks(blocks: readonly Block[], query: string): readonly Block[] {
  const words = [...new Set(plainWords(query).split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const least = words.length >= LONG ? words.length * ENOUGH : words.length;
  const scored = blocks.flatMap((block) => {
    const inside = plainWords(block.text);
    const around = plainWords(`${block.title} ${block.heading}`);
    const inText = words.filter((word) => inside.includes(word)).length;
    const anywhere = words.filter((word) => inside.includes(word) || around.includes(word)).length;
    return anywhere < least ? [] : [{ block, score: anywhere * 10 + inText }];
  });
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_RESULTS)
    .map(({ block }) => block);
}
