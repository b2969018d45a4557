/** Interviews as an iCalendar file (RFC 5545) that Gmail offers to put into the calendar. */

import { addDays, type Day } from '../domain/day';
import type { DigestInterview } from '../domain/digest';

/** An interview with a time is shown as one hour; the invitation knows better. */
const INTERVIEW_MILLISECONDS = 3_600_000;

/** The file's text, or null when there is nothing to put into it. */
export function calendarOf(interviews: readonly DigestInterview[], madeAt: number): string | null {
  if (interviews.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Job Offer Steps to Success//Interviews//EN',
    'METHOD:PUBLISH',
    ...interviews.flatMap((interview) => eventLines(interview, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function eventLines({ uid, company, position, day, startsAt, notes }: DigestInterview, madeAt: number): string[] {
  const title = position === '' ? `Interview: ${company}` : `Interview: ${company}, ${position}`;
  const time =
    startsAt === null
      ? [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`]
      : [`DTSTART:${utcOf(startsAt)}`, `DTEND:${utcOf(startsAt + INTERVIEW_MILLISECONDS)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@job-offer-steps-to-success`,
    `DTSTAMP:${utcOf(madeAt)}`,
    ...time,
    `SUMMARY:${escaped(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    'END:VEVENT',
  ];
}

function dateOf(day: Day): string {
  return day.replace(/-/g, '');
}

function utcOf(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
}

/** Control characters have no place in a calendar's texts (RFC 5545, 3.3.11). */
const CONTROLS = /(?![\t\n\r])[\p{Cc}]/gu;

function escaped(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r?\n|\r/g, '\\n');
}

/** Lines of more than 75 octets go on after a line break and a space; a character of several octets is not torn. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 74) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
