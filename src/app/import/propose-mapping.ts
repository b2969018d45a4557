/** Proposes what a file is and what its columns fill; the person may change every bit of it. */
import * as v from 'valibot';
import type { MappingProposal } from '../../api';
import { IMPORT_FIELDS, type ImportKind } from '../../domain/import/import-fields';
import { succeed } from '../../domain/result';
import { headerOf } from '../../domain/tabs';
import { proposeColumns } from '../../workbook/propose-columns';
import type { UseCase } from '../use-case';

export const importKind = v.picklist(['contacts', 'applications'], 'Say whether these are contacts or applications.');

const input = v.object(
  {
    rows: v.pipe(
      v.array(
        v.pipe(v.array(v.string('A cell of a file is text.')), v.maxLength(200, 'A file has 200 columns at most.')),
      ),
      v.maxLength(60, 'The first 60 rows of the file are enough.'),
    ),
    kind: v.optional(importKind),
    headerRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(59))),
    fileName: v.optional(v.pipe(v.string(), v.maxLength(500))),
  },
  'Give the first rows of the file.',
);

function fieldsOf(kind: ImportKind): MappingProposal['fields'] {
  return Object.keys(IMPORT_FIELDS[kind]).map((field) => ({ field, label: headerOf(kind, field) }));
}

export const proposeMapping: UseCase<v.InferOutput<typeof input>, MappingProposal> = {
  name: 'proposeMapping',
  input,
  run(ports, argument) {
    const { kind, headerRow, mapping } = proposeColumns(argument);
    return succeed({
      kind,
      headerRow,
      mapping,
      fields: fieldsOf(kind),
      locale: ports.workbook.locale(),
      today: ports.clock.now().day,
      timeZone: ports.workbook.describe().timeZone,
    });
  },
};
