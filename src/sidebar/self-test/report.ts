/** The self-test's lines in groups, in words, and as text to send to somebody. */
import type { SelfTestLine, SelfTestReport } from '../../api';

export const VERDICTS = {
  yes: { label: 'Yes', icon: 'done', tone: 'good' },
  no: { label: 'No', icon: 'error', tone: 'late' },
  unknown: { label: 'Not decidable', icon: 'warning', tone: 'quiet' },
} as const;

export function byGroup(
  lines: readonly SelfTestLine[],
): readonly { readonly title: string; readonly lines: readonly SelfTestLine[] }[] {
  const titles = Array.from(new Set(lines.map(({ group }) => group)));
  return titles.map((title) => ({ title, lines: lines.filter(({ group }) => group === title) }));
}

/** Holds nothing of the person's sheet: what was expected, what was seen, and the page for it. */
export function reportText({ version, timeZone, locale, message, remarks, lines }: SelfTestReport): string {
  const head = [`Job Offer Steps to Success ${version}, self-test`, `${timeZone}, ${locale}`, message, ...remarks];
  const groups = byGroup(lines).map(({ title, lines: some }) =>
    [
      title,
      ...some.map((line) => `  ${VERDICTS[line.verdict].label}: ${line.assumed}. ${line.seen} <${line.page}>`),
    ].join('\n'),
  );
  return [head.join('\n'), ...groups].join('\n\n');
}
