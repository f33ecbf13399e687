import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test.each([
  { ui: 'en', name: 'Commentary', headings: ['Commentary', 'Notes'] },
  { ui: 'id', name: 'Komentar', headings: ['Komentar', 'Catatan'] },
])('says beside the text what will stand there ($ui)', ({ ui, name, headings }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  const margin = within(screen.getByRole('complementary', { name }));
  expect(margin.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(headings);
});
