/** Links that leave the sidebar, and only to where a link may lead. */
import type { ComponentChildren } from 'preact';

const ALLOWED = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** The address when it may be linked to, else null: a cell may hold `javascript:` as well as a web page. */
export function safeAddress(address: string): string | null {
  try {
    return ALLOWED.has(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A LinkedIn address as people write it, with or without `https://`. */
export function webAddress(written: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `https://${written}`;
}

export interface OutLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly label?: string;
}

/** A link in a window of its own; plain text where the address is not one to follow. */
export function OutLink({ href, children, label, ...rest }: OutLinkProps) {
  const address = safeAddress(href);
  if (address === null) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" aria-label={label} {...rest}>
      {children}
    </a>
  );
}
