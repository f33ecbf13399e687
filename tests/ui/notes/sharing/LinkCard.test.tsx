import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openShared } from '../../../../src/app/notes/openShared.ts';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { packNotes } from '../../../../src/url/notesLink/packNotes.ts';
import { makeAnnotation, makeWordsTarget } from '../../../support/annotationBuilders.ts';
import { renderNotes } from '../../../support/renderNotes.tsx';
import { packAnnotations } from '../../../support/sharedLinks.ts';

const CLAUSE = '/en/test-treaty/art_2';

const words = makeAnnotation('words', { target: makeWordsTarget('Words', 0), body: 'On **words**' });
const whole = makeAnnotation('whole', { body: 'On all of it', tags: ['war'] });
const other = makeAnnotation('other', { target: { treatyId: 'test-treaty', eId: 'art_3' }, body: 'Elsewhere' });
const absent = makeAnnotation('absent', { target: { treatyId: 'not-here', eId: 'art_1' }, body: 'Not here' });

// A link is unpacked in its own time, on a busy machine too.
const PATIENT = { timeout: 4_000 };

// Ends with the test: a store of one test must not answer to the address of the next.
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

/** Opens a link in the app; waits until its card is there. */
async function openLink(packed: string, { at = CLAUSE, notes = [] as readonly Annotation[], hash = '' } = {}) {
  const rendered = renderNotes(`${at}#${hash}n=${packed}`, { notes });
  act(() => void ends.push(openShared(rendered.store)));
  const card = await screen.findByRole('region', { name: /^(?:From this link|The notes of this link)/ }, PATIENT);
  const mine = () => rendered.allNotes().filter(({ layer }) => layer === 'mine');
  return { ...rendered, card, mine };
}

const press = (within_: HTMLElement, name: RegExp | string) => within(within_).getByRole('button', { name });

test('shows the notes of a link as a layer, names its sender as unverified, and changes nothing of the reader’s', async () => {
  const { card, mine, allNotes } = await openLink(await packAnnotations([words, whole], 'You'), { notes: [makeAnnotation('own')] });
  expect(card).toHaveTextContent('This link brought 2 notes. It names “You” as the sender; anybody can have written that.');
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
    'From this link, unverified. This link brought 2 notes. They are listed under Notes.',
  );
  expect(screen.getByRole('tab', { name: 'Notes 3' })).toHaveAttribute('aria-selected', 'true');
  expect(document.querySelectorAll('mark[data-annotation]')).toHaveLength(1);
  const shown = screen.getByRole('article', { name: 'Note on “Words”' });
  expect(shown).toHaveTextContent('From this link, unverified: “You”');
  expect(within(shown).queryByRole('button', { name: /Write|Delete|Share/ })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'From this link, unverified' })).toBeChecked();
  expect(mine()).toEqual([expect.objectContaining({ id: 'urn:test:own' })]);
  expect(allNotes()).toHaveLength(3);
});

test('a link that is opened in the middle of writing waits beside it, and writes nothing over (F27)', async () => {
  const { user, store, allNotes } = renderNotes(CLAUSE, { notes: [whole] });
  act(() => void ends.push(openShared(store)));
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  await user.click(screen.getByRole('button', { name: 'Write' }));
  await user.keyboard(', and mo');
  const packed = await packAnnotations([{ ...whole, body: 'Theirs' }], 'Somebody');
  act(() => void (window.location.hash = `n=${packed}`));
  await screen.findByRole('region', { name: /^From this link/ }, PATIENT);
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('On all of it, and mo');
  const mine = allNotes().filter(({ layer }) => layer === 'mine');
  expect(mine).toEqual([expect.objectContaining({ id: whole.id, body: 'On all of it, and mo' })]);
  expect(allNotes().map(({ body }) => body)).toContain('Theirs');
});

