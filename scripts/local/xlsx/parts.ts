/** The lists that say what parts a package has: content types and relationships. */
import { relationshipsPath, type WorkbookPackage } from './package';
import { element, elements } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export function addContentType(opened: WorkbookPackage, path: string, contentType: string): void {
  const override = element('Override', { PartName: `/${path}`, ContentType: contentType });
  opened.write(
    CONTENT_TYPES,
    opened.text(CONTENT_TYPES).replace('</Types>', () => `${override}</Types>`),
  );
}

/** Relates `path` to `target` (absolute) and returns the new relationship's id. */
export function addRelationship(opened: WorkbookPackage, path: string, type: string, target: string): string {
  const file = relationshipsPath(path);
  const text = opened.has(file) ? opened.text(file) : EMPTY_RELATIONSHIPS;
  const used = new Set(opened.relationships(path).map((each) => each.id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const relation = element('Relationship', { Id: id, Type: `${OFFICE}/${type}`, Target: target });
  const whole = text.replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>');
  opened.write(
    file,
    whole.replace('</Relationships>', () => `${relation}</Relationships>`),
  );
  return id;
}

/** Takes a part out of the package, with what `from` and the list of content types say of it. */
export function removePart(opened: WorkbookPackage, from: string, path: string): void {
  const id = opened.relationships(from).find((each) => each.target === path)?.id;
  if (id !== undefined)
    dropElements(opened, relationshipsPath(from), 'Relationship', (attributes) => attributes.Id === id);
  dropElements(opened, CONTENT_TYPES, 'Override', (attributes) => attributes.PartName === `/${path}`);
  opened.remove(path);
  opened.remove(relationshipsPath(path));
}

function dropElements(
  opened: WorkbookPackage,
  path: string,
  name: string,
  matches: (attributes: Record<string, string>) => boolean,
): void {
  let text = opened.text(path);
  for (const found of elements(text, name).reverse()) {
    if (matches(found.attributes)) text = text.slice(0, found.start) + text.slice(found.end);
  }
  opened.write(path, text);
}
