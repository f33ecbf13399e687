/** What the keeping of notes is called in the browser; named after app and base path, because hosts share one origin among sites. */
export interface AnnotationNames {
  /** The IndexedDB database, and the channel by which tabs hear of changes. */
  readonly database: string;
  /** The key of the canary in `localStorage`. */
  readonly canary: string;
  /** What the keys of unsaved changes in `localStorage` begin with; each tab adds its own. */
  readonly unsaved: string;
}

/** The names for a site under `basePath`. */
export const annotationNames = (basePath: string): AnnotationNames => ({
  database: `pasal:${basePath}:annotations`,
  canary: `pasal:${basePath}:canary`,
  unsaved: `pasal:${basePath}:unsaved:`,
});
