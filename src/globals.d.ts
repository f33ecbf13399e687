/** The origin that metadata names; set by the build from `SITE_URL`. */
declare const __SITE_URL__: string;

declare module 'virtual:catalogue' {
  import type { CatalogueEntry, Comparison } from './core/treaty/treaty.ts';
  /** The catalogue compiled from `data/`. */
  export const catalogue: readonly CatalogueEntry[];
  /** The comparison table's compiled form is part of the first treaty's data; only its subject is known here. */
  export const dataFiles: Readonly<Record<string, string>>;
}
