/** Adds styles to a workbook's style sheet: each is an existing one with some properties changed, so that borders stay. */
import type { CellStyle } from '../model';
import type { WorkbookPackage } from './package';
import { withoutPrefix } from './sections';
import { element, elements, encodeXml, findElement, parseAttributes } from './xml';

const FIRST_CUSTOM_FORMAT = 164;

export class StyleWriter {
  private xml: string;
  private readonly lists = new Map<string, string[]>();
  private readonly derived = new Map<string, number>();
  private changed = false;

  constructor(
    private readonly opened: WorkbookPackage,
    private readonly path: string,
  ) {
    this.xml = withoutPrefix(opened.text(path), 'styleSheet');
    for (const [list, item] of [
      ['numFmts', 'numFmt'],
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['cellXfs', 'xf'],
      ['dxfs', 'dxf'],
    ] as const) {
      const found = findElement(this.xml, list);
      this.lists.set(
        list,
        elements(found?.inner ?? '', item).map((each) => each.text),
      );
    }
  }

  /** The index of the style that is number `base` with `from` changed to `to`. */
  derive(base: number, from: CellStyle | undefined, to: CellStyle | undefined): number {
    const before = from ?? {};
    const after = to ?? {};
    const key = `${base} ${JSON.stringify(before)} ${JSON.stringify(after)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const original = this.list('cellXfs')[base] ?? '<xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/>';
    const { attributes, inner } = open(original, 'xf');
    const differs = (...keys: (keyof CellStyle)[]) => keys.some((each) => before[each] !== after[each]);
    if (differs('numberFormat')) {
      attributes.numFmtId = String(this.numberFormat(after.numberFormat));
      attributes.applyNumberFormat = '1';
    }
    if (differs('background')) {
      attributes.fillId = String(this.fill(after.background));
      attributes.applyFill = '1';
    }
    if (differs('bold', 'italic', 'underline', 'strikethrough', 'fontColor', 'fontSize', 'fontFamily')) {
      attributes.fontId = String(this.font(Number(attributes.fontId ?? 0), before, after));
      attributes.applyFont = '1';
    }
    let content = inner;
    if (differs('horizontalAlignment', 'verticalAlignment', 'wrap')) {
      content = withAlignment(inner, after);
      attributes.applyAlignment = '1';
    }
    const index = this.add('cellXfs', element('xf', attributes, content));
    this.derived.set(key, index);
    return index;
  }

  /** The index of a differential style, as conditional formats use them. */
  differential(style: CellStyle): number {
    const font =
      (style.bold ? '<b/>' : '') +
      (style.italic ? '<i/>' : '') +
      (style.strikethrough ? '<strike/>' : '') +
      (style.underline ? '<u/>' : '') +
      (style.fontColor === undefined ? '' : element('color', { rgb: argb(style.fontColor) }));
    const fill = style.background === undefined ? '' : solidFill(style.background);
    return this.add('dxfs', `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}</dxf>`);
  }

  /** Writes the style sheet into the package when something was added. */
  save(): void {
    if (!this.changed) return;
    for (const [list, items] of this.lists) {
      if (items.length === 0) continue;
      const text = element(list, { count: items.length }, items.join(''));
      const found = findElement(this.xml, list);
      if (found) this.xml = this.xml.slice(0, found.start) + text + this.xml.slice(found.end);
      else if (list === 'numFmts') this.xml = this.xml.replace(/<fonts\b/, () => `${text}<fonts`);
      else this.xml = this.xml.replace('</styleSheet>', () => `${text}</styleSheet>`);
    }
    this.opened.write(this.path, this.xml);
  }

  private list(name: string): string[] {
    return this.lists.get(name) ?? [];
  }

  private add(name: string, text: string): number {
    const items = this.list(name);
    const known = items.indexOf(text);
    if (known >= 0) return known;
    this.changed = true;
    return items.push(text) - 1;
  }

  private numberFormat(format: string | undefined): number {
    if (format === undefined || format === 'General') return 0;
    const known = new Map(
      this.list('numFmts').map((text) => {
        const { numFmtId, formatCode } = parseAttributes(text);
        return [formatCode, Number(numFmtId)];
      }),
    );
    const found = known.get(format);
    if (found !== undefined) return found;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...known.values()) + 1;
    this.add('numFmts', element('numFmt', { numFmtId: id, formatCode: format }));
    return id;
  }

  private fill(background: string | undefined): number {
    return background === undefined ? 0 : this.add('fills', solidFill(background));
  }

  private font(base: number, before: CellStyle, after: CellStyle): number {
    let { inner } = open(this.list('fonts')[base] ?? '<font/>', 'font');
    const put = (name: string, text: string) => {
      const found = findElement(inner, name);
      const without = found ? inner.slice(0, found.start) + inner.slice(found.end) : inner;
      inner = text + without;
    };
    const first = findElement(this.list('fonts')[0] ?? '', 'name')?.attributes.val ?? 'Arial';
    const size = findElement(this.list('fonts')[0] ?? '', 'sz')?.attributes.val ?? '10';
    if (before.fontFamily !== after.fontFamily) {
      put('scheme', '');
      put('name', element('name', { val: after.fontFamily ?? first }));
    }
    if (before.fontColor !== after.fontColor)
      put('color', element('color', { rgb: argb(after.fontColor ?? '#000000') }));
    if (before.fontSize !== after.fontSize) put('sz', element('sz', { val: after.fontSize ?? size }));
    if (before.underline !== after.underline) put('u', after.underline ? '<u/>' : '');
    if (before.strikethrough !== after.strikethrough) put('strike', after.strikethrough ? '<strike/>' : '');
    if (before.italic !== after.italic) put('i', after.italic ? '<i/>' : '');
    if (before.bold !== after.bold) put('b', after.bold ? '<b/>' : '');
    return this.add('fonts', `<font>${inner}</font>`);
  }
}

function solidFill(color: string): string {
  const rgb = argb(color);
  return `<fill><patternFill patternType="solid">${element('fgColor', { rgb })}${element('bgColor', { rgb })}</patternFill></fill>`;
}

function withAlignment(inner: string, style: CellStyle): string {
  const found = findElement(inner, 'alignment');
  const attributes = { ...found?.attributes };
  delete attributes.horizontal;
  delete attributes.vertical;
  delete attributes.wrapText;
  if (style.horizontalAlignment) attributes.horizontal = style.horizontalAlignment;
  if (style.verticalAlignment) {
    attributes.vertical = style.verticalAlignment === 'middle' ? 'center' : style.verticalAlignment;
  }
  if (style.wrap) attributes.wrapText = '1';
  const rest = found ? inner.slice(0, found.start) + inner.slice(found.end) : inner;
  return element('alignment', attributes) + rest;
}

function open(text: string, name: string): { attributes: Record<string, string>; inner: string } {
  const found = findElement(text, name);
  return { attributes: { ...found?.attributes }, inner: found?.inner ?? '' };
}

/** `'#d9ead3'` as the file writes it. */
export function argb(color: string): string {
  return encodeXml(`FF${color.replace('#', '').toUpperCase()}`);
}
