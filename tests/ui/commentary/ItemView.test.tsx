import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PageDataOf } from '../../../src/core/commentary/pageSchema.ts';
import { ItemView } from '../../../src/ui/commentary/ItemView.tsx';
import { makeItemPage, makeNames } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const renderItem = (page: PageDataOf<'item'>, options = {}) => renderInStore(<ItemView page={page} treatyId="test-treaty" />, options);

/** What stands under a term, each definition's text. */
function valuesOf(term: string): (string | null)[] {
  const row = screen.getByText(term, { selector: 'dt' }).parentElement;
  return [...(row?.querySelectorAll('dd') ?? [])].map((value) => value.textContent);
}

test('names the author, the role, the kind and the id', () => {
  renderItem(makeItemPage({ role: 'a scholar' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Author of B01');
  expect(screen.getByText('a scholar')).toBeVisible();
  expect(screen.getByText('Analyst')).toBeVisible();
  expect(screen.getByText('B01')).toBeVisible();
});

const found = {
  title: '조약의 뜻',
  titleNote: 'from the address',
  language: 'ko',
  languageFound: 'ko/en',
  date: '2024-06',
  dateFound: 'Jun 2024 (day not shown)',
};

test.each([
  {
    ui: 'en',
    rows: [
      ['Title', '조약의 뜻 (from the address)'],
      ['Outlet', 'An outlet'],
      ['Date', 'June 2024 (as collected: Jun 2024 (day not shown))'],
      ['Language', 'Korean (as collected: ko/en)'],
    ],
  },
  {
    ui: 'id',
    rows: [
      ['Judul', '조약의 뜻 (from the address)'],
      ['Media', 'An outlet'],
      ['Tanggal', 'Juni 2024 (sebagaimana dicatat: Jun 2024 (day not shown))'],
      ['Bahasa', 'Korea (sebagaimana dicatat: ko/en)'],
    ],
  },
] as const)('gives what a citation needs, with what was noted beyond it ($ui)', ({ ui, rows }) => {
  renderItem(makeItemPage(found), { ui });
  for (const [term, value] of rows) expect(valuesOf(term)).toEqual([value]);
  expect(screen.getByText('조약의 뜻')).toHaveAttribute('lang', 'ko');
});

test('gives the note on a title that was not seen', () => {
  renderItem(makeItemPage({ titleNote: 'headline not in the excerpt' }));
  expect(valuesOf('Title')).toEqual(['headline not in the excerpt']);
});

test('leaves out what no source shows, and says that the date is not shown', () => {
  const { date: _date, outlet: _outlet, ...item } = makeItemPage().item;
  renderItem({ ...makeItemPage(), item });
  expect(screen.queryByText('Title')).toBeNull();
  expect(screen.queryByText('Outlet')).toBeNull();
  expect(valuesOf('Date')).toEqual(['date not shown']);
});

test('gives our summary, with what it names as links, and the quotation in its language', () => {
  renderItem(makeItemPage({ summary: 'It reads Article 2 widely.', links: [[9, 18, 'art_2']], quote: { text: '동맹', language: 'ko' } }));
  expect(screen.getByRole('heading', { level: 2, name: 'Our summary' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Article 2' })).toHaveAttribute('href', '/en/test-treaty/art_2');
  expect(screen.getByText('동맹')).toHaveAttribute('lang', 'ko');
});

const quoted: PageDataOf<'item'>['quoted'] = [
  { eId: 'art_1', aspect: 'mutual aid', passage: [{ text: 'The ' }, { text: 'first', isSpokenOf: true }, { text: ' rule.' }] },
  { eId: 'art_3', ownReading: true, passage: [] },
];

test('shows the words it speaks of in their sentence, and whose words they are', () => {
  renderItem(makeItemPage({}, { quoted }));
  const clause = screen.getByRole('region', { name: 'Article 1' });
  expect(within(clause).getByRole('link', { name: 'Article 1' })).toHaveAttribute('href', '/en/test-treaty/art_1#B01');
  expect(within(clause).getByText('mutual aid')).toHaveAttribute('lang', 'en');
  expect(clause.querySelector('blockquote')).toHaveTextContent('The first rule.');
  const mark = within(clause).getByText('first');
  expect(mark.tagName).toBe('MARK');
  expect(mark).toHaveAttribute('data-spoken-of', 'B01');
  expect(within(clause).getByText("Pasal's rendering, not an authentic text; edition of 1 January 2026")).toBeVisible();
});

test('shows the clause alone where it speaks of no words, and says when the link is ours', () => {
  renderItem(makeItemPage({}, { quoted }));
  const clause = screen.getByRole('region', { name: 'Article 3' });
  expect(clause.querySelector('blockquote')).toBeNull();
  expect(within(clause).queryByText(/rendering/)).toBeNull();
  expect(within(clause).getByText(/is our reading/)).toBeVisible();
});

test('says what to know before relying on it', () => {
  renderItem(makeItemPage({ cautions: ['relay', 'excerpt'], stance: 'sceptical' }));
  expect(screen.getByText('Read in another outlet that passes it on.')).toBeVisible();
  expect(valuesOf('How much was read')).toEqual(['Only an excerpt was read.']);
  expect(valuesOf('Collected as')).toEqual(['analyst (legal)']);
  for (const words of ['high', 'sceptical', 'analyst (legal)']) expect(screen.getByText(words)).toHaveAttribute('lang', 'en');
});

test.each([
  { read: 'passage', words: 'The passage was read.' },
  { read: 'whole', words: 'It was read in full.' },
] as const)('says how much was read: $read', ({ read, words }) => {
  renderItem(makeItemPage({ read }));
  expect(valuesOf('How much was read')).toEqual([words]);
});

test('leads to where it was read, by the name of the host', () => {
  renderItem(makeItemPage({ addressFound: 'https://www.example.org/a' }));
  expect(screen.getByRole('link', { name: 'Read at example.org' })).toHaveAttribute('href', 'https://www.example.org/a');
  expect(screen.queryByText(/as collected/)).toBeNull();
});

test('shows further addresses as links when they are whole, and else as they were noted', () => {
  const moreAddresses = ['https://example.com/b', 'example.net/b…', 'javascript:alert(1)'];
  renderItem(
    makeItemPage({
      moreAddresses,
      moreAddressesNoted: 'example.edu',
      addressFound: 'https://www.example.org/a (copy); https://example.com/b',
    }),
  );
  const links = screen.getAllByRole('link', { name: /^Read at/ }).map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://www.example.org/a', 'https://example.com/b']);
  for (const address of ['example.net/b…', 'javascript:alert(1)', 'example.edu'])
    expect(screen.getByText(`(address as noted: ${address})`)).toBeVisible();
  expect(screen.getByText('as collected: https://www.example.org/a (copy); https://example.com/b')).toBeVisible();
});

test.each([
  { case: 'noted', change: { addressNoted: 'example.org/…' }, words: '(address as noted: example.org/…)' },
  { case: 'of the source article', change: { read: 'whole', outlet: undefined }, words: /in the source article, whose outlet/ },
  { case: 'not known', change: {}, words: 'We hold no address of it.' },
])('invents no address where there is none: $case', ({ change, words }) => {
  const { address: _address, ...item } = makeItemPage().item;
  renderItem({ ...makeItemPage(), item: { ...item, ...change } as PageDataOf<'item'>['item'] }); // the cases change what they may
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Read at/ })).toBeNull();
});

test('leads to its themes, debates, steps and authors', () => {
  const page = makeItemPage(
    { themes: ['aid'], authors: ['ahn'] },
    {
      names: makeNames(['aid'], ['ahn']),
      debates: [{ id: 'alliance', question: 'Is it an alliance?', position: 'Yes.' }],
      steps: [{ reading: 'six', step: 2, title: 'Help', readingTitle: 'Six readings' }],
    },
  );
  renderItem(page);
  expect(valuesOf('Debates')).toEqual(['Is it an alliance? Yes.']);
  expect(valuesOf('Guided readings')).toEqual(['Help Six readings, Step 2']);
  const hrefs = ['Aid', 'Is it an alliance?', 'Help', 'Ahn'].map((name) => screen.getByRole('link', { name }).getAttribute('href'));
  expect(hrefs).toEqual([
    '/en/test-treaty/themes/aid',
    '/en/test-treaty/debates/alliance',
    '/en/test-treaty/readings/six/2',
    '/en/test-treaty/authors/ahn',
  ]);
  expect(screen.getByRole('checkbox', { name: 'Keep Ahn first' })).not.toBeChecked();
});

test('has no empty section for an item that stands alone', () => {
  renderItem(makeItemPage());
  expect(screen.queryByRole('heading', { name: 'In this commentary' })).toBeNull();
});
