/** The way of a file into the sheet: choose it, say what its columns are, look at the rows, write them, undo them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportKind, ImportRecord, KnownRowsReport, MappingProposal } from '../../api';
import { takesSeveralColumns } from '../../domain/import/import-fields';
import { MOST_ROWS } from '../../domain/import/import-id';
import { callServer, ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useSaver } from '../shared/use-server';
import { sayNumber } from '../shared/words';
import { CheckStep, laterThan, MANY_PEOPLE } from './check-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import {
  type Choices,
  dataRows,
  headersOf,
  NONE_ANYWAY,
  parseChoices,
  prepare,
  stageTexts,
  writtenPlaces,
} from './prepare';
import { FileProblem, type FileTable, readTable } from './read-file';
import { RunStep, type RunStepProps } from './run-step';
import { NOTHING_SENT, newImportId, type Progress, sendRows } from './send';
import { StartStep } from './start-step';
import { rowsOf } from './words';

declare const google: { readonly script: { readonly host: { close(): void } } };

/** Rows that the server looks at to propose what the columns are. */
const ROWS_PROPOSED_FROM = 60;

type Step = 'start' | 'columns' | 'check' | 'run' | 'done';

const TITLES: { readonly [S in Step]: string } = {
  start: 'Import a file',
  columns: 'What is in the file?',
  check: 'Look before it is written',
  run: 'Importing',
  done: 'Imported',
};

/** A file that was chosen, with what the server proposes for it. */
interface Opened {
  readonly file: FileTable;
  readonly proposal: MappingProposal;
  /** The import it goes on with, or a new one. */
  readonly importId: string;
  readonly before: Progress;
}

function asProblem(error: unknown): ServerProblem {
  return error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error));
}

/** The value as it was first, while it says the same. */
function useStable<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  const kept = useRef({ key, value });
  if (kept.current.key !== key) kept.current = { key, value };
  return kept.current.value;
}

function firstRows(file: FileTable): readonly (readonly string[])[] {
  return file.rows.slice(0, ROWS_PROPOSED_FROM).map((row) => row.slice(0, 200).map((cell) => cell.slice(0, 200)));
}

function lookUp(file: FileTable, choices: Choices): Promise<KnownRowsReport> {
  return callServer('findKnownRows', { kind: choices.kind, stages: stageTexts(file, choices) });
}

