import { expect, test } from 'vitest';
import { embedPath, embedUrl, isEmbedPath } from '../../src/url/embed.ts';

const embed = { ui: 'id', treatyId: 'ru-kp-2024', eId: 'art_4' } as const;

test('names an embed page by language, treaty and clause, on the origin that the reader is on', () => {
  expect(embedPath(embed)).toBe('/id/embed/ru-kp-2024/art_4');
  expect(embedUrl('https://example.org', embed)).toBe('https://example.org/id/embed/ru-kp-2024/art_4');
});

test.each([
  ['/en/embed/ru-kp-2024/art_4', true],
  ['/id/embed/', true],
  ['/en/embed', false],
  ['/embed/ru-kp-2024/art_4', false],
  ['/EN/embed/ru-kp-2024/art_4', false],
  ['/en/ru-kp-2024/embed/', false],
  ['/en/ru-kp-2024/art_4', false],
])('says of %s whether any site may frame it: %s', (path, may) => {
  expect(isEmbedPath(path)).toBe(may);
});
