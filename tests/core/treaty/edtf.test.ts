import { expect, test } from 'vitest';
import { formatEdtf } from '../../../src/core/treaty/edtf.ts';

test.each([
  ['2024', '2024', '2024'],
  ['2024-06', 'June 2024', 'Juni 2024'],
  ['2024-06-19', '19 June 2024', '19 Juni 2024'],
  ['2024-01-01', '1 January 2024', '1 Januari 2024'],
  ['1961-07-06', '6 July 1961', '6 Juli 1961'],
  ['2024-12-04', '4 December 2024', '4 Desember 2024'],
  ['2024/2025', '2024 – 2025', '2024 – 2025'],
  ['2024-10/2024-12-31', 'October 2024 – 31 December 2024', 'Oktober 2024 – 31 Desember 2024'],
])('writes %s as "%s" and "%s"', (date, english, indonesian) => {
  expect(formatEdtf(date, 'en')).toBe(english);
  expect(formatEdtf(date, 'id')).toBe(indonesian);
});

test('names each month by its own name', () => {
  const months = (language: 'en' | 'id') =>
    new Set(Array.from({ length: 12 }, (_, month) => formatEdtf(`2024-${String(month + 1).padStart(2, '0')}`, language)));
  expect(months('en').size).toBe(12);
  expect(months('id')).toContain('Agustus 2024');
});
