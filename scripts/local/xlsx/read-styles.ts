/** How a cell looks, from hucre's styles to the model's: only what differs from a plain cell is kept. */
import type { Color, CellStyle as FileStyle } from 'hucre';
import { resolveThemeColor } from 'hucre/ooxml';
import { datePattern } from '../locale';
import type { CellStyle } from '../model';

/** The classic palette that `indexed` colours point into: entries 0-7 repeat as 8-15. */
const INDEXED = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' ');
const BLACK = '#000000';
const WHITE = '#ffffff';

/** Turns styles as the file has them into {@link CellStyle}s, one object for each different style. */
export class StyleReader {
  private readonly known = new Map<FileStyle, CellStyle | undefined>();
  private readonly byContent = new Map<string, CellStyle>();

  constructor(
    private readonly locale: string,
    private readonly themeColors: readonly string[],
    private readonly defaultFontName: string | undefined,
    private readonly defaultFontSize: number | undefined,
  ) {}

  /** The style, or undefined where it says nothing. Equal styles are one object. */
  read(style: FileStyle | undefined): CellStyle | undefined {
    if (!style) return undefined;
    if (this.known.has(style)) return this.known.get(style);
    const result = this.share(this.convert(style));
    this.known.set(style, result);
    return result;
  }

  /** `'#rrggbb'` of a colour, or undefined when it has none. */
  color(color: Color | undefined): string | undefined {
    if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
    if (color?.theme !== undefined && this.themeColors.length > 0) {
      // Applications take the first two pairs of the theme the other way round than the theme's own order.
      const index = [1, 0, 3, 2][color.theme] ?? color.theme;
      return `#${resolveThemeColor([...this.themeColors], index, color.tint).toLowerCase()}`;
    }
    if (color?.indexed !== undefined && color.indexed < 16) return `#${INDEXED[color.indexed % 8]}`;
    return undefined;
  }

  private share(style: CellStyle): CellStyle | undefined {
    const content = JSON.stringify(style);
    if (content === '{}') return undefined;
    const known = this.byContent.get(content);
    if (known) return known;
    this.byContent.set(content, style);
    return style;
  }

  private convert(style: FileStyle): CellStyle {
    const result: CellStyle = {};
    const { font, fill, alignment, numFmt } = style;
    if (numFmt !== undefined && numFmt !== 'General') result.numberFormat = this.numberFormat(numFmt);
    if (fill?.type === 'pattern' && fill.pattern !== 'none') {
      const background = this.color(fill.fgColor ?? fill.bgColor);
      if (background !== undefined && background !== WHITE) result.background = background;
    }
    const fontColor = this.color(font?.color);
    if (fontColor !== undefined && fontColor !== BLACK) result.fontColor = fontColor;
    if (font?.bold) result.bold = true;
    if (font?.italic) result.italic = true;
    if (font?.strikethrough) result.strikethrough = true;
    if (font?.underline) result.underline = true;
    if (font?.size !== undefined && font.size !== this.defaultFontSize) result.fontSize = font.size;
    if (font?.name !== undefined && font.name !== this.defaultFontName) result.fontFamily = font.name;
    const horizontal = alignment?.horizontal;
    if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
      result.horizontalAlignment = horizontal;
    const vertical = alignment?.vertical;
    if (vertical === 'top') result.verticalAlignment = 'top';
    if (vertical === 'center') result.verticalAlignment = 'middle';
    if (alignment?.wrapText) result.wrap = true;
    return result;
  }

  /** The format that stands for "a date, as the reader's country writes it" is settled by the spreadsheet's locale. */
  private numberFormat(format: string): string {
    if (format === 'mm-dd-yy' || format === 'm/d/yyyy') return datePattern(this.locale);
    if (format === 'm/d/yyyy h:mm') return `${datePattern(this.locale)} h:mm`;
    return format;
  }
}
