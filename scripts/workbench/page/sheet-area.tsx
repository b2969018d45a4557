/** The line that shows a cell whole, the grid, and the tabs below it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { columnLetters } from '../column-letters';
import type { ReadyState, SheetView } from '../contract';
import { Grid, type Place } from './grid';
import { callServer } from './server-calls';

export interface SheetAreaProps {
  readonly state: ReadyState;
  readonly onEdit: (sheetId: number, place: Place, text: string) => void;
  readonly onSelect: (sheetId: number, place: Place) => void;
  readonly onProblem: (problem: unknown) => void;
}

export function SheetArea({ state, onEdit, onSelect, onProblem }: SheetAreaProps) {
  const holder = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | null>(null);
  const [sheet, setSheet] = useState<SheetView | null>(null);
  const [entry, setEntry] = useState('');
  const latest = useRef({ onEdit, onSelect, sheetId: state.active.sheetId });
  latest.current = { onEdit, onSelect, sheetId: state.active.sheetId };
  const { sheetId, row, column } = state.active;
  const revision = state.tabs.find((tab) => tab.sheetId === sheetId)?.revision;
  const lastActivation = useRef(0);

  useEffect(() => {
    let wanted = true;
    callServer('sheet', { sheetId })
      .then((next) => {
        if (wanted) setSheet(next);
      })
      .catch(onProblem);
    return () => {
      wanted = false;
    };
  }, [sheetId, revision]);

  useEffect(() => {
    if (holder.current === null || sheet === null) return;
    grid.current ??= new Grid(holder.current, {
      edited: (place, text) => latest.current.onEdit(latest.current.sheetId, place, text),
      selected: (place) => latest.current.onSelect(latest.current.sheetId, place),
    });
    void grid.current
      .show(sheet)
      .then(() => setEntry(grid.current?.entryAt({ row, column }) ?? ''))
      .catch(onProblem);
  }, [sheet]);

  useEffect(() => {
    if (sheet === null || grid.current === null || sheet.sheetId !== sheetId) return;
    setEntry(grid.current.entryAt({ row, column }));
    if (state.activations !== lastActivation.current) {
      lastActivation.current = state.activations;
      void grid.current.goTo({ row, column }).catch(onProblem);
    }
  }, [sheet, sheetId, row, column, state.activations]);

  const note = grid.current?.noteAt({ row, column }) ?? '';
  return (
    <main class="sheet-area">
      <form
        class="entry-line"
        onSubmit={(event) => {
          event.preventDefault();
          onEdit(sheetId, { row, column }, entry);
        }}
      >
        <output aria-label="Selected cell">{`${columnLetters(column)}${row + 1}`}</output>
        <input
          aria-label="Content of the selected cell"
          value={entry}
          onInput={(event) => setEntry(event.currentTarget.value)}
        />
        {note === '' ? null : (
          <span class="note" title={note}>
            Note: {note}
          </span>
        )}
      </form>
      <div class="grid" ref={holder} />
      <div class="tabs" role="tablist" aria-label="Tabs of the workbook">
        {state.tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.sheetId}
            aria-selected={tab.sheetId === sheetId}
            style={tab.color === null ? {} : { boxShadow: `inset 0 -3px ${tab.color}` }}
            onClick={() => onSelect(tab.sheetId, { row: 0, column: 0 })}
          >
            {tab.name}
          </button>
        ))}
      </div>
    </main>
  );
}
