/** `Utilities.formatDate`: patterns of Java's SimpleDateFormat, in a time zone, in English. */
import { wallTimeOf } from './zone';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function offsetText(minutes: number, separator: string): string {
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${separator}${pad(Math.abs(minutes) % 60, 2)}`;
}

function zoneName(instant: number, zone: string, long: boolean): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: long ? 'long' : 'short',
  }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

/** The text of one run of the same letter, or null for a letter that is no part of a pattern. */
function piece(letter: string, width: number, instant: number, zone: string): string | null {
  const wallTime = wallTimeOf(instant, zone);
  const wall = new Date(wallTime);
  const hour = wall.getUTCHours();
  const offset = Math.round((wallTime - instant) / 60_000);
  switch (letter) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return width === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), width);
    case 'M': {
      const name = MONTHS[wall.getUTCMonth()] ?? '';
      return width >= 4 ? name : width === 3 ? name.slice(0, 3) : pad(wall.getUTCMonth() + 1, width);
    }
    case 'd':
      return pad(wall.getUTCDate(), width);
    case 'D':
      return pad(dayOfYear(wall), width);
    case 'E': {
      const name = DAYS[wall.getUTCDay()] ?? '';
      return width >= 4 ? name : name.slice(0, 3);
    }
    case 'u':
      return pad(wall.getUTCDay() || 7, width);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour, width);
    case 'k':
      return pad(hour || 24, width);
    case 'K':
      return pad(hour % 12, width);
    case 'h':
      return pad(hour % 12 || 12, width);
    case 'm':
      return pad(wall.getUTCMinutes(), width);
    case 's':
      return pad(wall.getUTCSeconds(), width);
    case 'S':
      return pad(wall.getUTCMilliseconds(), width);
    case 'z':
      return zoneName(instant, zone, width >= 4);
    case 'Z':
      return offsetText(offset, '');
    case 'X': {
      if (offset === 0) return 'Z';
      return width === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, width === 2 ? '' : ':');
    }
    default:
      return null;
  }
}

/**
 * `formatDate(instant, 'Europe/Paris', "yyyy-MM-dd'T'HH:mm")`. Quoted parts stand as they are, `''` is a quote. Throws a
 * RangeError for letters that no pattern has, and for the week letters `w`, `W`, `F`, `Y` and `L`, which are not here.
 * https://developers.google.com/apps-script/reference/utilities/utilities#formatdatedate,-timezone,-format
 */
export function formatDate(instant: number, zone: string, pattern: string): string {
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (text: string, quoted: string | undefined, letter?: string) => {
      if (text === "''") return "'";
      if (quoted !== undefined) return quoted.replaceAll("''", "'");
      const result = piece(letter ?? '', text.length, instant, zone);
      if (result === null) throw new RangeError(`Illegal pattern character '${letter}'`);
      return result;
    },
  );
}
