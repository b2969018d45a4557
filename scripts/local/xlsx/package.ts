/** The parts of an .xlsx file: a zip of XML files that name one another by relationships. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DAMAGED, NOT_A_WORKBOOK, OLD_WORKBOOK, PASSWORD_PROTECTED, WorkbookFileError } from './errors';
import { elements, findElement } from './xml';

export interface SheetPart {
  name: string;
  /** `'xl/worksheets/sheet1.xml'` */
  path: string;
  sheetId: number;
}

export interface Relationship {
  id: string;
  type: string;
  /** A path from the package's root; for an external target the address as it stands. */
  target: string;
  external: boolean;
}

/** An opened .xlsx package. Texts are decoded once and can be replaced; parts that nobody asks for are kept as bytes. */
export class WorkbookPackage {
  private readonly texts = new Map<string, string>();

  constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** Reads the zip. Throws a {@link WorkbookFileError} that says what the file is instead of a workbook. */
  static open(bytes: Uint8Array): WorkbookPackage {
    refuseOtherFiles(bytes);
    let parts: Map<string, Uint8Array>;
    try {
      parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
    } catch (cause) {
      throw new WorkbookFileError('damaged', DAMAGED, { cause });
    }
    const opened = new WorkbookPackage(parts);
    if (!opened.has(opened.workbookPath)) {
      // A document, a slide show and an OpenDocument sheet are zips too; a workbook without its main part is broken.
      const isWorkbook = opened.paths.some((path) => path.startsWith('xl/'));
      throw new WorkbookFileError(isWorkbook ? 'damaged' : 'not-a-workbook', isWorkbook ? DAMAGED : NOT_A_WORKBOOK);
    }
    return opened;
  }

  get paths(): string[] {
    return [...this.parts.keys()];
  }

  /** The main part: what the package's own relationships call the office document, `'xl/workbook.xml'` as a rule. */
  get workbookPath(): string {
    const main = this.relationships('').find((each) => each.type.endsWith('/officeDocument'));
    return main?.target ?? 'xl/workbook.xml';
  }

  get sheets(): SheetPart[] {
    const targets = new Map(this.relationships(this.workbookPath).map((each) => [each.id, each]));
    const list = findElement(this.text(this.workbookPath), 'sheets');
    const sheets: SheetPart[] = [];
    for (const { attributes } of elements(list?.inner ?? '', 'sheet')) {
      const relation = targets.get(relationId(attributes));
      if (!relation?.type.endsWith('/worksheet') || !this.has(relation.target)) continue;
      sheets.push({ name: attributes.name ?? '', path: relation.target, sheetId: Number(attributes.sheetId) });
    }
    return sheets;
  }

  /** The path of the part that the workbook relates to by this type (`'styles'`), or null. */
  workbookPart(type: string): string | null {
    const relation = this.relationships(this.workbookPath).find((each) => each.type.endsWith(`/${type}`));
    return relation && this.has(relation.target) ? relation.target : null;
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** The text of a part; throws when there is none of this path. */
  text(path: string): string {
    let text = this.texts.get(path);
    if (text === undefined) {
      const bytes = this.parts.get(path);
      if (!bytes) throw new WorkbookFileError('damaged', DAMAGED);
      text = strFromU8(bytes).replace(/^\ufeff/, '');
      this.texts.set(path, text);
    }
    return text;
  }

  write(path: string, text: string): void {
    this.texts.set(path, text);
    this.parts.set(path, strToU8(text));
  }

  remove(path: string): void {
    this.texts.delete(path);
    this.parts.delete(path);
  }

  /** The relationships of a part (`''` is the package), their targets resolved. */
  relationships(path: string): Relationship[] {
    const relations = relationshipsPath(path);
    if (!this.has(relations)) return [];
    return elements(this.text(relations), 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: attributes.Type ?? '',
        target: external ? target : resolvePath(path, target),
        external,
      };
    });
  }

  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.parts));
  }

  /** The bytes of the .xlsx file. The same parts give the same bytes. */
  bytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { level: 2, mtime: new Date(1980, 0, 1) });
  }
}

/** `r:id`, whatever prefix the file gives the namespace. */
export function relationId(attributes: Record<string, string>): string {
  return attributes['r:id'] ?? Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';
}

/** Where the relationships of a part stand: `'xl/_rels/workbook.xml.rels'`. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const ZIP_MAGIC = [0x50, 0x4b];
/** The container of .xls files and of encrypted .xlsx files. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherFiles(bytes: Uint8Array): void {
  const startsWith = (magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(ZIP_MAGIC)) return;
  if (!startsWith(OLE_MAGIC)) throw new WorkbookFileError('not-a-workbook', NOT_A_WORKBOOK);
  // Both are containers of named streams; the names are stored as UTF-16. What holds no old workbook is an encrypted one.
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => container.includes(stream, 0, 'utf16le');
  throw holds('EncryptedPackage') || !(holds('Workbook') || holds('Book'))
    ? new WorkbookFileError('password-protected', PASSWORD_PROTECTED)
    : new WorkbookFileError('not-a-workbook', OLD_WORKBOOK);
}
