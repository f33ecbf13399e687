import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TextLink } from '../../../src/core/reference/textLinkSchema.ts';
import { LinkedText } from '../../../src/ui/shared/LinkedText.tsx';
import { renderInStore } from '../../support/renderInStore.tsx';

const TEXT = 'Article 1 as B02 reads it beside Article 5 of NATO.';
const LINKS: TextLink[] = [
  [0, 9, 'art_1'],
  [13, 16, 'B02'],
  [33, 50, 'nato/art_5'],
];

test('shows the whole text, with what it names as links that have a preview', () => {
  const { container } = renderInStore(<LinkedText text={TEXT} links={LINKS} home="test-treaty" />, { ui: 'id' });
  expect(container).toHaveTextContent(TEXT);
  const links = screen.getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.hasAttribute('data-preview')])).toEqual([
    ['Article 1', '/id/test-treaty/art_1', true],
    ['B02', '/id/test-treaty/commentary/B02', true],
    ['Article 5 of NATO', '/id/nato/art_5', true],
  ]);
});

test('looks for nothing by itself: a text that came without links has none', () => {
  const { container } = renderInStore(<LinkedText text={TEXT} home="test-treaty" />);
  expect(container).toHaveTextContent(TEXT);
  expect(screen.queryByRole('link')).toBeNull();
});