export function Import() {
  const speaker = useSpeaker();
  const saver = useSaver();
  const imports = useLoad('getImports');
  const [step, setStep] = useState<Step>('start');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const [known, setKnown] = useState<KnownRowsReport>({ rows: [], stages: [] });
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress>(NOTHING_SENT);
  const [runState, setRunState] = useState<RunStepProps['state']>('running');
  const [runProblem, setRunProblem] = useState<ServerProblem | null>(null);
  const [proposing, setProposing] = useState(false);
  const asked = useRef(0);
  const isStopped = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef<Step>('start');

  // Whoever cannot see that the view changed is taken to its heading.
  useEffect(() => {
    if (shownStep.current !== step) heading.current?.focus();
    shownStep.current = step;
  }, [step]);

  const looksAtRows = step !== 'start' && step !== 'columns';
  // Which duplicates are ticked changes nothing of how 10,000 rows are read.
  const reading = useStable(choices === null ? null : { ...choices, anyway: NONE_ANYWAY });
  const prepared = useMemo(
    () =>
      opened === null || reading === null || !looksAtRows
        ? null
        : prepare(opened.file, reading, known, opened.proposal),
    [opened, reading, known, looksAtRows],
  );

  /** Runs what may fail, once at a time, and says what went wrong. */
  const attempt = useCallback(
    async (key: string, work: () => Promise<void>): Promise<void> => {
      try {
        await saver.save(key, work);
      } catch (error) {
        if (error instanceof ServerProblem) speaker.warn(error.message);
        else throw error;
      }
    },
    [saver, speaker],
  );

  async function open(chosen: File): Promise<void> {
    setFileProblem(null);
    await attempt('file', async () => {
      let file: FileTable;
      try {
        file = readTable(chosen.name, new Uint8Array(await chosen.arrayBuffer()), navigator.language);
      } catch (error) {
        setFileProblem(
          error instanceof FileProblem
            ? error.message
            : `${chosen.name} could not be read. Close it in other programs, then choose it again.`,
        );
        return;
      }
      const unfinished = imports.value?.find((record) => !record.finished && record.fileKey === file.key);
      const earlier = unfinished === undefined ? null : parseChoices(unfinished.choices);
      const proposal = await callServer('proposeMapping', {
        rows: firstRows(file),
        fileName: file.name,
        ...(earlier === null ? {} : { kind: earlier.kind, headerRow: earlier.headerRow }),
      });
      if (unfinished !== undefined && earlier !== null) {
        const { done, added, importId } = unfinished;
        const before = { ...NOTHING_SENT, done, added };
        setKnown(await lookUp(file, earlier));
        setOpened({ file, proposal, importId, before });
        setChoices(earlier);
        setProgress(before);
        setStep('check');
        return;
      }
      const headerRow = proposal.headerRow ?? -1;
      const rows = dataRows(file, headerRow).length;
      if (rows > MOST_ROWS) {
        setFileProblem(
          `${file.name} has ${sayNumber(rows)} rows. ${sayNumber(MOST_ROWS)} go in at once: split the file and import the parts.`,
        );
        return;
      }
      setOpened({ file, proposal, importId: newImportId(), before: NOTHING_SENT });
      setProgress(NOTHING_SENT);
      setChoices({
        kind: proposal.kind,
        headerRow,
        mapping: proposal.mapping,
        order: null,
        stages: {},
        pausedUntil: rows > MANY_PEOPLE ? laterThan(proposal.today) : null,
        isOldInactive: rows > MANY_PEOPLE,
        anyway: NONE_ANYWAY,
      });
      setStep('columns');
    });
  }

  /** What was asked last counts; where asking fails, the choice is as it was. */
  async function propose(kind: ImportKind, headerRow: number): Promise<void> {
    if (opened === null || choices === null) return;
    const { file } = opened;
    asked.current += 1;
    const number = asked.current;
    const isNewKind = kind !== choices.kind;
    const wanted = {
      ...choices,
      kind,
      headerRow,
      mapping: [],
      ...(isNewKind ? { stages: {}, anyway: NONE_ANYWAY } : {}),
    };
    setChoices(wanted);
    setProposing(true);
    try {
      const rows = firstRows(file);
      const proposal = await callServer('proposeMapping', { rows, kind, headerRow, fileName: file.name });
      if (number !== asked.current) return;
      setOpened({ ...opened, proposal });
      setChoices({ ...wanted, mapping: proposal.mapping });
    } catch (error) {
      if (number !== asked.current) return;
      setChoices(choices);
      speaker.warn(asProblem(error).message);
    }
    setProposing(false);
  }

  function mapColumn(column: number, field: string | null): void {
    if (opened === null || choices === null) return;
    const { mapping } = choices;
    const other =
      field === null || takesSeveralColumns(field)
        ? -1
        : mapping.findIndex((one, at) => one === field && at !== column);
    const next = Array.from({ length: Math.max(mapping.length, column + 1) }, (_, at) =>
      at === column ? field : at === other ? null : (mapping[at] ?? null),
    );
    if (other >= 0) {
      const headers = headersOf(opened.file, choices.headerRow);
      const name = (at: number): string => headers[at] || `Column ${at + 1}`;
      speaker.say(`One column fills it: “${name(column)}” now, and “${name(other)}” is left out.`);
    }
    setChoices({ ...choices, mapping: next });
  }

  async function lookAtRows(): Promise<void> {
    await attempt('look', async () => {
      if (opened === null || choices === null) return;
      setKnown(await lookUp(opened.file, choices));
      // Which rows are there already is told anew.
      setChoices({ ...choices, anyway: NONE_ANYWAY });
      setStep('check');
    });
  }

  async function run(from: Progress): Promise<void> {
    if (opened === null || choices === null || prepared === null) return;
    isStopped.current = false;
    setRunState('running');
    setRunProblem(null);
    setStep('run');
    const { file, importId } = opened;
    const written = writtenPlaces(prepared, choices.anyway);
    const sending = { importId, fileName: file.name, fileKey: file.key, choices, rows: prepared.rows, written };
    let latest = from;
    try {
      const reached = await saver.save('run', () =>
        sendRows(
          sending,
          from,
          (next) => {
            latest = next;
            setProgress(next);
          },
          () => isStopped.current,
        ),
      );
      if (reached === null) return;
      if (reached.done >= prepared.rows.length) setStep('done');
      else setRunState('stopped');
    } catch (error) {
      setProgress(latest);
      setRunProblem(asProblem(error));
      setRunState('failed');
    }
  }

  async function undo(importId: string): Promise<void> {
    await attempt('undo', async () => {
      let removed = 0;
      for (;;) {
        const report = await callServer('undoImport', { importId });
        removed += report.removed;
        if (report.more && report.removed > 0) continue;
        // What earlier calls emptied counts too.
        const said = report.message.replace(
          /^[^.]*\./,
          removed === 0 ? '$&' : `${rowsOf(removed)} ${removed === 1 ? 'was' : 'were'} emptied again.`,
        );
        if (report.kept.length > 0) speaker.warn(said);
        else speaker.say(said);
        break;
      }
      backToStart();
    });
  }

  async function leave(importId: string): Promise<void> {
    await attempt('leave', async () => {
      await callServer('endImport', { importId });
      backToStart();
    });
  }

  function backToStart(): void {
    setOpened(null);
    setChoices(null);
    setProgress(NOTHING_SENT);
    setStep('start');
    imports.reload();
  }

  const title =
    step === 'run' && runState !== 'running' && runState !== 'stopping' ? 'Not all rows are in yet' : TITLES[step];
  return (
    <>
      <h2 class="headline" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {step === 'start' || opened === null || choices === null ? (
        <StartStep
          imports={imports}
          problem={fileProblem}
          busy={saver.busy.has('file') || saver.busy.has('undo')}
          onFile={(file) => void open(file)}
          onUndo={(record: ImportRecord) => void undo(record.importId)}
          onLeave={(record: ImportRecord) => void leave(record.importId)}
        />
      ) : step === 'columns' ? (
        <ColumnsStep
          file={opened.file}
          proposal={opened.proposal}
          choices={choices}
          busy={proposing || saver.busy.has('look')}
          onKind={(kind) => void propose(kind, choices.headerRow)}
          onHeaderRow={(row) => void propose(choices.kind, row)}
          onColumn={mapColumn}
          onNext={() => void lookAtRows()}
          onBack={backToStart}
        />
      ) : prepared === null ? null : step === 'check' ? (
        <CheckStep
          file={opened.file}
          proposal={opened.proposal}
          choices={choices}
          prepared={prepared}
          done={opened.before.done}
          onChange={(change) => setChoices({ ...choices, ...change })}
          onStart={() => void run(progress)}
          onBack={() => (opened.before.done > 0 ? backToStart() : setStep('columns'))}
        />
      ) : step === 'run' ? (
        <RunStep
          progress={progress}
          total={prepared.rows.length}
          state={runState}
          problem={runProblem}
          onStop={() => {
            isStopped.current = true;
            setRunState('stopping');
          }}
          onGoOn={() => void run(progress)}
          onUndo={() => void undo(opened.importId)}
          onLeave={() => void leave(opened.importId)}
        />
      ) : (
        <DoneStep
          kind={choices.kind}
          progress={progress}
          undoing={saver.busy.has('undo')}
          onUndo={() => void undo(opened.importId)}
          onAnother={backToStart}
          onClose={() => google.script.host.close()}
        />
      )}
    </>
  );
}
