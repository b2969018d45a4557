/** Which tab is which: by its name and by what stands in it, never by position (playbook §2). */
import type { TabKind, TableKind } from '../domain/book';
import { plainWords } from '../domain/plain-text';
import { looksLikeCalculator } from './calculator-labels';
import { isFilled, textOf } from './cells';
import type { TabGrid, WorkbookSnapshot } from './grid';
import { type MatchedHeader, matchHeader } from './match-headers';
import type { TableTab, TabNames } from './table-tab';
import { TABLE_KINDS, TABLE_TABS } from './tabs';
import { calculatorTab, HIGH_READINESS, highReadinessCalculatorTab, instructionsTab } from './tabs/plain-tabs';

export interface FoundTable<Kind extends TableKind = TableKind> {
  readonly grid: TabGrid;
  /** Null where the tab holds no such table ("Your Network" drawn as a picture). `rowIndex` -1: no header, columns inferred. */
  readonly header: MatchedHeader<Kind> | null;
}

export interface FoundTabs {
  readonly tables: { readonly [Kind in TableKind]?: FoundTable<Kind> };
  /** "Your Network" drawn as a picture, where the links stand in a table of another tab. */
  readonly drawnNetwork: TabGrid | null;
  readonly plain: { readonly [Kind in 'instructions' | 'calculator' | 'highReadinessCalculator']?: TabGrid };
}

const EXACT_NAME = 60;
const STRONG_NAME = 45;
const WEAK_NAME = 20;
const LEAST_CONTENT = 32;
/** Four headers as we write them. */
const LEAST_OWN_CONTENT = 80;
const OLD = /\b(?:old|copy|archive|archived|backup|template|example|sample|previous|alt|kopie|copie|copia|cópia)\b/;

function nameScore(names: TabNames, name: string): number {
  const whole = plainWords(name);
  const withoutYear = whole.replace(/\b(?:19|20)\d{2}\b/g, '').trim();
  if (names.exact.includes(whole)) return EXACT_NAME;
  if (names.exact.includes(withoutYear)) return EXACT_NAME - 3;
  const padded = ` ${whole} `;
  const says = (word: string) =>
    /^[\p{ASCII}\p{Script=Latin}]+$/u.test(word)
      ? padded.includes(` ${plainWords(word)} `)
      : whole.includes(plainWords(word));
  const aged = OLD.test(whole) ? 20 : 0;
  if (names.strong.some(says)) return STRONG_NAME - aged;
  if (names.weak.some(says)) return Math.max(1, WEAK_NAME - aged);
  return 0;
}

function latestYear(name: string): number {
  return Math.max(0, ...[...name.matchAll(/(?:19|20)\d{2}/g)].map((match) => Number(match[0])));
}

interface Candidate {
  readonly kind: TabKind;
  readonly grid: TabGrid;
  readonly total: number;
  readonly header: MatchedHeader<TableKind> | null;
}

function tableCandidate(tab: TableTab, grid: TabGrid): Candidate | null {
  const named = nameScore(tab.names, grid.name);
  const matched =
    matchHeader(tab, grid.rows, named >= STRONG_NAME - 20) ??
    (named >= STRONG_NAME ? inferHeaderless(tab, grid.rows) : null);
  const header = matched !== null && tab.headerMayBeLabel && isRowLabel(matched, grid) ? null : matched;
  const content = header === null || header.rowIndex < 0 ? 0 : header.score / 5;
  if (tab.isWrittenAnew && content < LEAST_OWN_CONTENT) return null;
  if (content < LEAST_CONTENT && named < STRONG_NAME - 20) return null;
  // Small advantages settle ties: the visible one, the later year, the fuller one.
  const ties =
    (grid.isHidden ? 0 : 3) + latestYear(grid.name) / 10_000 + Math.min(grid.rows.length, 10_000) / 1_000_000;
  return { kind: tab.kind, grid, total: named + content + ties, header };
}

/**
 * The columns of a tab without a header whose name says what it is; null where the cells do not settle it. The score
 * stays 0: a header always wins.
 */
