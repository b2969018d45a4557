/** Interviews as a calendar takes them, from the Applications tab. */
import type { Application } from '../domain/book';
import type { Day } from '../domain/day';
import type { DigestInterview } from '../domain/digest';
import type { Ports } from './ports';

const TIMES = /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])\s*(?:([ap])\.?m\b\.?)?/giu;

/** The one time that a text states ("Mon 30 Nov, 2:30 pm"), in minutes since midnight; 0 for none, several, or another zone's. */
function timeIn(text: unknown): number {
  if (typeof text !== 'string' || /\b(?:[A-Z]{1,3}[DS]?T|UTC|GMT)\b/.test(text)) return 0;
  const [first, ...others] = [...text.matchAll(TIMES)];
  if (first === undefined || others.length > 0) return 0;
  const half = first[3]?.toLowerCase();
  const [hour, minute] = [Number(first[1]), Number(first[2])];
  if (minute > 59 || hour > (half === undefined ? 23 : 12)) return 0;
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

/** The interviews of applications that are not over, soonest first; those of some days only where days are given. */
export function interviewsOf(
  ports: Ports,
  applications: readonly Application[],
  days?: { readonly from: Day; readonly until: Day },
): DigestInterview[] {
  return applications
    .flatMap((application): DigestInterview[] => {
      const { interviewOn, isExample, company, position, stage } = application;
      if (isExample || interviewOn === null) return [];
      if (days !== undefined && (interviewOn < days.from || interviewOn > days.until)) return [];
      if (stage === 'Rejected' || stage === 'Closed' || stage === 'Declined') return [];
      const written = application.written.interviewOn;
      const minutes =
        typeof written === 'object' ? (written.day === interviewOn ? Math.floor(written.minutes) : 0) : timeIn(written);
      const who = application.contact === '' ? '' : `With ${application.contact}. `;
      return [
        {
          uid: `${application.key}-${interviewOn}`,
          company,
          position,
          day: interviewOn,
          minutes: minutes === 0 ? null : minutes,
          startsAt: minutes === 0 ? null : ports.clock.instantOf(interviewOn, minutes),
          notes: `${who}${application.jobLink}`.trim(),
        },
      ];
    })
    .sort((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : (one.startsAt ?? 0) - (other.startsAt ?? 0),
    );
}
