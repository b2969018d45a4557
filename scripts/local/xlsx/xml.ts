/**
 * Finding and replacing elements in the XML of a workbook's parts, by their text. The parts are written by programs, and an
 * element looked for here never contains another of its own name, so the text between its tags can be kept as it is: that
 * is how everything that is not touched stays as it was.
 */

const ATTRIBUTES = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*\\s*`;

export interface XmlElement {
  /** Offsets of the whole element in the text it was found in. */
  start: number;
  end: number;
  /** The whole element, and what stands between its tags (`''` when it closes itself). */
  text: string;
  inner: string;
  /** The opening tag's attributes, decoded, by their full name (`'r:id'`). */
  attributes: Record<string, string>;
}

const patterns = new Map<string, RegExp>();

function openingTag(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`<((?:[\\w-]+:)?${name})(${ATTRIBUTES})(/?)>`, 'g');
    patterns.set(name, pattern);
  }
  return pattern;
}

/** Every element of this local name (`'cfRule'` also finds `x14:cfRule`), in order. */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let from = 0; ; ) {
    const element = findElement(xml, name, from);
    if (!element) return found;
    found.push(element);
    from = element.end;
  }
}

/** The first element of this local name at or after `from`, or null. */
export function findElement(xml: string, name: string, from = 0): XmlElement | null {
  const pattern = openingTag(name);
  pattern.lastIndex = from;
  const match = pattern.exec(xml);
  if (!match) return null;
  const start = match.index;
  const afterTag = start + match[0].length;
  const attributes = parseAttributes(match[2] ?? '');
  if (match[3] === '/') return { start, end: afterTag, text: match[0], inner: '', attributes };
  const close = `</${match[1]}`;
  const closeAt = xml.indexOf(close, afterTag);
  const end = closeAt < 0 ? -1 : xml.indexOf('>', closeAt) + 1;
  if (end <= 0) throw new SyntaxError(`<${match[1]}> is never closed`);
  return { start, end, text: xml.slice(start, end), inner: xml.slice(afterTag, closeAt), attributes };
}

/** The attributes of a tag's text, decoded. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[match[1] ?? ''] = decodeXml(match[2] ?? match[3] ?? '');
  }
  return attributes;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text or an attribute's value with its entities replaced. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, body: string) => {
    if (body.startsWith('#')) {
      const code =
        body[1]?.toLowerCase() === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return ENTITIES[body] ?? whole;
  });
}

/** Text as it may stand in an element or in a double-quoted attribute. Characters that XML cannot hold are dropped. */
export function encodeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** `<name a="1"/>`, or with `inner` between the tags. Attributes that are undefined are left out. `inner` is XML already. */
export function element(name: string, attributes: Record<string, string | number | undefined>, inner = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${encodeXml(String(value))}"`;
  }
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}
