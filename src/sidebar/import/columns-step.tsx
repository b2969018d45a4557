/** What the file is and what its columns fill: proposed, and all of it can be changed. */
import { useState } from 'preact/hooks';
import type { ImportKind, MappingProposal } from '../../api';
import { essentialField, NAME_PARTS } from '../../domain/import/import-fields';
import { Button, Field, Section } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { sayNumber } from '../shared/words';
import { type Choices, dataRows, headersOf, widthOf } from './prepare';
import type { FileTable } from './read-file';

const HEADER_ROWS_OFFERED = 12;
const EXAMPLES = 3;
const PART_LABELS: { readonly [part: string]: string } = { firstName: 'First name', lastName: 'Last name' };

export interface ColumnsStepProps {
  readonly file: FileTable;
  readonly proposal: MappingProposal;
  readonly choices: Choices;
  readonly busy: boolean;
  /** Asks for a new proposal. */
  readonly onKind: (kind: ImportKind) => void;
  readonly onHeaderRow: (row: number) => void;
  readonly onColumn: (column: number, field: string | null) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function ColumnsStep(props: ColumnsStepProps) {
  const { file, proposal, choices, busy, onKind, onHeaderRow, onColumn, onNext, onBack } = props;
  const [tried, setTried] = useState(false);
  const { kind, mapping, headerRow } = choices;
  const headers = headersOf(file, headerRow);
  const data = dataRows(file, headerRow);
  const essential = essentialField(kind);
  const hasName =
    mapping.includes(essential) ||
    (kind === 'contacts' && mapping.some((field) => NAME_PARTS.some((part) => part === field)));
  const problem =
    data.length === 0
      ? 'There are no rows below the headings. Choose another row of headings, or another file.'
      : hasName
        ? null
        : kind === 'contacts'
          ? 'Choose which column holds the names: “Contact”, or “First name” and “Last name”.'
          : 'Choose which column holds the company.';
  const columns = Array.from({ length: widthOf(file) }, (_, column) => column).filter(
    (column) => (headers[column] ?? '') !== '' || data.some(([, row]) => (row[column] ?? '').trim() !== ''),
  );
  return (
    <>
      <p class="quiet">
        <bdi>{file.name}</bdi>: {sayNumber(data.length)} {data.length === 1 ? 'row' : 'rows'}, separated by{' '}
        {file.separator}, read as {file.encoding}.
      </p>
      {file.doubtful.length === 0 ? null : (
        <p class="field-problem">
          <Icon name="warning" /> Quotation marks do not fit together in {file.doubtful.length === 1 ? 'row' : 'rows'}{' '}
          {file.doubtful.slice(0, 5).map(sayNumber).join(', ')}
          {file.doubtful.length > 5 ? ` and ${sayNumber(file.doubtful.length - 5)} more` : ''}: texts there may stand in
          the wrong columns. Look at them before you import.
        </p>
      )}
      <fieldset class="choice">
        <legend>These are</legend>
        {(['contacts', 'applications'] as const).map((one) => (
          <label class="check" key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => onKind(one)} />
            {one === 'contacts' ? 'Contacts: one person a row' : 'Applications: one job a row'}
          </label>
        ))}
      </fieldset>
      <Field label="The headings stand in">
        {(ids) => (
          <select {...ids} value={headerRow} onChange={(event) => onHeaderRow(Number(event.currentTarget.value))}>
            <option value={-1}>no row: the file has none</option>
            {file.rows.slice(0, Math.max(HEADER_ROWS_OFFERED, headerRow + 1)).map((row, index) => {
              const said = row.filter((cell) => cell.trim() !== '').join(', ');
              // Rows are told apart by their place; they never change while this is shown.
              return said === '' ? null : (
                <option key={`row ${index + 1}`} value={index}>
                  row {index + 1}: {said.slice(0, 70)}
                </option>
              );
            })}
          </select>
        )}
      </Field>
      <Section title="What the columns fill">
        <div class="wide-table">
          <table>
            <thead>
              <tr>
                <th scope="col">In the file</th>
                <th scope="col">For example</th>
                <th scope="col">Goes to</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => {
                const title = (headers[column] ?? '').trim() || `Column ${column + 1}`;
                const examples = data
                  .map(([, row]) => (row[column] ?? '').trim())
                  .filter((text) => text !== '')
                  .slice(0, EXAMPLES);
                return (
                  <tr key={column}>
                    <th scope="row">
                      <bdi>{title}</bdi>
                    </th>
                    <td class="examples">
                      <bdi>{examples.map((text) => text.slice(0, 40)).join(' · ')}</bdi>
                    </td>
                    <td>
                      <select
                        aria-label={`Where “${title}” goes`}
                        value={mapping[column] ?? ''}
                        onChange={(event) => onColumn(column, event.currentTarget.value || null)}
                      >
                        <option value="">Leave it out</option>
                        {kind === 'contacts'
                          ? NAME_PARTS.map((part) => (
                              <option key={part} value={part}>
                                {PART_LABELS[part]}
                              </option>
                            ))
                          : null}
                        {proposal.fields.map(({ field, label }) => (
                          <option key={field} value={field}>
                            {label}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </Section>
      <Footer>
        {tried && problem !== null ? (
          <p class="field-problem" role="alert">
            <Icon name="error" /> {problem}
          </p>
        ) : null}
        <div class="steps">
          <Button kind="text" onClick={onBack}>
            Another file
          </Button>
          <Button
            kind="filled"
            busy={busy}
            onClick={() => {
              setTried(true);
              if (problem === null) onNext();
            }}
          >
            Look at the rows
          </Button>
        </div>
      </Footer>
    </>
  );
}
