/** The add-on's menus, as `onOpen` made them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../contract';

export interface MenuBarProps {
  readonly menus: readonly MenuEntry[];
  readonly onChoose: (functionName: string) => void;
}

export function MenuBar({ menus, onChoose }: MenuBarProps) {
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    function close(event: Event): void {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !bar.current?.contains(event.target as Node)) {
        setOpen(null);
      }
    }
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    // A click inside a frame never reaches this document.
    const leave = (): void => setOpen(null);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
      window.removeEventListener('blur', leave);
    };
  }, []);
  /** Down and up through the entries, and from the button into its menu; Escape leads back to the button. */
  function moveByArrow(event: KeyboardEvent): void {
    const place = (event.target as HTMLElement).closest('.menu');
    const button = place?.querySelector<HTMLElement>('[aria-haspopup]');
    if (event.key === 'Escape') button?.focus();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const items = [...(place?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    event.preventDefault();
    if (items.length === 0) {
      button?.click();
      // The entries are drawn after the click.
      setTimeout(() => place?.querySelector<HTMLElement>('[role="menuitem"]')?.focus());
      return;
    }
    const at = items.indexOf(event.target as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    items[at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length]?.focus();
  }
  function choose(functionName: string): void {
    setOpen(null);
    onChoose(functionName);
  }
  return (
    <nav class="menu-bar" aria-label="Add-on menu" ref={bar} onKeyDown={moveByArrow}>
      {menus.map((menu) =>
        menu.kind === 'menu' ? (
          <div class="menu" key={menu.caption}>
            <button
              type="button"
              aria-haspopup="menu"
              aria-expanded={open === menu.caption}
              onClick={() => setOpen(open === menu.caption ? null : menu.caption)}
            >
              {menu.caption}
            </button>
            {open === menu.caption ? <Entries entries={menu.entries} onChoose={choose} /> : null}
          </div>
        ) : null,
      )}
    </nav>
  );
}

function Entries({ entries, onChoose }: { entries: readonly MenuEntry[]; onChoose: (name: string) => void }) {
  return (
    <div class="menu-entries" role="menu">
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={`separator ${index}`} />;
        if (entry.kind === 'menu') {
          return (
            <div key={entry.caption}>
              <div class="menu-caption">{entry.caption}</div>
              <Entries entries={entry.entries} onChoose={onChoose} />
            </div>
          );
        }
        return (
          <button type="button" role="menuitem" key={entry.functionName} onClick={() => onChoose(entry.functionName)}>
            {entry.caption}
          </button>
        );
      })}
    </div>
  );
}
