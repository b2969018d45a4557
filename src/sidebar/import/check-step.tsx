/** What will be written, before it is: how dates and stages are read, and what becomes of each row. */
import { useMemo } from 'preact/hooks';

import type { Day, MappingProposal, Stage } from '../../api';
import type { ImportRemark } from '../../domain/import/convert-row';
import { readImportDay } from '../../domain/import/import-days';
import { STAGES } from '../../domain/stage';
import { Button, EmptyState, Field, Section } from '../shared/components';
import { addDays, sayDay } from '../shared/dates';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { sayNumber } from '../shared/words';
import { type Choices, type Prepared, writtenPlaces } from './prepare';
import type { FileTable } from './read-file';
import { RowsPreview } from './rows-preview';
import { countOf, rowsOf } from './words';

const REMARKS_SHOWN = 5;
/** More people than this at once are rather a list to look things up in than people to write to today. */
export const MANY_PEOPLE = 20;
const LATER_DAYS = 180;

export function laterThan(today: Day): Day {
  return addDays(today, LATER_DAYS);
}

export interface CheckStepProps {
  readonly file: FileTable;
  readonly proposal: MappingProposal;
  readonly choices: Choices;
  readonly prepared: Prepared;
  /** Rows that an earlier sitting has dealt with. */
  readonly done: number;
  readonly onChange: (change: Partial<Choices>) => void;
  readonly onStart: () => void;
  readonly onBack: () => void;
}

export function CheckStep(props: CheckStepProps) {
  const { file, proposal, choices, prepared, done, onStart, onBack } = props;
  const { kind } = choices;
  const written = useMemo(() => writtenPlaces(prepared, choices.anyway), [prepared, choices.anyway]);
  const toWrite = written.slice(done).filter((is) => is).length;
  const isFixed = done > 0;
  return (
    <>
      <div class="summary" aria-live="polite">
        <p>
          <Icon name={toWrite > 0 ? 'done' : 'info'} class="good" />{' '}
          {toWrite === 0 ? 'Nothing is left to add.' : `${countOf(kind, toWrite)} will be added below your last row.`}{' '}
          Nothing that is there is changed.
        </p>
        {isFixed ? (
          <p>
            {rowsOf(done)} of <bdi>{file.name}</bdi> {done === 1 ? 'was' : 'were'} dealt with before; the import goes on
            from there, as you set it up then.
          </p>
        ) : null}
        {prepared.nameless === 0 ? null : (
          <p>
            {rowsOf(prepared.nameless)} without a {kind === 'contacts' ? 'name' : 'company'}{' '}
            {prepared.nameless === 1 ? 'is' : 'are'} left out.
          </p>
        )}
      </div>
      {isFixed ? null : <DayOrder {...props} />}
      {isFixed || prepared.stageWords.length === 0 ? null : <StageWords {...props} />}
      {isFixed || prepared.old === 0 ? null : <Silent {...props} />}
      {isFixed || kind !== 'contacts' || choices.mapping.includes('pausedUntil') ? null : <Reminders {...props} />}
      <Remarks prepared={prepared} proposal={proposal} />
      {prepared.rows.length === 0 ? (
        <EmptyState title="No rows to add">
          <p>No row has a {kind === 'contacts' ? 'name' : 'company'}. Go back and choose the columns again.</p>
        </EmptyState>
      ) : (
        <RowsPreview {...props} written={written} />
      )}
      <Footer>
        <div class="steps">
          <Button kind="text" onClick={onBack}>
            {isFixed ? 'Another file' : 'Back to the columns'}
          </Button>
          <Button kind="filled" disabled={toWrite === 0} onClick={onStart}>
            {isFixed ? `Go on: ${countOf(kind, toWrite)}` : `Import ${countOf(kind, toWrite)}`}
          </Button>
        </div>
      </Footer>
    </>
  );
}

function DayOrder({ prepared, proposal, choices, onChange }: CheckStepProps) {
  const { order } = prepared;
  if (order.example === null) return null;
  const chosen = choices.order ?? order.order;
  const { locale, today } = proposal;
  const read = readImportDay(order.example, { order: chosen, locale, today, withoutYear: 'past' });
  const meaning = read === null ? 'no day in this order' : sayDay(read.day, today);
  return (
    <Section title="Dates">
      <p>
        {order.from === 'file'
          ? `The file writes the ${order.order === 'day-first' ? 'day' : 'month'} first: ${order.example} can be nothing else.`
          : order.from === 'today'
            ? `The file writes the ${order.order === 'day-first' ? 'day' : 'month'} first: else ${order.example} would lie ahead.`
            : 'No date of the file says whether the day or the month stands first, so they are read as in your spreadsheet.'}{' '}
        {order.mixed ? 'Some dates are written the other way round; those are kept as text. ' : ''}
        {order.example} is read as {meaning}.
      </p>
      <Field label="The file writes">
        {(ids) => (
          <select
            {...ids}
            value={chosen}
            onChange={(event) =>
              onChange({ order: event.currentTarget.value === 'day-first' ? 'day-first' : 'month-first' })
            }
          >
            <option value="month-first">the month first: 3/4 is March 4</option>
            <option value="day-first">the day first: 3/4 is 3 April</option>
          </select>
        )}
      </Field>
    </Section>
  );
}

