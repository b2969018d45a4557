/** "Move to…": the stages as a menu, for the pointer and for the keyboard. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../../api';

export interface MoveMenuProps {
  readonly company: string;
  readonly stages: readonly Stage[];
  readonly busy: boolean;
  readonly onMove: (to: Stage) => void;
}

const GAP = 4;

export function MoveMenu({ company, stages, busy, onMove }: MoveMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  function close(withFocus: boolean): void {
    setOpen(false);
    if (withFocus) button.current?.focus();
  }

  // Placed against the window: the columns scroll, and would cut it off.
  useLayoutEffect(() => {
    const list = menu.current;
    const from = button.current?.getBoundingClientRect();
    if (!open || list === null || from === undefined) return;
    const { offsetHeight: height, offsetWidth: width } = list;
    const below = from.bottom + GAP + height <= window.innerHeight;
    const top = below ? from.bottom + GAP : Math.max(GAP, from.top - GAP - height);
    list.style.top = `${top}px`;
    list.style.left = `${Math.max(GAP, Math.min(from.left, window.innerWidth - width - GAP))}px`;
    list.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('scroll', leave, true);
    window.addEventListener('resize', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('scroll', leave, true);
      window.removeEventListener('resize', leave);
    };
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
    const go = (index: number): void => {
      event.preventDefault();
      items[(index + items.length) % items.length]?.focus();
    };
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else if (event.key === 'Escape') {
      event.preventDefault();
      close(true);
    } else if (event.key === 'Tab') close(true);
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const text = event.timeStamp - typed.current.at < 800 ? typed.current.text + event.key : event.key;
      typed.current = { text: text.toLowerCase(), at: event.timeStamp };
      const found = stages.findIndex((stage) => stage.toLowerCase().startsWith(typed.current.text));
      if (found >= 0) go(found);
    }
  }

  return (
    <>
      <button
        type="button"
        ref={button}
        class="button text move-to"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={busy}
        aria-label={`Move to… ${company}`}
        onClick={() => {
          if (!busy) setOpen(!open);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || busy || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        Move to…
      </button>
      {open ? (
        <div ref={menu} role="menu" tabIndex={-1} class="menu" aria-label={`Move ${company} to`} onKeyDown={onKeyDown}>
          {stages.map((stage) => (
            <button
              key={stage}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close(true);
                onMove(stage);
              }}
            >
              {stage}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
