/** Interviews as a calendar takes them, from the Applications tab. */
import type { Application } from '../domain/book';
import type { Day } from '../domain/day';
import type { DigestInterview } from '../domain/digest';
import type { Ports } from './ports';

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
      const minutes = typeof written === 'object' && written.day === interviewOn ? written.minutes : 0;
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
