/** Dates in cells, and the zones they are read in. */
import { day } from '../../domain/day';
import { Zone } from '../zone';
import { assume, type Bench, type Group, isDate, words } from './assumption';

/** Instants around both changes of the clocks, in the north and in the south. */
const INSTANTS = [
  Date.UTC(2026, 0, 1),
  Date.UTC(2026, 2, 8, 9, 59),
  Date.UTC(2026, 2, 8, 10, 1),
  Date.UTC(2026, 2, 29, 1, 1),
  Date.UTC(2026, 3, 4, 16, 1),
  Date.UTC(2026, 6, 1, 12, 30),
  Date.UTC(2026, 9, 25, 1, 1),
  Date.UTC(2026, 10, 1, 9, 1),
];

/** The value as a day and time of the spreadsheet's zone, by Google's reckoning. */
function wall(value: unknown, zone: string): string {
  return isDate(value) ? Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm') : words(value);
}

function typed({ cells }: Bench, text: string): unknown {
  const cell = cells(1, 1);
  cell.setValue(text);
  return cell.getValue();
}

function writtenDate({ cells, zone }: Bench): { readonly instant: number; readonly read: unknown } {
  const instant = new Zone(zone).instantOf(day('2026-03-09'), 630);
  const cell = cells(1, 1);
  cell.setValue(new Date(instant));
  return { instant, read: cell.getValue() };
}

export const DATES: Group = {
  title: 'Dates and zones',
  assumptions: [
    assume('A date that is written comes back as the same moment', 'range#getvalues', 'the same moment', (bench) => {
      const { instant, read } = writtenDate(bench);
      if (!isDate(read)) return words(read);
      return read.getTime() === instant ? 'the same moment' : `${(read.getTime() - instant) / 60000} minutes off`;
    }),
    assume('It shows its wall time in the spreadsheet’s zone', 'range#getvalues', '2026-03-09 10:30', (bench) =>
      wall(writtenDate(bench).read, bench.zone),
    ),
    assume('A date from a cell is known by its tag', 'range#getvalues', '[object Date]', (bench) =>
      Object.prototype.toString.call(writtenDate(bench).read),
    ),
    assume('It is also an instance of Date (the code does without)', 'range#getvalues', 'true', (bench) =>
      String(writtenDate(bench).read instanceof Date),
    ),
    assume('2026-01-02 written as text becomes that day', 'range#setvaluevalue', '2026-01-02 00:00', (bench) =>
      wall(typed(bench, '2026-01-02'), bench.zone),
    ),
    assume('A number shown as a date is read as a date', 'range#getvalues', '2026-11-23 12:00', ({ cells, zone }) => {
      const cell = cells(1, 1);
      cell.setValue(46349.5).setNumberFormat('yyyy-mm-dd hh:mm');
      return wall(cell.getValue(), zone);
    }),
    assume(
      'A date shows the way its number format says',
      'range#getdisplayvalue',
      'the text “2026-03-09”',
      ({ cells, zone }) => {
        const cell = cells(1, 1);
        cell.setValue(new Date(new Zone(zone).instantOf(day('2026-03-09'), 0)));
        cell.setNumberFormat('yyyy-mm-dd');
        return words(cell.getDisplayValue());
      },
    ),
    assume(
      'The add-on reckons the spreadsheet’s zone as Google does',
      'utilities#formatdatedate,-timezone,-format',
      'the same 8 times',
      ({ zone }) => {
        const own = new Zone(zone);
        const off = INSTANTS.filter((instant) => {
          const { day, minutes } = own.wallClock(instant);
          const time = new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString().slice(11, 16);
          return `${day} ${time}` !== wall(new Date(instant), zone);
        });
        if (off.length === 0) return `the same ${INSTANTS.length} times`;
        return `not the same at ${off.map((instant) => new Date(instant).toISOString()).join(', ')}`;
      },
    ),
    assume(
      'The spreadsheet’s zone is the same from call to call',
      'spreadsheet#getspreadsheettimezone',
      'the same',
      ({ spreadsheet, zone }) => {
        const again = spreadsheet.getSpreadsheetTimeZone();
        return again === zone ? 'the same' : `first ${zone}, then ${again}`;
      },
    ),
    assume('The script’s zone is the manifest’s', 'session#getscripttimezone', 'Etc/UTC', () =>
      Session.getScriptTimeZone(),
    ),
    assume('Dates made by the script are in the script’s zone', 'v8-runtime', '2026-01-01T00:00:00.000Z', () =>
      new Date(2026, 0, 1).toISOString(),
    ),
    assume(
      'Dates are written in Java’s patterns',
      'utilities#formatdatedate,-timezone,-format',
      '1969-12-31T16:00 Wed',
      () => Utilities.formatDate(new Date(0), 'America/Los_Angeles', "yyyy-MM-dd'T'HH:mm EEE"),
    ),
  ],
};
