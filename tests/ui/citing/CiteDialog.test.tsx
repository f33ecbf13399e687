import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { clipboardFlavours, denyClipboard, stubClipboardItem } from '../../support/clipboard.ts';
import { makeAuthoredItem, makeCommentary } from '../../support/commentaryBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const { origin } = window.location;
const confirmed = [{ treaty: makeTreaty([makeClause('art_1', [[makeStipulation('The first rule.')]])]) }];

beforeEach(stubClipboardItem);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Renders a clause's page and presses its Cite. */
async function open(address = '/en/test-treaty/art_2', button = 'Cite', options = {}) {
  const view = renderNotes(address, options);
  await view.user.click(within(screen.getByRole('main')).getByRole('button', { name: button }));
  return { ...view, dialog: within(screen.getByRole('dialog')) };
}

const preview = () => screen.getByRole('group', { name: 'The citation' });

test('opens over a clause with its citation in OSCOLA, and says what is cited', async () => {
  await open();
  expect(screen.getByRole('dialog', { name: 'Cite Article 2' })).toHaveAttribute('open');
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/What is cited is the treaty\..*not an authentic text/);
  expect(screen.getByRole('radio', { name: 'OSCOLA 4' })).toBeChecked();
  expect(preview()).toHaveTextContent(/^Test treaty \(signed 3 February 2020\) art 2$/);
});

test('writes the citation in the chosen style, and keeps that style', async () => {
  const { user, store } = await open();
  await user.click(screen.getByRole('radio', { name: 'AGLC 4' }));
  expect(preview()).toHaveTextContent(/^Test treaty, signed 3 February 2020 art 2\.$/);
  expect(preview().querySelector('i')).toHaveTextContent('Test treaty');
  expect(store.getState().settings.citationStyle).toBe('aglc');
});

test('copies the citation as HTML and as text', async () => {
  const { user, dialog } = await open('/en/test-treaty/art_2', 'Cite', { settings: { citationStyle: 'aglc' } });
  await user.click(dialog.getByRole('button', { name: 'Copy' }));
  expect(await dialog.findByText('The citation is copied.')).toHaveRole('status');
  expect(await clipboardFlavours()).toEqual({
    'text/plain': 'Test treaty, signed 3 February 2020 art 2.',
    'text/html': '<p><i>Test treaty</i>, signed 3 February 2020 art 2.</p>',
  });
});

test('a denied clipboard shows the citation chosen, and no false "copied"', async () => {
  const { user, dialog } = await open();
  denyClipboard();
  await user.click(dialog.getByRole('button', { name: 'Copy' }));
  expect(await dialog.findByText(/did not let the site copy/)).toHaveRole('status');
  expect(document.getSelection()?.toString()).toBe('Test treaty (signed 3 February 2020) art 2');
  expect(screen.queryByText('The citation is copied.')).toBeNull();
});

test('hands out the citation as files', async () => {
  const handed: { name: string; type: string; text: Promise<string> }[] = [];
  URL.createObjectURL ??= () => '';
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) handed.push({ name: '', type: blob.type, text: blob.text() });
    return 'blob:it';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const last = handed.at(-1);
    if (last) last.name = this.download;
  });
  const { user, dialog } = await open();
  const files = within(dialog.getByRole('group', { name: 'For a reference manager' }));
  for (const format of ['BibTeX', 'RIS', 'CSL-JSON']) await user.click(files.getByRole('button', { name: `Download as ${format}` }));
  expect(handed.map(({ name }) => name)).toEqual(['test-treaty-art-2.bib', 'test-treaty-art-2.ris', 'test-treaty-art-2.json']);
  expect(await handed[1]?.text).toMatch(/^TY {2}- GEN\r\n/);
  expect(await handed[0]?.text).toContain(`url = {${origin}/en/test-treaty/art_2}`);
});

test('warns where not everything is confirmed to stand in the article, and only there', async () => {
  const { unmount } = await open();
  expect(screen.getByText(/Not everything here is confirmed/)).toBeVisible();
  unmount();
  await open('/en/test-treaty/art_1', 'Cite', { files: confirmed });
  expect(screen.queryByText(/Not everything here is confirmed/)).toBeNull();
});

test('speaks Indonesian and keeps the English forms of the citation', async () => {
  await open('/id/test-treaty/art_2', 'Kutip');
  expect(screen.getByRole('dialog', { name: 'Kutip Pasal 2' })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Kutipannya' })).toHaveTextContent('Test treaty (signed 3 February 2020) art 2');
  expect(screen.getByText(/judul bahasa Inggris suatu perjanjian/)).toBeVisible();
});

test('is gone once it is closed, and opens again', async () => {
  const { user, dialog } = await open();
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Cite' }));
  expect(screen.getByRole('dialog', { name: 'Cite Article 2' })).toBeInTheDocument();
});

test('an item is cited from its page as what it is', async () => {
  const item = makeAuthoredItem('B01', {
    kind: 'official',
    author: { en: 'A Minister (quoted)', id: 'Seorang Menteri (dikutip)' },
    outlet: 'News',
    title: 'Minister speaks',
    date: '2024-06-21',
  });
  const beside = { commentary: new Map([['test-treaty', makeCommentary([item])]]) };
  await open('/id/test-treaty/commentary/B01', 'Kutip', { beside });
  expect(screen.getByRole('dialog', { name: 'Kutip B01' })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Kutipannya' })).toHaveTextContent(
    /^A Minister, statement reported in ‘Minister speaks’ \(News, 21 June 2024\)$/,
  );
});
