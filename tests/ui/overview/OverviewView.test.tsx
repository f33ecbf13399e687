import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PageDataOf } from '../../../src/core/commentary/pageSchema.ts';
import { renderOverview } from './renderOverview.tsx';

const full: Partial<PageDataOf<'overview'>> = {
  facts: [
    { label: { en: 'Place', id: 'Tempat' }, value: { en: 'A city', id: 'Sebuah kota' }, evidence: 'confirmed', sources: ['A'] },
    { label: { en: 'Term', id: 'Masa' }, value: { en: 'No end', id: 'Tanpa batas' }, evidence: 'unconfirmed', sources: [] },
  ],
  timeline: [
    { when: '2020-02-03', text: { en: 'It was signed.', id: 'Ditandatangani.' }, sources: ['A', 'B'] },
    { when: '2021', text: { en: 'It came into force.', id: 'Mulai berlaku.' }, sources: [] },
  ],
  timelineNote: { en: 'Until the end of 2021.', id: 'Sampai akhir 2021.' },
  sources: {
    A: { title: { en: 'Source A', id: 'Sumber A' }, address: 'https://example.org/a' },
    B: { title: { en: 'Source B', id: 'Sumber B' }, addressNoted: 'example.org/b…' },
  },
};

test('introduces the treaty and says whose words follow', () => {
  renderOverview({}, { treaty: { officialTitles: [{ language: 'ru', text: 'Договор', sources: ['A'] }] } });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Test treaty');
  expect(screen.getByText('Договор')).toHaveAttribute('lang', 'ru');
  expect(screen.getByText('An introduction.')).toBeVisible();
  expect(screen.getByText("Pasal's rendering, not an authentic text; edition of 1 January 2026.")).toBeVisible();
});

test.each([
  { ui: 'en' as const, contents: 'Contents', clause: 'Article 1 Heading of art_1', text: 'The whole text' },
  { ui: 'id' as const, contents: 'Daftar isi', clause: 'Pasal 1 Heading of art_1 (id)', text: 'Seluruh teks' },
])('lists the clauses in order, then the whole text ($ui)', ({ ui, contents, clause, text }) => {
  renderOverview(full, { ui });
  const region = within(screen.getByRole('region', { name: contents }));
  expect(region.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    `/${ui}/test-treaty/preamble`,
    `/${ui}/test-treaty/art_1`,
    `/${ui}/test-treaty/art_2`,
    `/${ui}/test-treaty/text`,
  ]);
  expect(region.getByRole('link', { name: clause })).toBeVisible();
  expect(region.getByRole('link', { name: text })).toBeVisible();
});

test('does not call a selection of clauses the whole text', () => {
  renderOverview({}, { treaty: { coverage: 'selection' } });
  expect(screen.getByRole('link', { name: 'These clauses on one page' })).toHaveAttribute('href', '/en/test-treaty/text');
  expect(screen.queryByRole('link', { name: 'The whole text' })).toBeNull();
});

test.each([
  { ui: 'en' as const, name: 'Instrument data', terms: ['Place', 'Term'], confirmed: /^A city1 source/, open: 'No end not confirmed' },
  {
    ui: 'id' as const,
    name: 'Data instrumen',
    terms: ['Tempat', 'Masa'],
    confirmed: /^Sebuah kota1 sumber/,
    open: 'Tanpa batas belum terkonfirmasi',
  },
])('shows the data of the instrument and says which is not confirmed ($ui)', ({ ui, name, terms, confirmed, open }) => {
  renderOverview(full, { ui });
  const facts = within(screen.getByRole('region', { name }));
  expect(facts.getAllByRole('term').map((term) => term.textContent)).toEqual(terms);
  const [first, second] = facts.getAllByRole('definition');
  expect(first).toHaveTextContent(confirmed);
  expect(second).toHaveTextContent(open);
});

test.each([
  {
    ui: 'en' as const,
    name: 'Timeline',
    first: '3 February 2020It was signed.2 sources',
    second: '2021It came into force.',
    note: 'Until the end',
  },
  {
    ui: 'id' as const,
    name: 'Lini masa',
    first: '3 Februari 2020Ditandatangani.2 sumber',
    second: '2021Mulai berlaku.',
    note: 'Sampai akhir',
  },
])('shows what happened in order, and how far that reaches ($ui)', ({ ui, name, first, second, note }) => {
  renderOverview(full, { ui });
  const timeline = screen.getByRole('region', { name });
  const events = [...timeline.querySelectorAll('ol > li')].map((event) => event.textContent);
  expect(events).toEqual([expect.stringMatching(new RegExp(`^${first}`)), second]);
  expect(timeline).toHaveTextContent(note);
});

test('folds the sources of an event under their number', async () => {
  const { user } = renderOverview(full);
  const timeline = within(screen.getByRole('region', { name: 'Timeline' }));
  const link = timeline.getByText(/^Source A/);
  expect(link).not.toBeVisible();
  await user.click(timeline.getByText('2 sources'));
  expect(link).toBeVisible();
});

test('lists every source at the end, folded under their number', async () => {
  const { user } = renderOverview(full);
  const summary = screen.getByRole('heading', { level: 2, name: 'Sources (2)' });
  const fold = summary.closest('details');
  expect(fold).not.toHaveAttribute('open');
  await user.click(summary);
  expect([...(fold?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
    'Source A (example.org)',
    'Source B (address as noted: example.org/b…)',
  ]);
});

test('shows how much is said between the contents and the data of the instrument', () => {
  renderOverview({ ...full, tallies: [{ eId: 'art_1', kinds: { analyst: 1 } }] });
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings).toEqual(['Contents', 'How much is said of each clause', 'Instrument data', 'Timeline', 'Sources (2)']);
});

test('shows no empty section', () => {
  renderOverview();
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Contents', 'Sources (0)']);
  expect(screen.queryByRole('table')).toBeNull();
});
