import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clipboardFlavours, denyClipboard, stubClipboardItem } from '../../support/clipboard.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const { origin } = window.location;

beforeEach(stubClipboardItem);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.getSelection()?.removeAllRanges();
});

/** Renders a clause, chooses its first words and copies them as the browser does. */
function copyWords(address = '/en/test-treaty/art_2') {
  const view = renderNotes(address, { settings: { citationStyle: 'oscola' } });
  const text = document.querySelector('[data-clause-text] p')?.firstChild ?? document.querySelector('[data-clause-text]')?.firstChild;
  const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
  const node = text?.nodeType === Node.TEXT_NODE ? text : walker.nextNode();
  if (!node) throw new Error('The page shows no text.');
  document.getSelection()?.setBaseAndExtent(node, 0, node, 5);
  // `true` when nobody prevented the browser's own copying.
  const isUntouched = fireEvent.copy(node.parentElement ?? document.body);
  return { ...view, isUntouched };
}

const offer = () => within(screen.getByRole('region', { name: 'Copied words' }));
const button = () => offer().queryByRole('button', { name: 'With citation' });

test('leaves the copying to the browser and offers the citation', () => {
  const { isUntouched } = copyWords();
  expect(isUntouched).toBe(true);
  expect(offer().getByRole('status')).toHaveTextContent('Copied. The words can also be copied with their citation.');
  expect(button()).toBeVisible();
});

test('copies the words with whose they are, when asked', async () => {
  copyWords();
  await act(async () => fireEvent.click(button() ?? document.body));
  const words = '‘Words’';
  const citation = `Test treaty (signed 3 February 2020) art 2 (quoted in Pasal’s English rendering, not an authentic text, edition of 1 January 2026, <${origin}/en/test-treaty/art_2>)`;
  const held = await clipboardFlavours();
  expect(held['text/plain']).toBe(`${words}\n${citation}`);
  expect(held['text/html']).toMatch(/^<p>‘Words’<\/p><p>Test treaty /);
  expect(await offer().findByText('The words were copied with their citation.')).toHaveRole('status');
});

test('a denied clipboard shows the words with their citation, chosen', async () => {
  copyWords();
  denyClipboard();
  await act(async () => fireEvent.click(button() ?? document.body));
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy' });
  expect(area.value).toMatch(/^‘Words’\nTest treaty /);
  expect(screen.queryByText('The words were copied with their citation.')).toBeNull();
});

test('Tab leads to it from nowhere, Escape sends it away', () => {
  copyWords();
  fireEvent.keyDown(document.body, { key: 'Tab' });
  expect(button()).toHaveFocus();
  fireEvent.keyDown(button() ?? document.body, { key: 'Escape' });
  expect(button()).toBeNull();
  expect(offer().getByRole('status')).toBeEmptyDOMElement();
});

test('goes away by itself, but not under the focus', () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  copyWords();
  act(() => button()?.focus());
  act(() => void vi.advanceTimersByTime(30_000));
  expect(button()).toBeVisible();
  act(() => button()?.blur());
  act(() => void vi.advanceTimersByTime(13_000));
  expect(button()).toBeNull();
});

test('says nothing when what was copied is not of a clause', () => {
  renderNotes('/en/test-treaty/art_2');
  const heading = screen.getByRole('heading', { level: 1 });
  document.getSelection()?.selectAllChildren(heading);
  fireEvent.copy(heading);
  expect(button()).toBeNull();
});
