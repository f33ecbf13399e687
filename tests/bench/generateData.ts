import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const WORDS = 'party state treaty clause measure notice effect territory council charter means assistance'.split(' ');

// Different in every article, the same in every run.
function sentence(article: number, length: number): string {
  const words = Array.from({ length }, (_, index) => WORDS[(article * 7 + index * index) % WORDS.length]);
  return `Article ${article} says ${words.join(' ')}.`;
}

/** Writes a `data/` folder with one treaty of `articles` articles, each of two paragraphs of about 60 words, in both languages. */
export function generateData(folder: string, articles: number): void {
  const treaty = join(folder, 'treaties/generated');
  mkdirSync(join(treaty, 'clauses'), { recursive: true });
  const eIds = Array.from({ length: articles }, (_, index) => `art_${index + 1}`);
  const both = (text: string) => ({ en: text, id: `${text} (id)` });
  write(join(folder, 'comparison.yaml'), { title: both('None'), dimensions: [], rows: [] });
  write(join(treaty, 'sources.yaml'), { A: { title: both('A source'), address: 'https://example.org/a' } });
  write(join(treaty, 'treaty.yaml'), {
    id: 'generated',
    kind: 'bilateral',
    coverage: 'whole',
    title: both('A generated treaty'),
    shortTitle: both('Generated'),
    parties: [],
    signed: { date: '2020-01-01' },
    authentic: [],
    officialTitles: [],
    introduction: both('Made for measuring.'),
    facts: [],
    timeline: [],
    clauses: eIds,
  });
  eIds.forEach((eId, index) => {
    const paragraph = (length: number) => ({
      division: 'ours',
      stipulations: [{ ...both(sentence(index + 1, length)), evidence: 'confirmed', sources: ['A'] }],
    });
    write(join(treaty, 'clauses', `${eId}.yaml`), {
      eId,
      heading: both(`Heading ${index + 1}`),
      paragraphs: [paragraph(60), paragraph(61)],
    });
  });
}

const write = (path: string, value: unknown): void => writeFileSync(path, stringify(value));
