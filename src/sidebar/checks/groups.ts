/** How findings are ordered and counted. */
import type { Finding, Severity } from '../../api';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export type SeverityChoice = Severity | 'all';

export const SEVERITY_WORDS: { readonly [S in Severity]: { one: string; many: string } } = {
  error: { one: 'to fix', many: 'to fix' },
  warning: { one: 'to check', many: 'to check' },
  info: { one: 'tip', many: 'tips' },
};

export function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** The findings that can be mended, by rule. */
export function mendableByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.fix === null) continue;
    const list = rules.get(finding.rule);
    if (list === undefined) rules.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return rules;
}

/** Tabs in the order of their first finding; within a tab the graver findings first, else as they came. */
export function byTab(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const tabs = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = tabs.get(finding.tab);
    if (list === undefined) tabs.set(finding.tab, [finding]);
    else list.push(finding);
  }
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  return [...tabs].map(([tab, list]) => [tab, [...list].sort((a, b) => rank(a) - rank(b))] as const);
}

/** So many tips of one kind are read one by one; of more, the first stands for all. */
const FEW = 3;

/** A finding, with those of its kind that say the same of other rows. */
export interface Kind {
  readonly first: Finding;
  readonly others: readonly Finding[];
}

export function alone(finding: Finding): Kind {
  return { first: finding, others: [] };
}

/**
 * Many tips of one kind together, where the first of them stands: nine rows without notes are one thing to know. What is
 * wrong or can be mended stays one by one, since each needs to be looked at.
 */
export function byKind(findings: readonly Finding[]): readonly Kind[] {
  const isTip = ({ severity, fix }: Finding): boolean => severity === 'info' && fix === null;
  const tips = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (isTip(finding)) {
      const list = tips.get(finding.rule);
      if (list === undefined) tips.set(finding.rule, [finding]);
      else list.push(finding);
    }
  }
  return findings.flatMap((finding): readonly Kind[] => {
    const alike = isTip(finding) ? (tips.get(finding.rule) ?? []) : [];
    if (alike.length <= FEW) return [alone(finding)];
    return alike[0] === finding ? [{ first: finding, others: alike.slice(1) }] : [];
  });
}
