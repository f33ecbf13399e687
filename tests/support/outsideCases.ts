import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClauseWithText } from '../../src/core/anchoring/clauseIndex.ts';

interface TreatyCase {
  readonly preamble_en?: string;
  readonly articles: readonly { readonly article: string; readonly content_en: string; readonly content_zh: string }[];
}

/** The clauses of the treaties among the cases, one after another as if they were one of about 51,000 words. */
export function readTreatyCases(cases: string, language: 'en' | 'zh'): ClauseWithText[] {
  const folder = join(cases, 'treaties');
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const name = file.replace('.json', '');
      const { preamble_en: preamble = '', articles } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as TreatyCase;
      return [
        ...(language === 'en' ? [{ eId: `${name}__preamble`, text: preamble }] : []),
        ...articles.map((article, at) => ({ eId: `${name}__art_${at + 1}`, text: article[`content_${language}`] })),
      ];
    });
}

/** The articles of the declaration of human rights among the cases, in a language that it is there in. */
export function readDeclarationCase(cases: string, code: string): ClauseWithText[] {
  const html = readFileSync(join(cases, 'udhr', `${code}.html`), 'utf8');
  const paragraphs = [...html.matchAll(/<p>([^<]+)<\/p>/g)].map((match) => match[1] ?? '');
  return paragraphs.map((text, at) => ({ eId: `art_${at + 1}`, text }));
}
