/** Month names as people write them, in the languages the add-on reads: English, German, French, Portuguese, Spanish. (Japanese months are numbers.) */

/** Full name first, then the abbreviations, without accents and dots, by month. */
const NAMES: { readonly [language: string]: readonly (readonly string[])[] } = {
  en: [
    ['january', 'jan'],
    ['february', 'feb', 'febr'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  de: [
    ['januar', 'janner', 'jan'],
    ['februar', 'feber', 'feb'],
    ['marz', 'maerz', 'mrz', 'mar'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  fr: [
    ['janvier', 'janv', 'jan'],
    ['fevrier', 'fevr', 'fev'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['aout', 'aou'],
    ['septembre', 'sept', 'sep'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['decembre', 'dec'],
  ],
  pt: [
    ['janeiro', 'jan'],
    ['fevereiro', 'fev'],
    ['marco', 'mar'],
    ['abril', 'abr'],
    ['maio', 'mai'],
    ['junho', 'jun'],
    ['julho', 'jul'],
    ['agosto', 'ago'],
    ['setembro', 'set'],
    ['outubro', 'out'],
    ['novembro', 'nov'],
    ['dezembro', 'dez'],
  ],
  es: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo', 'mar'],
    ['abril', 'abr'],
    ['mayo', 'may'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre', 'sep', 'sept', 'set'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
};

/** Words that mean something else to whoever writes another language ("reached out 3 times", "2 years ago", the planet). */
const ONLY_IN_OWN_LANGUAGE = new Set(['mars', 'mai', 'mayo', 'marco', 'set', 'out', 'ago']);

/**
 * Month (1-12) by name, lower case without accents, for a workbook of `language`: its own names and the English ones
 * with their abbreviations, and the full names of the other languages where they cannot be mistaken.
 */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const [nameLanguage, names] of Object.entries(NAMES)) {
    if (nameLanguage === language) continue;
    names.forEach((spellings, index) => {
      const offered = nameLanguage === 'en' ? spellings : spellings.slice(0, 1);
      for (const name of offered) if (!ONLY_IN_OWN_LANGUAGE.has(name)) months.set(name, index + 1);
    });
  }
  (NAMES[language] ?? []).forEach((spellings, index) => {
    for (const name of spellings) months.set(name, index + 1);
  });
  return months;
}