function inferHeaderless(tab: TableTab, rows: TabGrid['rows']): MatchedHeader<TableKind> | null {
  const inferred = Object.entries(tab.inferColumns?.(rows) ?? {}).filter(([, column]) => column !== undefined);
  return inferred.length < 2 ? null : { rowIndex: -1, columns: Object.fromEntries(inferred), score: 0 };
}

/** True where only one column was found and other texts stand beside it. */
function isRowLabel(header: MatchedHeader<TableKind>, grid: TabGrid): boolean {
  return Object.keys(header.columns).length === 1 && (grid.rows[header.rowIndex] ?? []).filter(isFilled).length > 1;
}

function isHighReadiness(grid: TabGrid): boolean {
  if (HIGH_READINESS.test(plainWords(grid.name))) return true;
  const title = grid.rows.slice(0, 3).flat().map(textOf).join(' ');
  return HIGH_READINESS.test(plainWords(title).slice(0, 200));
}

function plainCandidates(grid: TabGrid): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const instructions = nameScore(instructionsTab.names, grid.name);
  if (instructions > 0) candidates.push({ kind: 'instructions', grid, total: instructions, header: null });
  const named = nameScore(calculatorTab.names, grid.name);
  const labelled = looksLikeCalculator(grid.rows);
  if (named >= STRONG_NAME - 20 || labelled) {
    const kind = isHighReadiness(grid) ? highReadinessCalculatorTab.kind : calculatorTab.kind;
    candidates.push({ kind, grid, total: named + (labelled ? 60 : 0), header: null });
  }
  return candidates;
}

/** The tabs of a workbook by what they are for; of two candidates the better one, the other is left alone. */
export function findTabs(snapshot: WorkbookSnapshot): FoundTabs {
  const candidates: Candidate[] = [];
  for (const grid of snapshot.tabs) {
    for (const kind of TABLE_KINDS) {
      const candidate = tableCandidate(TABLE_TABS[kind] as unknown as TableTab, grid);
      if (candidate) candidates.push(candidate);
    }
    candidates.push(...plainCandidates(grid));
  }
  const bestOf = new Map<TabGrid, number>();
  for (const { grid, total } of candidates) bestOf.set(grid, Math.max(total, bestOf.get(grid) ?? 0));
  candidates.sort((one, other) => other.total - one.total);
  const byKind = new Map<TabKind, Candidate>();
  const taken = new Set<TabGrid>();
  for (const candidate of candidates) {
    // A second Applications tab does not become Contacts because there is none.
    if (taken.has(candidate.grid) || byKind.has(candidate.kind) || candidate.total < (bestOf.get(candidate.grid) ?? 0))
      continue;
    byKind.set(candidate.kind, candidate);
    taken.add(candidate.grid);
  }
  const tables = Object.fromEntries(
    TABLE_KINDS.flatMap((kind) => {
      const found = byKind.get(kind);
      return found ? [[kind, { grid: found.grid, header: found.header }]] : [];
    }),
  ) as FoundTabs['tables'];
  const plain: { [Kind in 'instructions' | 'calculator' | 'highReadinessCalculator']?: TabGrid } = {};
  for (const kind of ['instructions', 'calculator', 'highReadinessCalculator'] as const) {
    const found = byKind.get(kind);
    if (found) plain[kind] = found.grid;
  }
  const isDrawn = (grid: TabGrid): boolean =>
    !taken.has(grid) &&
    nameScore(TABLE_TABS.network.names, grid.name) >= EXACT_NAME - 3 &&
    matchHeader(TABLE_TABS.network, grid.rows, true) === null;
  const drawnNetwork = tables.network?.header ? (snapshot.tabs.find(isDrawn) ?? null) : null;
  return { tables, drawnNetwork, plain };
}

/** True for tabs whose formulas and backgrounds must be read too: the calculators. */
export function needsDetail(tab: TabGrid): boolean {
  return nameScore(calculatorTab.names, tab.name) >= STRONG_NAME - 20 || looksLikeCalculator(tab.rows);
}
