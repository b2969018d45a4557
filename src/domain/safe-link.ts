/** Links made from what a person typed: `https:`, `mailto:` and `tel:` only, whatever stands in the cell. */

const EMAIL = /^[^\s@<>()"',;:\\]+@[^\s@<>()"',;:\\]+\.[a-z]{2,}$/i;

/** `mailto:` link, or null when the text is no e-mail address. */
export function mailtoLink(text: string): string | null {
  const address = text.trim();
  return EMAIL.test(address) ? `mailto:${encodeURIComponent(address).replace('%40', '@')}` : null;
}

/** `tel:` link, or null when the text holds no phone number; an extension ("x12") is kept as one. */
export function telLink(text: string): string | null {
  const match = /^\s*(\+?[\d\s().\-/]{5,}?)\s*(?:(?:x|ext\.?)\s*(\d{1,6}))?\s*$/i.exec(text);
  if (match === null) return null;
  const number = (match[1] ?? '').replace(/[^\d+]/g, '');
  if (number.replace('+', '').length < 5) return null;
  return match[2] === undefined ? `tel:${number}` : `tel:${number};ext=${match[2]}`;
}

/** `https:` link to a page, with the scheme added where it was left out ("linkedin.com/in/leo"); null for anything else. */
export function webLink(text: string): string | null {
  const address = text.trim().replace(/^http:/i, 'https:');
  const withScheme = /^https:\/\//i.test(address) ? address : `https://${address}`;
  if (!/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(withScheme)) return null;
  return withScheme.replace(/["'<>\\^`{|}\s]/g, (character) => encodeURIComponent(character));
}
