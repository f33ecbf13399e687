import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const choices = (legend: string) => within(within(screen.getByRole('main')).getByRole('group', { name: legend }));
const shownLanguages = () => [...document.querySelectorAll<HTMLElement>('[data-clause-text]')].map(({ lang }) => lang);

test.each([
  { ui: 'en', legend: 'Text', names: ['EN, English', 'ID, Indonesian', 'Both languages'] },
  { ui: 'id', legend: 'Teks', names: ['EN, Bahasa Inggris', 'ID, Bahasa Indonesia', 'Keduanya'] },
])('offers each language and both over the text ($ui)', ({ ui, legend, names }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  for (const name of names) expect(choices(legend).getByRole('radio', { name })).toBeInTheDocument();
  expect(choices(legend).getAllByRole('radio')).toHaveLength(names.length);
});

test('shows the chosen language, keeps it, and marks the choice', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  const { getByRole } = choices('Text');
  expect(getByRole('radio', { name: 'EN, English' })).toBeChecked();
  await user.click(getByRole('radio', { name: 'ID, Indonesian' }));
  expect(getByRole('radio', { name: 'ID, Indonesian' })).toBeChecked();
  expect(shownLanguages()).toEqual(['id']);
  await user.click(getByRole('radio', { name: 'Both languages' }));
  expect(shownLanguages()).toEqual(['en', 'id']);
  expect(JSON.parse(localStorage.getItem('settings') ?? '{}')).toMatchObject({ text: 'both' });
});

test('marks the choice that a link brought', () => {
  renderAppAt('/en/test-treaty/art_2?text=en,id');
  expect(choices('Text').getByRole('radio', { name: 'Both languages' })).toBeChecked();
});