test('keeps all as the reader’s own in one step, leaves the address, and says so', async () => {
  const { card, user, mine, allNotes, store } = await openLink(await packAnnotations([words, other, absent]), { hash: 'v=2026-01-01&' });
  await user.click(press(card, 'Keep all'));
  expect(mine().map(({ body }) => body)).toEqual(['On **words**', 'Elsewhere', 'Not here']);
  expect(allNotes()).toHaveLength(3);
  expect(window.location.hash).toBe('#v=2026-01-01');
  expect(store.getState().selection).not.toHaveProperty('shared');
  expect(screen.getByRole('region', { name: 'The notes of this link' })).toHaveTextContent('Kept among your notes: 3. There already: 0.');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('region', { name: 'The notes of this link' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(mine().every(({ deletedMs }) => deletedMs !== undefined)).toBe(true);
});

test('keeps some: each is listed, with its clause where that is another', async () => {
  const { card, user, mine } = await openLink(await packAnnotations([words, other, absent]));
  expect(within(card).getByRole('link', { name: /^Article 3/ })).toHaveAttribute('href', '/en/test-treaty/art_3');
  expect(card).toHaveTextContent('On what this site does not have');
  await user.click(within(card).getByRole('checkbox', { name: /Elsewhere/ }));
  await user.click(press(card, 'Keep the chosen ones (2)'));
  expect(mine().map(({ body }) => body)).toEqual(['On **words**', 'Not here']);
});

test('keeps none, and leaves of the address what is not the notes', async () => {
  const { card, user, allNotes } = await openLink(await packAnnotations([words]), { at: `${CLAUSE}?text=en,id` });
  await user.click(press(card, 'Keep none'));
  expect(allNotes()).toEqual([]);
  expect(window.location.search + window.location.hash).toBe('?text=en,id');
  expect(document.querySelector('mark[data-annotation]')).toBeNull();
  expect(screen.getByRole('region', { name: 'The notes of this link' })).toHaveTextContent('Your own notes are unchanged.');
});

test('adds nothing that the reader has already, and says so (F74)', async () => {
  const { card, user, mine } = await openLink(await packAnnotations([words, whole], 'Ani'), { notes: [words] });
  expect(within(card).getByRole('checkbox', { name: /Words/, hidden: true })).toBeDisabled();
  await user.click(press(card, 'Keep all'));
  expect(mine()).toHaveLength(2);
  expect(screen.getByRole('region', { name: 'The notes of this link' })).toHaveTextContent('Kept among your notes: 1. There already: 1.');
});

test('has nothing to keep where the reader has them all', async () => {
  const { card, user, mine } = await openLink(await packAnnotations([words], 'Ani'), { notes: [words] });
  expect(card).toHaveTextContent('You have all of them already.');
  expect(within(card).queryByRole('button', { name: 'Keep all' })).toBeNull();
  await user.click(press(card, 'Close'));
  expect(mine()).toEqual([words]);
  expect(window.location.hash).toBe('');
});

test('can be read and not kept where the reader’s notes cannot be written to', async () => {
  const { card, store } = await openLink(await packAnnotations([words]));
  act(() => store.getState().setKeeping({ access: 'read' }));
  expect(card).toHaveTextContent('They cannot be kept now, because your notes cannot be written to.');
  expect(within(card).queryByRole('button', { name: 'Keep all' })).toBeNull();
  expect(press(card, 'Keep none')).toBeVisible();
});

test('stays until it is decided on, wherever the reader goes', async () => {
  const { user, allNotes } = await openLink(await packAnnotations([words, other]));
  await user.click(screen.getAllByRole('link', { name: /^Article 3|^3 / })[0] as HTMLElement); // the first of them is there
  expect(window.location.pathname).toBe('/en/test-treaty/art_3');
  expect(allNotes()).toHaveLength(2);
  expect(document.querySelector('[data-link-card="open"]')).not.toBeNull();
});

test('shows its card over pages that have no notes beside their text', async () => {
  const { card, user, mine } = await openLink(await packAnnotations([words]), { at: '/en/test-treaty/text' });
  await user.click(press(card, 'Keep all'));
  expect(mine()).toHaveLength(1);
});

test('is not among the reader’s own notes in the notebook', async () => {
  const { user } = await openLink(await packAnnotations([words, whole]));
  await user.click(screen.getByRole('link', { name: 'All notes' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Notes');
  expect(document.querySelector('main [data-note]')).toBeNull();
  expect(screen.getByRole('region', { name: /^From this link/ })).toBeVisible();
});

test('shows what imitates us, reorders or piles up as what it is', async () => {
  const trick = makeAnnotation('trick', {
    target: makeWordsTarget('Words', 0),
    body: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202Etxt',
    creator: 'Pasal\u202E\u200B',
  });
  const { card } = await openLink(await packAnnotations([trick], `You\u2066`));
  expect(card).toHaveTextContent('“You⟨U+2066⟩”');
  expect(screen.getByRole('article', { name: 'Note on “Words”' })).toHaveTextContent('unverified: “Pasal⟨U+202E⟩⟨U+200B⟩”');
  expect(document.querySelector('img, a[href^="javascript"]')).toBeNull();
});

const good = await packAnnotations([words]);
const newer = await packNotes('{"v":2}');
const odd = await packNotes('{"v":1,"n":[],"__proto__":{}}');

test.each<[string, string, RegExp]>([
  ['cut', good.slice(0, -40), /incomplete: it was cut at about \d+ %/],
  ['changed', `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`, /^The notes of this linkThis link is damaged/],
  ['of a newer packing', `2${good.slice(1)}`, /newer version/],
  ['of a newer form', newer, /newer version/],
  ['something else', odd, /no set of notes/],
  ['too large', 'A'.repeat(70_000), /more than a link of this site ever does/],
])('says of a link that is %s what happened, changes nothing, and lets go of it', async (_, packed, sentence) => {
  const { card, user, allNotes } = await openLink(packed, { notes: [whole] });
  expect(card).toHaveTextContent(sentence);
  expect(allNotes()).toEqual([whole]);
  await user.click(press(card, 'Close'));
  expect(screen.queryByRole('region', { name: 'The notes of this link' })).toBeNull();
  expect(window.location.hash).toBe('');
});

test('opens a link that punctuation was put behind', async () => {
  const { card } = await openLink(`${good}).`);
  expect(card).toHaveTextContent('This link brought 1 note.');
});

test('what was decided holds where the browser refuses to write the address, which follows later (F75)', async () => {
  const { card, store, mine } = await openLink(good);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const replace = vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  act(() => press(card, 'Keep all').click());
  expect(mine()).toHaveLength(1);
  expect(window.location.hash).not.toBe('');
  replace.mockRestore();
  act(() => void vi.advanceTimersByTime(1_100));
  expect(window.location.hash).toBe('');
  expect(store.getState().linked).toMatchObject({ status: 'settled', kept: 1 });
  vi.useRealTimers();
});
