import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const { origin } = window.location;

test.each([
  ['/en/test-treaty', 'Copy link', 'The link is copied.'],
  ['/id/test-treaty/text', 'Salin tautan', 'Tautan tersalin.'],
])('copies the link to %s, and says so', async (address, name, said) => {
  const { user } = renderAppAt(address);
  await user.click(screen.getByRole('button', { name }));
  expect(await navigator.clipboard.readText()).toBe(origin + address);
  expect(screen.getByText(said)).toBeVisible();
});
