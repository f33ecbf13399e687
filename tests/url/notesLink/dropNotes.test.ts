import { expect, test } from 'vitest';
import { dropNotes } from '../../../src/url/notesLink/dropNotes.ts';

test.each([
  ['#n=1.a.b.c', ''],
  ['#v=2026-01-01&x=all%20means&n=1.a.b.c', '#v=2026-01-01&x=all%20means'],
  ['#n=1.a.b.c&v=2026-01-01&n=2', '#v=2026-01-01'],
  ['#art_3__para_2', '#art_3__para_2'],
  ['', ''],
])('takes the notes out of %s and leaves the rest', (hash, left) => {
  expect(dropNotes(hash)).toBe(left);
});
