import type { RenderedEmbed } from './renderEmbed.tsx';
import { POLICY } from './securityPolicy.ts';

/** Addresses of the files that an embed page loads. */
export interface EmbedFiles {
  readonly styles: readonly string[];
  readonly script: string;
  readonly typeface: string;
  readonly icon: string;
}

/**
 * The HTML file of an embed page. It has a small script of its own and not the app: there is nothing to take over, and a course's page
 * with ten clauses should not start ten apps. Links of the sources open beside the frame, which is too small for them.
 */
export function embedDocument({ language, title, canonical, body }: RenderedEmbed, files: EmbedFiles): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<base target="_blank">',
    `<title>${escape(title)}</title>`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${canonical}">`,
    `<link rel="icon" href="${files.icon}" type="image/svg+xml">`,
    `<link rel="preload" href="${files.typeface}" as="font" type="font/woff2" crossorigin>`,
    ...files.styles.map((style) => `<link rel="stylesheet" href="${style}">`),
    `<script src="${files.script}" defer></script>`,
    `</head><body>${body}</body></html>\n`,
  ].join('');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
