/** Notes: a list of texts, and a drawing with a box for each, which the format demands for them to be seen. */
import type { SheetModel } from '../model';
import { cellName } from './a1';
import type { WorkbookPackage } from './package';
import { addContentType, addRelationship } from './parts';
import { withLegacyDrawing } from './write-sheet';
import { element, elements, encodeXml, findElement } from './xml';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors>' +
  '<commentList></commentList></comments>';
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"' +
  ' path="m,l,21600r21600,l21600,xe"/></xml>';

/** Brings the notes of a worksheet part up to date; those that have not changed keep their text, authors and boxes. */
export function writeNotes(opened: WorkbookPackage, path: string, baseline: SheetModel, sheet: SheetModel): void {
  const before = notesOf(baseline);
  const after = notesOf(sheet);
  const gone = [...before.keys()].filter((place) => after.get(place) !== before.get(place));
  const added = [...after.keys()].filter((place) => after.get(place) !== before.get(place));
  if (gone.length + added.length === 0) return;

  const comments = partOf(opened, path, 'comments', () => ({
    file: nextPath(opened, 'xl/comments', '.xml'),
    text: EMPTY_COMMENTS,
    contentType: COMMENTS_TYPE,
  }));
  const drawing = partOf(opened, path, 'vmlDrawing', () => ({
    file: nextPath(opened, 'xl/drawings/vmlDrawing', '.vml'),
    text: EMPTY_DRAWING,
    contentType: VML_TYPE,
  }));
  if (drawing.isNew) opened.write(path, withLegacyDrawing(opened.text(path), drawing.id));

  const goneNames = new Set(gone);
  let text = opened.text(comments.path);
  for (const found of elements(text, 'comment').reverse()) {
    if (goneNames.has(found.attributes.ref ?? '')) text = text.slice(0, found.start) + text.slice(found.end);
  }
  const written = added.map((place) =>
    element(
      'comment',
      { ref: place, authorId: 0 },
      `<text><t xml:space="preserve">${encodeXml(after.get(place) ?? '')}</t></text>`,
    ),
  );
  text = text.replace(/<\/((?:\w+:)?commentList)>|<((?:\w+:)?commentList)\/>/, (_, closing?: string, empty?: string) =>
    closing ? `${written.join('')}</${closing}>` : `<${empty}>${written.join('')}</${empty}>`,
  );
  opened.write(comments.path, text);

  let shapes = opened.text(drawing.path);
  for (const shape of elements(shapes, 'shape').reverse()) {
    const row = Number(findElement(shape.inner, 'Row')?.inner ?? Number.NaN);
    const column = Number(findElement(shape.inner, 'Column')?.inner ?? Number.NaN);
    if (Number.isNaN(row) || !goneNames.has(cellName(row, column))) continue;
    shapes = shapes.slice(0, shape.start) + shapes.slice(shape.end);
  }
  const boxes = added.map((place, index) => box(sheet, place, index));
  opened.write(
    drawing.path,
    shapes.replace(/<\/xml>\s*$/, () => `${boxes.join('')}</xml>`),
  );
}

function notesOf(sheet: SheetModel): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) if (cell.note) notes.set(cellName(row, column), cell.note);
  }
  return notes;
}

function box(sheet: SheetModel, place: string, index: number): string {
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) {
      if (cellName(row, column) !== place) continue;
      return (
        `<v:shape id="_x0000_n${row}_${column}_${index}" type="#_x0000_t202" style="position:absolute;visibility:hidden"` +
        ` fillcolor="#ffffe1" o:insetmode="auto"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
        `<x:Anchor>${column + 1},15,${row},2,${column + 3},15,${row + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
        `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    }
  }
  return '';
}

function partOf(
  opened: WorkbookPackage,
  path: string,
  type: string,
  create: () => { file: string; text: string; contentType: string },
): { path: string; id: string; isNew: boolean } {
  const relation = opened.relationships(path).find((each) => each.type.endsWith(`/${type}`));
  if (relation && opened.has(relation.target)) return { path: relation.target, id: relation.id, isNew: false };
  const { file, text, contentType } = create();
  opened.write(file, text);
  addContentType(opened, file, contentType);
  return { path: file, id: addRelationship(opened, path, type, `/${file}`), isNew: true };
}

function nextPath(opened: WorkbookPackage, start: string, end: string): string {
  let number = 1;
  while (opened.has(`${start}${number}${end}`)) number++;
  return `${start}${number}${end}`;
}
