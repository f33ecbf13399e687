import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

test('opens a clause at its address', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(screen.getByRole('heading', { level: 1, name: 'Article 2' })).toBeVisible();
});