function StageWords({ prepared, choices, onChange }: CheckStepProps) {
  return (
    <Section title="Stages">
      <p class="quiet">What the file calls them, and the stage that each becomes.</p>
      <ul class="list stage-words">
        {prepared.stageWords.map(({ word, text, rows, understood, nearest }) => {
          const chosen = choices.stages[word] ?? understood;
          return (
            <li key={word}>
              <span>
                <bdi>“{text}”</bdi> <span class="quiet">{rowsOf(rows)}</span>
                {chosen === null ? (
                  <span class="field-problem">
                    {' '}
                    <Icon name="warning" /> not understood: it goes into the notes
                    {nearest === null ? '' : `. Is it ${nearest}?`}
                  </span>
                ) : null}
              </span>
              <select
                aria-label={`Stage for “${text}”`}
                value={chosen ?? ''}
                onChange={(event) =>
                  onChange({
                    stages: {
                      ...choices.stages,
                      [word]: (event.currentTarget.value || undefined) as Stage | undefined,
                    },
                  })
                }
              >
                {understood === null ? <option value="">Keep it in the notes</option> : null}
                {STAGES.map((stage) => (
                  <option key={stage} value={stage}>
                    {stage}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Reminders({ proposal, choices, onChange }: CheckStepProps) {
  const { pausedUntil } = choices;
  return (
    <Section title="Reminders">
      <label class="check">
        <input
          type="checkbox"
          checked={pausedUntil !== null}
          onChange={(event) =>
            onChange({ pausedUntil: event.currentTarget.checked ? laterThan(proposal.today) : null })
          }
        />
        Do not remind me of these people yet
      </label>
      <p class="quiet">
        {pausedUntil === null
          ? 'Each of them becomes something to do in Today, a few a day.'
          : `They stay quiet until ${sayDay(pausedUntil, proposal.today)}. Empty “Paused until” in a row when you want to reach out sooner.`}
      </p>
    </Section>
  );
}

function Silent({ prepared, choices, onChange }: CheckStepProps) {
  const { old } = prepared;
  return (
    <Section title="Reminders">
      <label class="check">
        <input
          type="checkbox"
          checked={choices.isOldInactive}
          onChange={(event) => onChange({ isOldInactive: event.currentTarget.checked })}
        />
        Put {countOf('applications', old)} into Inactive: nothing has happened there for two months
      </label>
      <p class="quiet">
        {choices.isOldInactive
          ? 'Inactive ones ask for nothing. Move one back when you hear something.'
          : 'Each of them becomes something to follow up on in Today, a few a day.'}
      </p>
    </Section>
  );
}

const REMARK_WORDS: { readonly [Kind in ImportRemark['kind']]: (rows: number) => string } = {
  day: (rows) =>
    `${rows === 1 ? '1 date was' : `${sayNumber(rows)} dates were`} not understood and ${rows === 1 ? 'is' : 'are'} written as text, just as in the file`,
  tick: (rows) =>
    `${rows === 1 ? '1 answer is' : `${sayNumber(rows)} answers are`} neither yes nor no and ${rows === 1 ? 'is' : 'are'} left out`,
  stage: (rows) =>
    `${rows === 1 ? '1 stage was' : `${sayNumber(rows)} stages were`} not understood and ${rows === 1 ? 'goes' : 'go'} into the notes`,
  cut: (rows) =>
    `${rows === 1 ? '1 text is' : `${sayNumber(rows)} texts are`} longer than the 50,000 characters that a cell holds and ${rows === 1 ? 'is' : 'are'} cut there`,
};

function Remarks({ prepared, proposal }: { readonly prepared: Prepared; readonly proposal: MappingProposal }) {
  const kinds = (Object.keys(REMARK_WORDS) as ImportRemark['kind'][]).filter((kind) =>
    prepared.remarks.some((remark) => remark.kind === kind),
  );
  if (kinds.length === 0) return null;
  const labelOf = (field: string): string => proposal.fields.find((one) => one.field === field)?.label ?? field;
  return (
    <Section title="Good to know">
      <ul class="bullets">
        {kinds.map((kind) => {
          const remarks = prepared.remarks.filter((remark) => remark.kind === kind);
          return (
            <li key={kind}>
              {REMARK_WORDS[kind](remarks.length)}:{' '}
              {remarks
                .slice(0, REMARKS_SHOWN)
                .map(
                  ({ fileRow, field, text }) =>
                    `${labelOf(field)} in row ${sayNumber(fileRow)} (“${text.slice(0, 40)}”)`,
                )
                .join(', ')}
              {remarks.length > REMARKS_SHOWN ? ` and ${sayNumber(remarks.length - REMARKS_SHOWN)} more.` : '.'}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
