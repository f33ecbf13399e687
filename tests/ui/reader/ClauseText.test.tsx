import { join } from 'node:path';
import type { ComponentProps } from 'react';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { compileData } from '../../../src/build/data/compileData.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { ClauseText } from '../../../src/ui/reader/ClauseText.tsx';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const ENGLISH = 'Words that are known, words that are not.\nA second paragraph.';
const INDONESIAN = 'Words that are known, (id) words that are not. (id)\nA second paragraph. (id)';

const shownTexts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-clause-text]')].map(({ lang, textContent }) => [lang, textContent]);

const shownIds = () => [...document.querySelectorAll('[id]')].map(({ id }) => id);

test.each([
  { settings: {}, address: '/en/test-treaty/art_2', texts: [['en', ENGLISH]] },
  { settings: {}, address: '/id/test-treaty/art_2', texts: [['id', INDONESIAN]] },
  { settings: { text: 'id' as const }, address: '/en/test-treaty/art_2', texts: [['id', INDONESIAN]] },
])('shows the exact words of $texts.0.0 at $address, line feeds included', ({ settings, address, texts }) => {
  renderAppAt(address, { settings });
  expect(shownTexts()).toEqual(texts);
});

test('shows both languages as one element each, the language of the interface first', () => {
  const { unmount } = renderAppAt('/en/test-treaty/art_2', { settings: { text: 'both' } });
  expect(shownTexts()).toEqual([
    ['en', ENGLISH],
    ['id', INDONESIAN],
  ]);
  unmount();
  renderAppAt('/id/test-treaty/art_2', { settings: { text: 'both' } });
  expect(shownTexts()).toEqual([
    ['id', INDONESIAN],
    ['en', ENGLISH],
  ]);
});

test('keeps each language within its own element', () => {
  renderAppAt('/en/test-treaty/art_2', { settings: { text: 'both' } });
  for (const element of document.querySelectorAll('[data-clause-text]')) {
    expect(element.querySelector('[data-clause-text]')).toBeNull();
    const paragraphs = [...element.children].map((paragraph) => paragraph.getAttribute('data-eid'));
    expect(paragraphs).toEqual(['art_2__para_1', 'art_2__para_2']);
  }
});

test('gives a paragraph its eId in every language, and an element id in the first alone', () => {
  renderAppAt('/en/test-treaty/art_2', { settings: { text: 'both' } });
  expect(document.querySelectorAll('[data-eid="art_2__para_2"]')).toHaveLength(2);
  expect(document.getElementById('art_2__para_2')?.closest('[data-clause-text]')).toHaveAttribute('lang', 'en');
  expect(shownIds()).toEqual([...new Set(shownIds())]);
});

test('underlines the words that are not confirmed and no others', () => {
  renderAppAt('/en/test-treaty/art_2');
  const marked = [...document.querySelectorAll('[data-clause-text] [data-evidence]')];
  expect(marked.map((words) => [words.getAttribute('data-evidence'), words.textContent])).toEqual([
    ['unconfirmed', 'words that are not.'],
    ['number-unconfirmed', 'A second paragraph.'],
  ]);
});

const { treaties } = compileData(join(import.meta.dirname, '../../../data'));

test.each(treaties.map((treaty) => [treaty.id, treaty] as const))(
  'shows every clause of %s that ships exactly as its text, in both languages and with unique ids',
  (id, treaty) => {
    renderAppAt(`/en/${id}/text`, { files: treaties.map((each) => ({ treaty: each })), settings: { text: 'both' } });
    const expected = treaty.expressions.en.clauses.flatMap((clause, index) => {
      const indonesian = treaty.expressions.id.clauses[index];
      return [
        ['en', clauseText(clause)],
        ['id', indonesian && clauseText(indonesian)],
      ];
    });
    expect(shownTexts()).toEqual(expected);
    expect(shownIds()).toEqual([...new Set(shownIds())]);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(treaty.expressions.en.clauses.length);
  },
);

const linked = makeTreaty([
  makeClause('art_1', [[makeStipulation('Under Article 2 they help.')]], { links: [[6, 15, 'art_2']] }),
  makeClause('art_2', [[makeStipulation('Aid.')]]),
]);
const RANGE = { start: 0, end: 11, mark: { id: 'n1', start: 0, colour: 'yellow', isUnsure: false } } as const;

function renderText(change: Partial<ComponentProps<typeof ClauseText>> = {}) {
  const [clause] = linked.expressions.en.clauses;
  if (!clause) throw new Error('The treaty has no clause.');
  return renderInStore(<ClauseText clause={clause} home="test-treaty" language="en" hasIds {...change} />, { ui: 'id' });
}

test('what the words name is a link in them, in the language of the interface', () => {
  renderText();
  const link = screen.getByRole('link', { name: 'Article 2' });
  expect(link).toHaveAttribute('href', '/id/test-treaty/art_2');
  expect(link).toHaveAttribute('data-preview');
  expect(shownTexts()).toEqual([['en', 'Under Article 2 they help.']]);
});

test('can show the words without links', () => {
  renderText({ hasLinks: false });
  expect(screen.queryByRole('link')).toBeNull();
  expect(shownTexts()).toEqual([['en', 'Under Article 2 they help.']]);
});

test('a note and words that commentary speaks of may overlap a link: each piece is within its mark, and no letter is added', () => {
  renderText({ notes: [RANGE], spokenOf: [{ start: 9, end: 20, mark: 'B01' }] });
  expect(shownTexts()).toEqual([['en', 'Under Article 2 they help.']]);
  const links = screen.getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['Art', 'ic', 'le 2']);
  expect(links.map((link) => link.closest('mark')?.dataset.annotation)).toEqual(['n1', 'n1', undefined]);
  expect(links.map((link) => link.closest<HTMLElement>('[data-spoken-of]')?.dataset.spokenOf)).toEqual([undefined, 'B01', 'B01']);
  for (const link of links) expect(link.querySelector('*')).toBeNull();
});
