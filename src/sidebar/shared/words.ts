/** "1,200": the pages are in English, whatever the browser speaks. */
export function sayNumber(number: number): string {
  return number.toLocaleString('en-US');
}

/** Counts in full: "3 people", "1 person", "1,200 rows". */
export function count(number: number, one: string, many: string): string {
  return `${sayNumber(number)} ${number === 1 ? one : many}`;
}

/** "25 minutes", "1 hour 10 minutes" */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const parts = [
    hours === 0 ? '' : count(hours, 'hour', 'hours'),
    rest === 0 && hours > 0 ? '' : count(rest, 'minute', 'minutes'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
