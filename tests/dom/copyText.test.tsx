import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../src/dom/copyText.ts';

afterEach(() => vi.unstubAllGlobals());

test('puts the very text on the clipboard', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('One,\ntwo 🤝')).toBe(true);
  expect(writeText.mock.calls).toEqual([['One,\ntwo 🤝']]);
});

test('says no when the browser refuses', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('Denied.', 'NotAllowedError')) } });
  expect(await copyText('words')).toBe(false);
});

test('says no when there is no clipboard, as on a page that is not secure', async () => {
  vi.stubGlobal('navigator', {});
  expect(await copyText('words')).toBe(false);
});
