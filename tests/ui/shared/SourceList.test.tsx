import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const title = { en: 'A report', id: 'Sebuah laporan' };

/** Opens the evidence of a clause that rests on one source, and gives the line that names it. */
async function showSource(source: Source, ui: 'en' | 'id' = 'en') {
  const treaty = makeTreaty([makeClause('art_1', [[makeStipulation('A rule.')]])], { sources: { A: source } });
  const { user } = renderAppAt(`/${ui}/test-treaty/art_1`, { files: [{ treaty }] });
  const summary = screen.getByText(ui === 'en' ? /^All of this/ : /^Semua ini/);
  await user.click(summary);
  const line = summary.closest('details')?.querySelector<HTMLElement>('ul > li');
  if (!line) throw new Error('No source is named.');
  return line;
}

test('links a source whose address is complete, says where it leads and does not tell it who sent the reader', async () => {
  const line = await showSource({ title, address: 'https://news.example.org/2024/06/report?x=1' });
  const link = screen.getByRole('link', { name: 'A report (news.example.org)' });
  expect(line).toContainElement(link);
  expect(link).toHaveAttribute('href', 'https://news.example.org/2024/06/report?x=1');
  expect(link.getAttribute('rel')?.split(' ')).toContain('noreferrer');
});

test('shows an address that was only noted as text, and links nothing', async () => {
  const line = await showSource({ title, addressNoted: 'news.example.org/2024/…' });
  expect(line).toHaveTextContent('A report (address as noted: news.example.org/2024/…)');
  expect(line.querySelector('a')).toBeNull();
});

test('names a source in Indonesian', async () => {
  const line = await showSource({ title, addressNoted: 'news.example.org/2024/…' }, 'id');
  expect(line).toHaveTextContent('Sebuah laporan (alamat sebagaimana tercatat: news.example.org/2024/…)');
});

test('offers the copies of a source beside it', async () => {
  const line = await showSource({ title, address: 'https://news.example.org/a', copies: ['https://archive.example.com/a'] });
  const copy = screen.getByRole('link', { name: 'copy at archive.example.com' });
  expect(line).toContainElement(copy);
  expect(copy).toHaveAttribute('href', 'https://archive.example.com/a');
  expect(copy.getAttribute('rel')?.split(' ')).toContain('noreferrer');
});
