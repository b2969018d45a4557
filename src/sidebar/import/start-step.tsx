/** The first view: choose a file, go on with an import that stopped, undo an earlier one, or export. */
import type { ImportRecord } from '../../api';
import { Button, Field, FoldedSection, Section } from '../shared/components';
import { Icon } from '../shared/icon';
import type { Loaded } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { sayNumber } from '../shared/words';
import { Export } from './export';
import { countOf } from './words';

export interface StartStepProps {
  readonly imports: Loaded<readonly ImportRecord[]>;
  /** What is wrong with the file chosen last. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly onUndo: (record: ImportRecord) => void;
  readonly onLeave: (record: ImportRecord) => void;
}

export function StartStep({ imports, problem, busy, onFile, onUndo, onLeave }: StartStepProps) {
  const { value } = imports;
  const unfinished = value?.filter(({ finished }) => !finished) ?? [];
  const finished = value?.filter(({ finished: isFinished, added }) => isFinished && added > 0) ?? [];
  return (
    <>
      <Section title="Choose a file">
        <Field
          label="CSV, TSV or text file"
          hint="Contacts or applications, with one row each. It is read here in your browser; you see what will be written before anything is."
          problem={problem}
        >
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
              aria-disabled={busy}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                // The same file can be chosen again after it was mended.
                event.currentTarget.value = '';
                if (file !== undefined && !busy) onFile(file);
              }}
            />
          )}
        </Field>
        {busy ? (
          <p role="status" class="quiet">
            Reading the file…
          </p>
        ) : null}
        <FoldedSection title="Where do I get such a file?">
          <ul class="bullets">
            <li>
              LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. It comes by mail as
              Connections.csv.
            </li>
            <li>Huntr, Teal, Simplify: their tracker's menu has Export or Download as CSV.</li>
            <li>Notion: the three dots of the page, Export, Markdown and CSV; unpack what comes.</li>
            <li>Your own spreadsheet: File, Download, Comma-separated values.</li>
          </ul>
        </FoldedSection>
      </Section>
      {value === null ? (
        <Waiting loaded={imports} rows={1} label="Looking for earlier imports" />
      ) : (
        <Trouble loaded={imports} />
      )}
      {unfinished.map((record) => (
        <div class="notice stopped" key={record.importId}>
          <p>
            <Icon name="warning" /> The import of <bdi>{record.fileName}</bdi> stopped after {sayNumber(record.done)} of{' '}
            {sayNumber(record.total)} rows. Choose the same file again, and it goes on where it stopped.
          </p>
          <div class="buttons">
            <Button onClick={() => onUndo(record)} label={`Undo what was imported of ${record.fileName}`}>
              Undo
            </Button>
            <Button kind="text" onClick={() => onLeave(record)} label={`Leave it as it is: ${record.fileName}`}>
              Leave it as it is
            </Button>
          </div>
        </div>
      ))}
      {finished.length === 0 ? null : (
        <Section title="Imported lately">
          <ul class="list imports">
            {finished.map((record) => (
              <li key={record.importId}>
                <span>
                  <bdi>{record.fileName === '' ? 'Rows' : record.fileName}</bdi>: {countOf(record.kind, record.added)}{' '}
                  added <span class="quiet">on {record.day}</span>
                </span>
                <Button onClick={() => onUndo(record)} label={`Undo the import of ${record.fileName}`}>
                  Undo
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Export />
    </>
  );
}
