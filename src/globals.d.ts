/** The origin that metadata names; set by the build from `SITE_URL`. */
declare const __SITE_URL__: string;

declare module 'virtual:catalogue' {
  import type { CatalogueEntry } from './core/treaty/treaty.ts';
  /** The catalogue compiled from `data/`. */
  export const catalogue: readonly CatalogueEntry[];
  /** The path of each treaty's data file, by the treaty's id and without the base path. */
  export const dataFiles: Readonly<Record<string, string>>;
  /** The folder of the pages' data files, without the base path. */
  export const pageFolder: string;
  /** The path of the file that the search needs, without the base path; what it holds is `SearchDataSchema`. */
  export const searchFile: string;
}

// Trusted Types, as far as the one policy needs them; TypeScript's own library does not have them yet.
interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL: (address: string) => string };
  };
}
