/**
 * A table of many thousand rows of which only those in sight are drawn. The arrow keys, Page Up, Page Down, Home and End
 * go from row to row; screen readers are told how many rows there are and which one this is.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './virtual-grid.css';

/** Rows drawn above and below what is in sight, so that scrolling shows no gap. */
const SPARE_ROWS = 8;

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
}

export interface VirtualGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** How many rows there are. */
  readonly rows: number;
  /** Pixels of one row; every row has as many. */
  readonly rowHeight: number;
  /** Rows in sight, where there are so many. */
  readonly inSight: number;
  readonly keyOf: (row: number) => string | number;
  readonly cell: (row: number, column: string) => ComponentChildren;
  /** The space bar on a row. */
  readonly onAct?: (row: number) => void;
}

export function VirtualGrid(props: VirtualGridProps) {
  const { label, columns, rows, rowHeight, inSight, keyOf, cell, onAct } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [chosen, setChosen] = useState(0);
  const wantsFocus = useRef(false);
  const active = Math.min(chosen, rows - 1);
  const first = Math.max(0, Math.min(top, rows - 1) - SPARE_ROWS);
  const last = Math.min(rows, top + inSight + SPARE_ROWS);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  // The row that has the focus keeps it when it is scrolled out of sight.
  if (active >= 0 && active < first) drawn.unshift(active);
  else if (active >= last) drawn.push(active);

  useLayoutEffect(() => {
    const place = frame.current;
    if (!wantsFocus.current || place === null) return;
    wantsFocus.current = false;
    const room = inSight * rowHeight;
    const at = active * rowHeight;
    if (at < place.scrollTop) place.scrollTop = at;
    else if (at + rowHeight > place.scrollTop + room) place.scrollTop = at + rowHeight - room;
    place.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  });

  function goTo(row: number): void {
    wantsFocus.current = true;
    setChosen(Math.max(0, Math.min(rows - 1, row)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: { readonly [key: string]: number } = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + inSight - 1,
      PageUp: active - inSight + 1,
      Home: 0,
      End: rows - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      goTo(to);
    } else if (event.key === ' ' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      onAct?.(active);
    }
  }

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div
      class="virtual-grid"
      ref={frame}
      style={{ maxHeight: `${(inSight + 1) * rowHeight + 18}px` }}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / rowHeight))}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take the focus is a grid (ARIA in HTML allows it)
        role="grid"
        aria-label={label}
        aria-rowcount={rows + 1}
        style={{ width: `${width}px` }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: `${column.width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ height: `${rowHeight}px` }}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row, index) => (
            <Fragment key={keyOf(row)}>
              <Gap rows={row - (drawn[index - 1] ?? -1) - 1} rowHeight={rowHeight} />
              <tr
                aria-rowindex={row + 2}
                data-row={row}
                tabIndex={row === active ? 0 : -1}
                onFocusIn={() => setChosen(row)}
              >
                {columns.map((column) => (
                  <td key={column.key} style={{ height: `${rowHeight}px` }}>
                    {cell(row, column.key)}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
          <Gap rows={rows - (drawn[drawn.length - 1] ?? -1) - 1} rowHeight={rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ rows, rowHeight }: { readonly rows: number; readonly rowHeight: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: this row takes no focus and says nothing; only its height counts
  return rows === 0 ? null : <tr aria-hidden="true" style={{ height: `${rows * rowHeight}px` }} />;
}
