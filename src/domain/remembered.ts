/** Remembers what a pure function gave for a text: names and words come back by the thousand in a workbook. */

/** Past this many texts the memory starts anew; a workbook of 5,000 contacts and 20,000 log lines stays below. */
const MOST_TEXTS = 60_000;

/** `compute`, asked once per text. `compute` must be pure: the same text always gives the same value. */
export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined) return value;
    const fresh = compute(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
