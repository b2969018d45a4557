/** What the map shows of the network, and in which colours. */
import type { Look } from './looks';

export interface Shown {
  readonly lookOf: (person: number) => Look | null;
  /** Keys of nodes; everything else steps back. Null where nothing is chosen. */
  readonly focus: ReadonlySet<string> | null;
  /** The one node with a ring around it. */
  readonly selected: string | null;
  /** Keys of people from you to the one who is looked for. */
  readonly path: readonly string[];
  readonly isDark: boolean;
}

export interface Ink {
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly way: string;
}

const LIGHT: Ink = { surface: '#ffffff', text: '#202124', quiet: '#5f6368', line: '#80868b', way: '#1a73e8' };
const DARK: Ink = { surface: '#202124', text: '#e8eaed', quiet: '#bdc1c6', line: '#9aa0a6', way: '#8ab4f8' };

export function inkOf(isDark: boolean): Ink {
  return isDark ? DARK : LIGHT;
}
