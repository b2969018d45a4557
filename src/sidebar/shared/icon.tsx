/** Small drawn marks: fonts on people's machines lack some signs, and a mark must always be seen beside its word. */

const PATHS = {
  warning: 'M8 1.5 15 14H1L8 1.5Zm-.75 4.5v4.25h1.5V6h-1.5Zm0 5.25v1.5h1.5v-1.5h-1.5Z',
  error: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.75 3v5h1.5V4h-1.5Zm0 6.25v1.5h1.5v-1.5h-1.5Z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.75 6v5h1.5V7h-1.5Zm0-3v1.5h1.5V4h-1.5Z',
  done: 'M6.2 12.6 1.9 8.3l1.2-1.2 3.1 3.1 6.7-6.8 1.2 1.2-7.9 8Z',
  late: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.75 2.5v5l3.6 2.1.75-1.2-2.85-1.7V3.5h-1.5Z',
  arrow: 'M9.5 3.5 14 8l-4.5 4.5-1-1L11.2 8.8H2V7.2h9.2L8.5 4.5l1-1Z',
  close: 'm3.5 2.4 4.5 4.5 4.5-4.5 1.1 1.1L9.1 8l4.5 4.5-1.1 1.1L8 9.1l-4.5 4.5-1.1-1.1L6.9 8 2.4 3.5l1.1-1.1Z',
  cup: 'M2 4h10v1.2h1a2.3 2.3 0 0 1 0 4.6h-1.2A4 4 0 0 1 8 13H6a4 4 0 0 1-4-4V4Zm10 2.4v2.2h1a1.1 1.1 0 0 0 0-2.2h-1Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it say the same. */
export function Icon({ name, class: className = '' }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`icon ${className}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
