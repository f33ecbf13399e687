import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const stepsOf = (name: string) =>
  within(screen.getByRole('navigation', { name }))
    .getAllByRole('link')
    .map((link) => [link.getAttribute('rel'), link.getAttribute('href'), link.textContent]);

test('offers the clauses before and after with their headings', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(stepsOf('Previous and next')).toEqual([
    ['prev', '/en/test-treaty/art_1', 'Previous: Article 1Heading of art_1'],
    ['next', '/en/test-treaty/art_3', 'Next: Article 3Heading of art_3'],
  ]);
});

test('offers them in Indonesian', () => {
  renderAppAt('/id/test-treaty/art_2');
  expect(stepsOf('Sebelumnya dan berikutnya')).toEqual([
    ['prev', '/id/test-treaty/art_1', 'Sebelumnya: Pasal 1Heading of art_1 (id)'],
    ['next', '/id/test-treaty/art_3', 'Berikutnya: Pasal 3Heading of art_3 (id)'],
  ]);
});

test('offers nothing before the first clause and nothing after the last', () => {
  const { unmount } = renderAppAt('/en/test-treaty/art_1');
  expect(stepsOf('Previous and next').map(([rel]) => rel)).toEqual(['next']);
  unmount();
  renderAppAt('/en/test-treaty/art_3');
  expect(stepsOf('Previous and next').map(([rel]) => rel)).toEqual(['prev']);
});

test('tells assistive technology which keys do the same', () => {
  renderAppAt('/en/test-treaty/art_2');
  const steps = within(screen.getByRole('navigation', { name: 'Previous and next' }));
  expect(steps.getByRole('link', { name: /^Previous/ })).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowUp');
  expect(steps.getByRole('link', { name: /^Next/ })).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowDown');
});
