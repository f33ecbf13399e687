import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MarkdownText } from '../../../src/ui/notes/MarkdownText.tsx';
import { renderInStore } from '../../support/renderInStore.tsx';

const show = (text: string, treatyId: string | undefined = 'test-treaty') =>
  renderInStore(<MarkdownText text={text} treatyId={treatyId} />);
const links = () =>
  screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href'), link.hasAttribute('data-preview')]);

test('what a note names plainly is a link with a preview, like what stands between brackets', () => {
  const { container } = show('Compare Article 1, **pasal 2** and [[art 3]].');
  expect(container).toHaveTextContent('Compare Article 1, pasal 2 and art 3.');
  expect(links()).toEqual([
    ['Article 1', '/en/test-treaty/art_1', true],
    ['pasal 2', '/en/test-treaty/art_2', true],
    ['art 3', '/en/test-treaty/art_3', true],
  ]);
});

test('code and links stay what they are', () => {
  const { container } = show('`Article 1` and [Article 2](https://example.org/x)');
  expect(links()).toEqual([['Article 2', 'https://example.org/x', false]]);
  expect(container.querySelector('code')).toHaveTextContent('Article 1');
});

test.each([
  '<a href="javascript:alert(1)">Article 1</a>',
  '[Article 1](javascript:alert(1))',
  'Article 1"><img src=x onerror=alert(1)>',
  '[[Article 1"><script>alert(1)</script>]]',
  'Article\u202E 1 \u0000 Article 1',
])('hostile text stays text, and leads nowhere but to clauses: %j', (text) => {
  const { container } = show(text);
  expect(container.querySelector('img, script, [onerror]')).toBeNull();
  for (const [, href] of links()) expect(href).toBe('/en/test-treaty/art_1');
});

test('a note on what is not here names nothing of ours', () => {
  show('Article 1 and Article 2', 'elsewhere');
  renderInStore(<MarkdownText text="Article 1" treatyId={undefined} />);
  expect(links()).toEqual([]);
});
