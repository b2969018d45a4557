/** Colours, and how days are written. */

/** Days ahead that count as soon. */
export const SOON_DAYS = 3;

export const COLOURS = {
  header: '#e8f0fe',
  headerText: '#202124',
  input: '#fff475',
  late: '#fce8e6',
  lateText: '#b3261e',
  soon: '#fef7e0',
  soonText: '#8a4b00',
  quiet: '#5f6368',
  white: '#ffffff',
} as const;

const DATE_FORMATS: { readonly [locale: string]: string } = {
  en_US: 'm/d/yyyy',
  en_CA: 'yyyy-mm-dd',
  en_ZA: 'yyyy/mm/dd',
  sv_SE: 'yyyy-mm-dd',
  hu_HU: 'yyyy. mm. dd.',
  ko_KR: 'yyyy. m. d',
};

const DATE_FORMATS_BY_LANGUAGE: { readonly [language: string]: string } = {
  en: 'dd/mm/yyyy',
  fr: 'dd/mm/yyyy',
  es: 'dd/mm/yyyy',
  pt: 'dd/mm/yyyy',
  it: 'dd/mm/yyyy',
  ar: 'dd/mm/yyyy',
  vi: 'dd/mm/yyyy',
  nl: 'dd-mm-yyyy',
  de: 'dd.mm.yyyy',
  pl: 'dd.mm.yyyy',
  ru: 'dd.mm.yyyy',
  uk: 'dd.mm.yyyy',
  tr: 'dd.mm.yyyy',
  cs: 'dd.mm.yyyy',
  da: 'dd.mm.yyyy',
  fi: 'd.m.yyyy',
  nb: 'dd.mm.yyyy',
  no: 'dd.mm.yyyy',
  ja: 'yyyy/mm/dd',
  zh: 'yyyy/mm/dd',
};

/** How days are written in a locale, as a number format; ISO where we do not know. */
export function dateFormat(locale: string): string {
  return DATE_FORMATS[locale] ?? DATE_FORMATS_BY_LANGUAGE[locale.slice(0, 2)] ?? 'yyyy-mm-dd';
}

/** White text on a dark header, dark text on a light one. */
export function textOn(background: string): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(background.slice(start, start + 2), 16));
  const [red = 255, green = 255, blue = 255] = channels.map((channel) => (Number.isNaN(channel) ? 255 : channel));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? COLOURS.white : COLOURS.headerText;
}
