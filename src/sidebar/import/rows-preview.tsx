/** Every row of the file with what becomes of it; duplicates can be ticked, so that they are added all the same. */
import { useMemo, useState } from 'preact/hooks';
import type { Day, ImportKind, MappingProposal } from '../../api';
import type { ImportRemark } from '../../domain/import/convert-row';
import { essentialField } from '../../domain/import/import-fields';
import { Button, Section } from '../shared/components';
import { sayDay } from '../shared/dates';
import { Icon } from '../shared/icon';
import { type GridColumn, VirtualGrid } from '../shared/virtual-grid';
import { sayNumber } from '../shared/words';
import { type Choices, type Prepared, type PreviewLine, withPlace } from './prepare';

const ROW_HEIGHT = 36;
const ROWS_IN_SIGHT = 8;
const LONGEST_TEXT = 120;

const FILTERS = {
  all: 'All rows',
  added: 'To add',
  twins: 'There already',
  problems: 'Problems',
} as const;
type Filter = keyof typeof FILTERS;

export interface RowsPreviewProps {
  readonly proposal: MappingProposal;
  readonly choices: Choices;
  readonly prepared: Prepared;
  /** True for each place whose row is written. */
  readonly written: readonly boolean[];
  /** Rows that an earlier sitting has dealt with. */
  readonly done: number;
  readonly onChange: (change: Partial<Choices>) => void;
}

export function RowsPreview(props: RowsPreviewProps) {
  const { proposal, choices, prepared, written, done, onChange } = props;
  const { lines } = prepared;
  const { anyway, kind } = choices;
  const [filter, setFilter] = useState<Filter>('all');
  const isAhead = ({ place }: PreviewLine): boolean => place === null || place >= done;
  const isIn: { readonly [F in Filter]: (line: PreviewLine) => boolean } = {
    all: () => true,
    added: ({ place }) => place !== null && place >= done && written[place] === true,
    twins: (line) => line.twin !== null && isAhead(line),
    problems: ({ place, remarks }) => place === null || remarks.length > 0,
  };
  const shown = lines.filter(isIn[filter]);
  const twins = lines.filter(isIn.twins).length;
  const columns = useMemo(() => columnsOf(proposal, kind, lines), [proposal, kind, lines]);

  function toggle(line: PreviewLine | undefined): void {
    if (line === undefined || line.twin === null || line.place === null || !isAhead(line)) return;
    onChange({ anyway: withPlace(anyway, line.place, written[line.place] !== true) });
  }

  return (
    <Section title="The rows" aside={`${sayNumber(shown.length)} of ${sayNumber(lines.length)}`}>
      {twins === 0 ? null : (
        <>
          <p class="quiet">
            {twins === 1 ? '1 row is' : `${sayNumber(twins)} rows are`} there already and left out. Your rows are never
            overwritten. Tick what is somebody or something else, to add it below them all the same.
          </p>
          <label class="check">
            <input
              type="checkbox"
              checked={anyway.all}
              onChange={(event) => onChange({ anyway: { all: event.currentTarget.checked, but: [] } })}
            />
            {twins === 1 ? 'Add it anyway' : `Add all ${sayNumber(twins)} of them anyway`}
          </label>
        </>
      )}
      <fieldset class="buttons filters">
        <legend class="visually-hidden">Show</legend>
        {(Object.keys(FILTERS) as Filter[]).map((one) => (
          <Button key={one} pressed={filter === one} onClick={() => setFilter(one)}>
            {FILTERS[one]} {sayNumber(one === 'all' ? lines.length : lines.filter(isIn[one]).length)}
          </Button>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p class="quiet">No row is of this kind.</p>
      ) : (
        <VirtualGrid
          key={filter}
          label="What becomes of each row. The space bar adds or leaves out one that is there already."
          columns={columns}
          rows={shown.length}
          rowHeight={ROW_HEIGHT}
          inSight={Math.min(shown.length, ROWS_IN_SIGHT)}
          keyOf={(row) => shown[row]?.fileRow ?? row}
          onAct={(row) => toggle(shown[row])}
          cell={(row, column) => {
            const line = shown[row];
            if (line === undefined) return null;
            if (column === 'fileRow') return sayNumber(line.fileRow);
            if (column === 'fate')
              return (
                <Fate
                  line={line}
                  kind={kind}
                  isDone={!isAhead(line)}
                  isWritten={line.place !== null && written[line.place] === true}
                  onToggle={() => toggle(line)}
                />
              );
            const text = sayValue(line.row[column], proposal.today);
            return <bdi title={text}>{text}</bdi>;
          }}
        />
      )}
    </Section>
  );
}

/** The name first, then whatever else the file fills. */
function columnsOf(proposal: MappingProposal, kind: ImportKind, lines: readonly PreviewLine[]): readonly GridColumn[] {
  const essential = essentialField(kind);
  const used = new Set(lines.flatMap(({ row }) => Object.keys(row)));
  const fields = proposal.fields.filter(({ field }) => used.has(field));
  return [
    { key: 'fileRow', label: 'Row', width: 56 },
    ...[...fields.filter(({ field }) => field === essential)].map(({ field, label }) => ({
      key: field,
      label,
      width: 170,
    })),
    { key: 'fate', label: 'What happens', width: 300 },
    ...fields.filter(({ field }) => field !== essential).map(({ field, label }) => ({ key: field, label, width: 170 })),
  ];
}

interface FateProps {
  readonly line: PreviewLine;
  readonly kind: ImportKind;
  readonly isDone: boolean;
  readonly isWritten: boolean;
  readonly onToggle: () => void;
}

const REMARKS: { readonly [Kind in ImportRemark['kind']]: string } = {
  day: 'a date is kept as text',
  tick: 'an answer is neither yes nor no',
  stage: 'the stage goes into the notes',
  cut: 'a long text is cut',
};

function Fate({ line, kind, isDone, isWritten, onToggle }: FateProps) {
  const { place, twin, remarks, row } = line;
  if (place === null)
    return (
      <span class="field-problem">
        <Icon name="warning" /> Left out: {kind === 'contacts' ? 'no name' : 'no company'}
      </span>
    );
  if (isDone) return <span class="quiet">Dealt with before</span>;
  const remarked = [...new Set(remarks.map((remark) => REMARKS[remark.kind]))].join(', ');
  const note =
    remarked === '' ? null : (
      <span class="field-problem">
        {' '}
        <Icon name="warning" /> {remarked}
      </span>
    );
  if (twin === null)
    return (
      <span title={remarked}>
        <Icon name="done" class="good" /> New{note}
      </span>
    );
  const name = String(row.name ?? row.company ?? '');
  return (
    <label class="fate" title={`${twin.who}, ${twin.where}`}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isWritten}
        onChange={onToggle}
        aria-label={`Add ${name} all the same`}
      />
      <span>
        {isWritten ? 'Added all the same' : 'Left out'}: is <bdi>{twin.who}</bdi>, {twin.where}
        {note}
      </span>
    </label>
  );
}

function sayValue(value: string | number | boolean | undefined, today: Day): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return value === true ? 'yes' : String(value);
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})( \d{2}:\d{2})?$/.exec(value) ?? [];
  if (date !== undefined) return `${sayDay(date as Day, today)}${time === undefined ? '' : `,${time}`}`;
  return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
}
