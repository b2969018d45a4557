/** The record that stands in an edited row; the course's examples are left alone. */
import type { Application, Book, Contact } from '../../domain/book';
import type { EditedCell } from '../ports';

function inRow<Row extends Contact | Application>(rows: readonly Row[], edit: EditedCell): Row | null {
  const found = rows.find(({ at }) => at.sheetName === edit.sheetName && at.row === edit.row);
  return found === undefined || found.isExample ? null : found;
}

export function editedApplication(book: Book, edit: EditedCell): Application | null {
  return inRow(book.applications, edit);
}

export function editedContact(book: Book, edit: EditedCell): Contact | null {
  return inRow(book.contacts, edit);
}
