import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Comparison, History, Note, TreatyFile } from '../../src/core/treaty/treaty.ts';
import { makeFile } from '../support/builders.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';

// axe asks for a canvas to measure letters; jsdom has none and says so at length.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => void vi.restoreAllMocks());

/** The rules that axe finds broken. Two need a layout, which jsdom has not; real browsers check those. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

const note: Note = { kind: 'variant', text: 'One text says more.', sources: ['A'] };

const history: History = {
  facts: [{ label: { en: 'Place', id: 'Tempat' }, value: { en: 'A city', id: 'Sebuah kota' }, evidence: 'confirmed', sources: ['A'] }],
  timeline: [{ when: '2020-02', text: { en: 'It was signed.', id: 'Ditandatangani.' }, sources: ['A'] }],
};

const comparison: Comparison = {
  title: { en: 'Beside others', id: 'Di samping yang lain' },
  dimensions: [{ key: 'area', title: { en: 'Area', id: 'Wilayah' } }],
  rows: [{ treaty: 'test-treaty', clause: 'art_1', cells: { area: { en: 'None', id: 'Tidak ada', evidence: 'confirmed' } } }],
};

function makeFullFile(): TreatyFile {
  const { treaty } = makeFile();
  const clauses = treaty.expressions.en.clauses.map((clause) => ({
    ...clause,
    notes: [note],
    references: [{ to: { treatyId: 'test-treaty', eId: 'art_1' }, text: 'does the same work' }],
  }));
  return { treaty: { ...treaty, expressions: { ...treaty.expressions, en: { ...treaty.expressions.en, clauses } } } };
}

test.each([
  '/en/test-treaty/art_2',
  '/id/test-treaty/art_2?text=id,en',
  '/en/test-treaty',
  '/id/test-treaty/text',
  '/en',
  '/en/about',
  '/en/notes',
  '/',
  '/en/test-treaty/art_99',
  '/id/no-such-treaty',
])('breaks no rule of accessibility at %s', async (address) => {
  renderAppAt(address, { files: [makeFullFile()], beside: { histories: new Map([['test-treaty', history]]), comparison } });
  expect(await violations()).toEqual([]);
});

test('finds what breaks a rule of accessibility', async () => {
  renderAppAt('/en/test-treaty/art_2');
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="x.png"><button></button>');
  expect((await violations()).map((violation) => violation.split(':')[0])).toEqual(['button-name', 'image-alt']);
});
