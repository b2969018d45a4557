/** Times that name a zone → the same moment on the spreadsheet's clock. */
import type { Day } from '../../api';
import type { ZoneReader } from '../../domain/import/import-days';

/** Undefined for a zone that the browser does not know: then times are taken as they stand. */
export function zoneReader(timeZone: string): ZoneReader | undefined {
  try {
    // Swedish writes 2026-11-24 14:30.
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const namers = ['en-US', 'en-GB'].map(
      (locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }),
    );
    return (day, minutes, zone) => {
      const asUtc = Date.parse(`${day}T00:00Z`) + minutes * 60_000;
      const offset = /^(?:Z|UTC|GMT)?(?:([+-])(\d{1,2}):?(\d{2})?)?$/.exec(zone);
      if (offset === null)
        return namers.some((namer) => namer.formatToParts(asUtc).some(({ value }) => value === zone))
          ? { day, minutes }
          : null;
      const ahead = (Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1);
      const [date = '', time = ''] = clock.format(asUtc - ahead * 60_000).split(' ');
      const [hour, minute] = time.split(':').map(Number);
      const total = (hour ?? 0) * 60 + (minute ?? 0);
      return { day: date as Day, minutes: total === 0 ? null : total };
    };
  } catch {
    return undefined;
  }
}
