import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyRich } from '../../src/dom/copyRich.ts';
import { clipboardFlavours, denyClipboard, stubClipboardItem } from '../support/clipboard.ts';

beforeEach(() => {
  userEvent.setup();
  stubClipboardItem();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('puts both flavours on the clipboard', async () => {
  expect(await copyRich('A & B', '<p><i>A</i> &amp; B</p>')).toBe(true);
  expect(await clipboardFlavours()).toEqual({ 'text/plain': 'A & B', 'text/html': '<p><i>A</i> &amp; B</p>' });
});

test('falls back to plain text where the browser takes no HTML', async () => {
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await copyRich('words', '<p>words</p>')).toBe(true);
  expect(await navigator.clipboard.readText()).toBe('words');
});

test('never claims to have copied what was refused', async () => {
  denyClipboard();
  expect(await copyRich('words', '<p>words</p>')).toBe(false);
});
