/** The styles that a citation can be written in. */
export const CITATION_STYLES = ['oscola', 'bluebook', 'apa', 'aglc', 'chicago', 'plain'] as const;

/** A style that a citation can be written in. */
export type CitationStyle = (typeof CITATION_STYLES)[number];
