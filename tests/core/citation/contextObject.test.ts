import { expect, test } from 'vitest';
import { contextObject, type PageCitation } from '../../../src/core/citation/contextObject.ts';

const treaty: PageCitation = { type: 'document', title: 'A & B, art 4', date: '2024-06-19', id: 'a/art_4', authors: [], language: 'en' };

test('writes a work as pairs of keys and encoded values, and leaves out what is not known', () => {
  expect(contextObject(treaty, 'https://example.org/en/a/art_4', 'Ours: 100% + more')).toBe(
    'ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=document&rft.title=A%20%26%20B%2C%20art%204' +
      '&rft.date=2024-06-19&rft.language=en&rft.identifier=https%3A%2F%2Fexample.org%2Fen%2Fa%2Fart_4' +
      '&rft.description=Ours%3A%20100%25%20%2B%20more',
  );
});

test('names each author, and the address of the work itself where it has one', () => {
  const page: PageCitation = { ...treaty, type: 'webpage', authors: ['A', 'B'], outlet: 'O', url: 'https://example.net/x?y=1' };
  const pairs = contextObject(page, 'https://example.org/', '').split('&');
  expect(pairs).toEqual(expect.arrayContaining(['rft.au=A', 'rft.au=B', 'rft.source=O']));
  expect(pairs).toContain('rft.identifier=https%3A%2F%2Fexample.net%2Fx%3Fy%3D1');
});
