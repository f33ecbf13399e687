import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CommentaryIndex } from '../../../src/core/reference/selection.ts';
import { IndexView } from '../../../src/ui/commentary/IndexView.tsx';
import { renderInStore } from '../../support/renderInStore.tsx';

const entries = [
  { id: 'first', name: 'First', about: 'What it is about.', count: 1 },
  { id: 'second', name: 'Second', count: 12 },
];
const view = (of: CommentaryIndex) => <IndexView page={{ page: 'index', entries }} treatyId="test-treaty" of={of} />;

test.each([
  { of: 'themes', ui: 'en', title: 'Themes', counts: ['1 item', '12 items'] },
  { of: 'debates', ui: 'en', title: 'Debates', counts: ['1 item', '12 items'] },
  { of: 'authors', ui: 'en', title: 'Authors', counts: ['1 item', '12 items'] },
  { of: 'readings', ui: 'en', title: 'Guided readings', counts: ['1 step', '12 steps'] },
  { of: 'themes', ui: 'id', title: 'Tema', counts: ['1 butir', '12 butir'] },
  { of: 'debates', ui: 'id', title: 'Perdebatan', counts: ['1 butir', '12 butir'] },
  { of: 'authors', ui: 'id', title: 'Penulis', counts: ['1 butir', '12 butir'] },
  { of: 'readings', ui: 'id', title: 'Bacaan terpandu', counts: ['1 langkah', '12 langkah'] },
] as const)('lists all the $of with how much there is of each ($ui)', ({ of, ui, title, counts }) => {
  renderInStore(view(of), { ui });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  const rows = screen.getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([`First ${counts[0]}What it is about.`, `Second ${counts[1]}`]);
  expect(screen.getByRole('link', { name: 'Second' })).toHaveAttribute('href', `/${ui}/test-treaty/${of}/second`);
});

test('says above its name that it belongs to the commentary', () => {
  renderInStore(view('themes'));
  const links = screen.getAllByRole('link').slice(0, 2);
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/en/test-treaty', '/en/test-treaty/commentary']);
});
