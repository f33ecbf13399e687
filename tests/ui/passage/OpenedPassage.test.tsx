import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { followPassage } from '../../../src/app/passageScript.ts';
import { makeClause, makeFile, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';
import { passageHash } from '../../../src/url/passageHash.ts';

const TEXT = 'The Parties shall consult without delay. They shall consult again when one of them asks.';
const fileOf = (text: string, since = '2026-01-01') => ({
  treaty: makeTreaty([
    makeClause('art_1', [[makeStipulation('The first rule.')]]),
    makeClause('art_2', [[makeStipulation(text)]], { since }),
  ]),
});
const file = fileOf(TEXT);

const linkTo = (words: string, language: 'en' | 'id' = 'en', ui = 'en') => {
  const start = TEXT.indexOf(words);
  const hash = passageHash(file.treaty, 'art_2', { language, start, end: start + words.length });
  return `/${ui}/test-treaty/art_2?text=${language}${hash.split(':~:')[0] ?? ''}`;
};

async function open(address: string, now = file) {
  const view = renderAppAt(address, { files: [now] });
  act(() => void followPassage(view.store));
  return { ...view, told: within(await screen.findByRole('complementary', { name: /^(Opened by a link|Dibuka oleh tautan)$/ })) };
}

const lit = () => [...document.querySelectorAll('mark[data-passage]')].map(({ textContent }) => textContent).join('|');
const isSure = () => document.querySelector('mark[data-passage="sure"]') !== null;

test('lights the words of a link, says so, and puts the focus on them', async () => {
  const { told } = await open(linkTo('consult without delay'));
  expect(told.getByRole('status')).toHaveTextContent('The link names these words of Article 2; they are lit below:consult without delay');
  expect(lit()).toBe('consult without delay');
  expect(isSure()).toBe(true);
  await waitFor(() => expect(document.querySelector('mark[data-passage]')).toHaveFocus());
  expect(document.querySelector('[data-clause-text]')?.textContent).toBe(TEXT);
});

test('lights words of the other language, in that language', async () => {
  const { told, store } = await open(linkTo('consult without delay', 'id', 'id'));
  expect(told.getByRole('status')).toHaveTextContent(/^Tautan ini menyebut kata-kata berikut dari Pasal 2/);
  expect(document.querySelector('mark[data-passage]')?.closest('[data-clause-text]')).toHaveAttribute('lang', 'id');
  expect(store.getState().linkedLanguages).toEqual(['id']);
});

test('finds words in the other of two languages that are shown, where a link does not say in which they stand', async () => {
  await open('/en/test-treaty/art_2?text=en,id#x=one%20of%20them%20asks.%20(id)');
  expect(lit()).toBe('one of them asks. (id)');
  expect(document.querySelector('mark[data-passage]')?.closest('[data-clause-text]')).toHaveAttribute('lang', 'id');
});

test('shows the language of the words that a link within the site names', async () => {
  const { store } = renderAppAt('/en/test-treaty/art_2', { files: [file] });
  followPassage(store);
  const [path = '', hash = ''] = linkTo('consult without delay', 'id').split('#');
  act(() => store.getState().goTo({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' }, { hash: `#${hash}` }));
  expect(path).toContain('text=id');
  await waitFor(() => expect(lit()).toBe('consult without delay'));
  expect(document.querySelector('mark[data-passage]')?.closest('[data-clause-text]')).toHaveAttribute('lang', 'id');
});

test('says that words changed since, shows them, and where they most likely stood', async () => {
  const changed = fileOf(TEXT.replace('without delay', 'without any long delay'), '2026-02-02');
  const { told } = await open(linkTo('shall consult without delay'), changed);
  expect(told.getByRole('status')).toHaveTextContent(/^These are the words of the link, but the text has changed since/);
  expect(told.getByText('shall consult without delay')).toBeVisible();
  expect(lit()).not.toBe('');
  expect(isSure()).toBe(false);
});

test('lets the reader see each place of words that stand more than once', async () => {
  const { told, user } = await open('/en/test-treaty/art_2#x=shall%20consult');
  expect(told.getByRole('status')).toHaveTextContent(/^These words stand here 2 times/);
  const first = document.querySelector('mark[data-passage]')?.previousSibling?.textContent ?? '';
  await user.click(told.getByRole('button', { name: 'The next place (2 of 2)' }));
  expect(document.querySelector('mark[data-passage]')?.previousSibling?.textContent).not.toBe(first);
  expect(lit()).toBe('shall consult');
  expect(isSure()).toBe(false);
});

test('says that words are gone, shows them, and lights nothing', async () => {
  const { told } = await open(linkTo('consult without delay'), fileOf('Quite another rule.', '2026-02-02'));
  expect(told.getByRole('status')).toHaveTextContent(/^The words of the link do not stand in Article 2\./);
  expect(told.getByText('consult without delay')).toBeVisible();
  expect(lit()).toBe('');
});

test('says that a link was damaged, and is not sure of what it still finds', async () => {
  const { told } = await open(linkTo('consult without delay').replace('without', 'with'));
  expect(told.getByRole('status')).toHaveTextContent(/^The link was changed on its way/);
  expect(isSure()).toBe(false);
});

test('says that the end of a link may be missing, and lights what it still names', async () => {
  const { told } = await open('/en/test-treaty/art_2#v=2026-01-01&x=consult%20without');
  expect(told.getByText(/^The end of the link may be missing/)).toBeVisible();
  expect(lit()).toBe('consult without');
  expect(isSure()).toBe(true);
});

test('says so of a link that ends within a word, and is not sure', async () => {
  const { told } = await open('/en/test-treaty/art_2#x=consult%20with');
  expect(told.getByRole('status')).toHaveTextContent(/^The end of the link may be missing/);
  expect(isSure()).toBe(false);
});

test('says that a link names nothing', async () => {
  const { told } = await open('/en/test-treaty/art_2#x=');
  expect(told.getByRole('status')).toHaveTextContent(/^The link names no words\./);
  expect(lit()).toBe('');
});

test('names both editions where the link was made from another', async () => {
  const { told } = await open(linkTo('consult without delay').replace('v=2026-01-01', 'v=2025-05-05').replace(/&h=.*/, ''));
  expect(told.getByText('The link was made from the edition of 5 May 2025; this is the edition of 1 January 2026.')).toBeVisible();
});

test('is closed by the reader, and the words go out', async () => {
  const { told, user } = await open(linkTo('consult without delay'));
  await user.click(told.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('complementary', { name: 'Opened by a link' })).not.toBeInTheDocument();
  expect(lit()).toBe('');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('gives the words to the reader to choose', async () => {
  const { told, user } = await open(linkTo('consult without delay'));
  await user.click(told.getByRole('button', { name: 'Choose these words' }));
  expect(document.getSelection()?.toString()).toBe('consult without delay');
});

test('is not there where a link names no words', () => {
  const { store } = renderAppAt('/en/test-treaty/art_2', { files: [makeFile()] });
  followPassage(store);
  expect(screen.queryByRole('complementary', { name: 'Opened by a link' })).not.toBeInTheDocument();
});
