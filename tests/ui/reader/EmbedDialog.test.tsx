import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { embedSnippet } from '../../../src/ui/reader/embedSnippet.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test.each([
  ['en', 'Embed', "Article 2, Test treaty (Pasal's rendering, not an authentic text)"],
  ['id', 'Tanamkan', 'Pasal 2, Perjanjian uji (Sajian Pasal, bukan teks autentik)'],
])('offers at the foot of a clause, in "%s", a frame that says what it shows', async (ui, name, title) => {
  const { user } = renderAppAt(`/${ui}/test-treaty/art_2`);
  await user.click(screen.getByRole('button', { name }));
  const dialog = screen.getByRole('dialog', { name });
  const snippet = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name }).value;
  const frame = new DOMParser().parseFromString(snippet, 'text/html').querySelector('iframe');
  expect(frame?.src).toBe(`${window.location.origin}/${ui}/embed/test-treaty/art_2`);
  expect(frame?.title).toBe(title);
  expect(frame?.getAttribute('sandbox')).not.toMatch(/allow-(?:top|forms|modals|downloads)/);
});

test('writes whatever stands in a name as a name', () => {
  const title = 'A "b" <script>&amp;';
  const parsed = new DOMParser().parseFromString(embedSnippet('https://example.org/#x=a&p="<', title), 'text/html');
  const frame = parsed.querySelector('iframe');
  expect([frame?.title, frame?.getAttribute('src')]).toEqual([title, 'https://example.org/#x=a&p="<']);
  expect(parsed.querySelector('script')).toBeNull();
});
