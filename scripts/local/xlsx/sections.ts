/** The children of a worksheet's root, in the order that the format demands. Each is kept as text until it is replaced. */

/** The order of a worksheet's children: a file with another order is refused by Excel. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

interface Section {
  name: string;
  text: string;
}

/** A worksheet's XML, cut into its sections. */
export class WorksheetSections {
  private readonly head: string;
  private readonly sections: Section[] = [];

  constructor(xml: string) {
    const plain = withoutPrefix(xml, 'worksheet');
    const root = /<worksheet\b[^>]*>/.exec(plain);
    if (!root) throw new SyntaxError('The worksheet has no root');
    if (root[0].endsWith('/>')) {
      this.head = `${plain.slice(0, root.index)}${root[0].slice(0, -2)}>`;
      return;
    }
    let at = root.index + root[0].length;
    this.head = plain.slice(0, at);
    const opening = /<([\w:-]+)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/g;
    for (;;) {
      opening.lastIndex = at;
      const tag = opening.exec(plain);
      if (!tag || plain.slice(at, tag.index).includes('</worksheet')) return;
      const name = tag[1] ?? '';
      const afterTag = tag.index + tag[0].length;
      let end = afterTag;
      if (!tag[0].endsWith('/>')) {
        const close = `</${name}>`;
        // Extensions may hold extensions: theirs is the last closing tag.
        const closeAt = name === 'extLst' ? plain.lastIndexOf(close) : plain.indexOf(close, afterTag);
        if (closeAt < 0) throw new SyntaxError(`<${name}> is never closed`);
        end = closeAt + close.length;
      }
      this.sections.push({ name, text: plain.slice(tag.index, end) });
      at = end;
    }
  }

  /** The text of a section, `''` where there is none; of several (conditional formats) all, one after the other. */
  get(name: string): string {
    return this.sections
      .filter((section) => section.name === name)
      .map((section) => section.text)
      .join('');
  }

  /** Replaces a section, puts it where it belongs when there was none, and takes it away when `text` is empty. */
  set(name: string, text: string): void {
    const first = this.sections.findIndex((section) => section.name === name);
    const kept = this.sections.filter((section) => section.name !== name);
    const rank = ORDER.indexOf(name);
    const later = kept.findIndex((section) => ORDER.indexOf(section.name) > rank);
    const place = first >= 0 ? first : later < 0 ? kept.length : later;
    if (text !== '') kept.splice(place, 0, { name, text });
    this.sections.splice(0, this.sections.length, ...kept);
  }

  /** Declares the namespace of relationships, which `r:id` needs. */
  toString(): string {
    const declared = this.head.includes('xmlns:r=')
      ? this.head
      : this.head.replace(
          /<worksheet/,
          '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
        );
    return `${declared}${this.sections.map((section) => section.text).join('')}</worksheet>`;
  }
}

/** Some programs write every tag with a prefix (`<x:worksheet>`): the same document without it. */
export function withoutPrefix(xml: string, root: string): string {
  // The root stands near the beginning; the whole of a long sheet need not be searched for it.
  const prefix = new RegExp(`<([\\w-]+):${root}[\\s>]`).exec(xml.slice(0, 4000))?.[1];
  if (prefix === undefined) return xml;
  return xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(new RegExp(`xmlns:${prefix}=`), 'xmlns=');
}
