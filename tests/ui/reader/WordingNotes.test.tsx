import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Clause, Note } from '../../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const neighbour = makeTreaty([makeClause('art_7', [[makeStipulation('Another rule.')]])], {
  id: 'other-treaty',
  coverage: 'selection',
  shortTitle: { en: 'Other treaty', id: 'Perjanjian lain' },
});

const variant: Note = { kind: 'variant', text: 'One text says more.', sources: ['A'] };
const absence: Note = { kind: 'absence', text: 'No area is set.', sources: [] };

function renderClause(change: Partial<Clause>, ui = 'en') {
  const clause = makeClause('art_1', [[makeStipulation('The words.', { notes: [variant] })]], change);
  return renderAppAt(`/${ui}/test-treaty/art_1`, { files: [{ treaty: makeTreaty([clause]) }, { treaty: neighbour }] });
}

function foldOf(summary: string): HTMLDetailsElement {
  const details = screen.getByText(summary).closest('details');
  if (!details) throw new Error(`"${summary}" folds nothing.`);
  return details;
}

test('folds the notes under their number', async () => {
  const { user } = renderClause({ notes: [absence] });
  const fold = foldOf('Notes on the wording (2)');
  expect(within(fold).getByText('Variant.')).not.toBeVisible();
  await user.click(screen.getByText('Notes on the wording (2)'));
  expect(within(fold).getByText('Variant.')).toBeVisible();
});

test('says of each note its kind, its words and its sources', () => {
  renderClause({ notes: [absence] });
  const items = [...foldOf('Notes on the wording (2)').querySelectorAll('ol > li')].map((item) => item.textContent);
  expect(items).toEqual(['The words.Variant. One text says more.1 sourceSource A (example.org)', 'Not there. No area is set.']);
});

test.each([
  ['variant', 'Variant.', 'Varian.'],
  ['reading', 'Reading.', 'Tafsiran.'],
  ['absence', 'Not there.', 'Tidak ada.'],
  ['inference', 'Inference.', 'Simpulan.'],
  ['practice', 'Practice.', 'Praktik.'],
] as const)('names a note of kind %s "%s" and "%s"', (kind, english, indonesian) => {
  const clause = { notes: [{ kind, text: 'Something.', sources: [] }] };
  const { unmount } = renderClause(clause);
  expect(foldOf('Notes on the wording (2)').querySelector('ol > li:last-child')).toHaveTextContent(`${english} Something.`);
  unmount();
  renderClause(clause, 'id');
  expect(foldOf('Catatan tentang rumusan (2)').querySelector('ol > li:last-child')).toHaveTextContent(`${indonesian} Something.`);
});

test('links a cross reference to its clause, and names an instrument that does not ship as text', () => {
  renderClause({
    references: [
      { to: { treatyId: 'other-treaty', eId: 'art_7' }, text: 'does the same work' },
      { instrument: 'An agreement of 1999', text: 'was ended by it' },
    ],
  });
  const fold = foldOf('Cross references (2)');
  expect(fold).not.toHaveAttribute('open');
  const links = within(fold).getAllByRole('link', { hidden: true });
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Article 7, Other treaty', '/en/other-treaty/art_7'],
  ]);
  expect(fold).toHaveTextContent('An agreement of 1999. was ended by it');
});

test('names cross references in Indonesian', () => {
  renderClause({ references: [{ to: { treatyId: 'other-treaty', eId: 'art_7' }, text: 'serupa' }] }, 'id');
  const link = within(foldOf('Rujukan silang (1)')).getByRole('link', { name: 'Pasal 7, Perjanjian lain', hidden: true });
  expect(link).toHaveAttribute('href', '/id/other-treaty/art_7');
});

test('shows no empty fold where nothing is noted', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(screen.queryByText(/^Notes on the wording/)).toBeNull();
  expect(screen.queryByText(/^Cross references/)).toBeNull();
});
