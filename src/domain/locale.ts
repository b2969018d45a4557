/** What the spreadsheet's locale decides about reading: the order of numeric dates, and the decimal mark. */

/** How a date in numbers is written where the year stands last or not at all. */
export interface DateOrder {
  readonly order: 'month-first' | 'day-first';
  /** True where a date may be parted by dots without a year ("20.11."). */
  readonly dots: boolean;
  /** False where people of the locale write both orders, so that 03/04 is not settled. */
  readonly settled: boolean;
}

const MONTH_FIRST = new Set(['en_us', 'en_ph', 'en_pr', 'en_bz', 'es_pr', 'es_pa', 'fil_ph', 'en']);
/** Year-first languages; without a year they put the month first. */
const YEAR_FIRST = new Set(['ja', 'zh', 'ko', 'hu', 'lt', 'mn']);
const BOTH_ORDERS = new Set(['en_ca', 'fr_ca', 'en_za', 'en_ph']);
const DOTTED = new Set(
  'de ru uk be bg cs sk sl hr sr bs mk pl ro hu fi et lv lt nb nn no da tr is hy ka az kk lb'.split(' '),
);
const COMMA_DECIMALS = new Set(
  'de fr es pt it nl ru uk be bg cs sk sl hr sr bs mk pl ro hu fi et lv lt nb nn no da sv tr is el id vi ca gl eu az hy ka kk lb'.split(
    ' ',
  ),
);
const POINT_DECIMALS = new Set([
  'es_mx',
  'es_us',
  'es_gt',
  'es_hn',
  'es_ni',
  'es_pa',
  'es_pe',
  'es_pr',
  'es_sv',
  'es_do',
  'de_ch',
  'it_ch',
  'de_li',
]);

function parts(locale: string): { readonly language: string; readonly whole: string } {
  const whole = locale.replace('-', '_').toLowerCase();
  return { language: whole.split('_')[0] ?? '', whole };
}

/** The language of a locale such as `'pt_BR'`: `'pt'`. */
export function languageOf(locale: string): string {
  return parts(locale).language;
}

export function dateOrderOf(locale: string): DateOrder {
  const { language, whole } = parts(locale);
  const monthFirst = MONTH_FIRST.has(whole) || YEAR_FIRST.has(language) || whole === 'en_ca';
  return {
    order: monthFirst ? 'month-first' : 'day-first',
    dots: DOTTED.has(language),
    settled: !BOTH_ORDERS.has(whole),
  };
}

/** The decimal mark of a locale. */
export function decimalMarkOf(locale: string): ',' | '.' {
  const { language, whole } = parts(locale);
  return COMMA_DECIMALS.has(language) && !POINT_DECIMALS.has(whole) ? ',' : '.';
}
