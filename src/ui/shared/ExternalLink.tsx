import type { ReactNode } from 'react';

interface ExternalLinkProps {
  /** A whole address, checked when the data were compiled. */
  readonly address: string;
  readonly children: ReactNode;
}

/** A link that leaves this site: it says so by the host in its words, and tells the host nothing of where the reader was. */
export function ExternalLink({ address, children }: ExternalLinkProps) {
  return (
    <a href={address} rel="noreferrer external">
      {children}
    </a>
  );
}

/** The host of an address, as people know it. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
