import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NotFoundPage } from '../../../src/ui/unknown/NotFoundPage.tsx';

test('says in both languages that no page has the address, and leads to both shelves', () => {
  render(<NotFoundPage />);
  const heading = screen.getByRole('heading', { level: 1 });
  expect([...heading.children].map((part) => [part.getAttribute('lang'), part.textContent])).toEqual([
    ['en', 'This address leads nowhere'],
    ['id', 'Alamat ini tidak menuju ke mana pun'],
  ]);
  const english = screen.getByRole('link', { name: 'Read in English' });
  const indonesian = screen.getByRole('link', { name: 'Baca dalam bahasa Indonesia' });
  expect(english).toHaveAttribute('href', '/en');
  expect(indonesian).toHaveAttribute('href', '/id');
  expect(indonesian.closest('section')).toHaveAttribute('lang', 'id');
});
