import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { clauseText } from '../../../../src/core/treaty/clauseText.ts';
import { findClause } from '../../../../src/core/treaty/treaty.ts';
import { makeAnnotation, makeWordsTarget } from '../../../support/annotationBuilders.ts';
import { makeFile } from '../../../support/builders.ts';
import { besideWithCommentary } from '../../../support/makeCommentary.ts';
import { renderNotes } from '../../../support/renderNotes.tsx';

const clause = findClause(makeFile().treaty.expressions.en, 'art_2');
if (!clause) throw new Error('The made-up treaty has an Article 2.');
const TEXT = clauseText(clause);
const on = (id: string, exact: string, change: Partial<Annotation> = {}) =>
  makeAnnotation(id, { target: makeWordsTarget(exact, TEXT.indexOf(exact)), ...change });

const notes = [
  on('a', 'Words that are known', { body: 'First **bold**', tags: ['war'] }),
  on('b', 'are known, words', { body: 'Second', colour: 'pink' }),
  makeAnnotation('c', { target: { treatyId: 'test-treaty', eId: 'art_2__para_2' }, body: 'On a paragraph' }),
  on('d', 'Words that nobody wrote', { body: 'Lost' }),
  on('e', 'known', { body: 'In the bin', deletedMs: 5 }),
];

const sheet = () => document.querySelector<HTMLElement>('[data-print-sheet]');
const markers = () => [...(sheet()?.querySelectorAll<HTMLElement>('[data-note-number]') ?? [])].map(({ textContent }) => textContent);
const printedNotes = () => [...(sheet()?.querySelectorAll<HTMLElement>('[data-printed-note]') ?? [])];

afterEach(() => void vi.restoreAllMocks());

type Options = Parameters<typeof renderNotes>[1];

async function openDialog(address = '/en/test-treaty/art_2', options: Options = {}, words = { print: 'Print' }) {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const view = renderNotes(address, { notes, ...options });
  await view.user.click(within(screen.getByRole('main')).getByRole('button', { name: words.print }));
  const dialog = within(screen.getByRole('dialog'));
  const press = () => view.user.click(dialog.getByRole('button', { name: words.print }));
  return { ...view, print, dialog, press };
}

test('asks how to print, and prints the notes as numbered footnotes', async () => {
  const { user, print, dialog, press } = await openDialog();
  expect(screen.getByRole('dialog')).toHaveAccessibleName('Print Article 2');
  expect(print).not.toHaveBeenCalled();
  expect(dialog.getByText('Notes to print: 4')).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: 'As numbered footnotes after each clause' }));
  await press();
  expect(print).toHaveBeenCalledOnce();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(markers()).toEqual(['1', '2', '3', '4']);
  expect(printedNotes().map(({ dataset }) => dataset.printedNote)).toEqual(['1', '2', '3', '4']);
  const [lost, first, second, paragraph] = printedNotes();
  expect(lost).toHaveTextContent('The words it had: Words that nobody wrote');
  expect(lost).toHaveTextContent('Its words are not in the text any more.');
  expect(first).toHaveTextContent('Words that are known');
  expect(first?.querySelector('strong')).toHaveTextContent('bold');
  expect(first).toHaveTextContent('Tags: war');
  expect(second).toHaveTextContent('Second');
  expect(paragraph).toHaveTextContent('A second paragraph.');
});

test('says whose words these are, where they stand and when they were printed', async () => {
  const { press } = await openDialog();
  await press();
  expect(sheet()).toHaveTextContent("Pasal's rendering, not an authentic text; edition of 1 January 2026");
  expect(sheet()).toHaveTextContent(`${window.location.origin}/en/test-treaty/art_2`);
  expect(sheet()).toHaveTextContent(/Printed \d/);
  expect(sheet()).toHaveTextContent('Question (Yellow, solid line)');
  expect(sheet()).toHaveTextContent('Not confirmed');
});

test('leaves the words of the page alone, and adds none to them on paper but numbers', async () => {
  const { press } = await openDialog();
  await press();
  expect(document.querySelectorAll('[data-clause-text]')).toHaveLength(1);
  expect(document.querySelector('[data-clause-text]')?.textContent).toBe(TEXT);
  const words = [...(sheet()?.querySelectorAll<HTMLElement>('[lang="en"] > p') ?? [])].map((paragraph) => {
    const copy = document.createElement('p');
    copy.append(...[...paragraph.childNodes].map((node) => node.cloneNode(true)));
    for (const marker of copy.querySelectorAll('sup')) marker.remove();
    return copy.textContent;
  });
  expect(words.join('\n')).toBe(TEXT);
});

test('gathers the notes of the whole text in an appendix, in Indonesian', async () => {
  const { user, dialog, press } = await openDialog('/id/test-treaty/text', { settings: { text: 'both' } }, { print: 'Cetak' });
  expect(screen.getByRole('dialog')).toHaveAccessibleName('Cetak seluruh teks');
  await user.click(dialog.getByRole('radio', { name: 'Sebagai lampiran di akhir' }));
  await press();
  expect(markers()).toEqual(['1', '2', '3', '4']);
  const appendix = within(sheet() ?? document.body).getByRole('heading', { name: 'Catatan', hidden: true }).parentElement;
  expect(appendix?.querySelectorAll('[data-printed-note]')).toHaveLength(4);
  expect(sheet()).toHaveTextContent('Sajian Pasal, bukan teks autentik; edisi 1 Januari 2026');
});

test('prints only the notes of a colour or a tag that the reader chooses, or none', async () => {
  const { user, dialog, press } = await openDialog();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Colour' }), 'Issue');
  expect(dialog.getByText('Notes to print: 1')).toBeVisible();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Colour' }), 'All colours');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Tag' }), 'war');
  await press();
  expect(printedNotes()).toHaveLength(1);
  expect(markers()).toEqual(['1']);
});

test('lets the reader take notes out one by one', async () => {
  const { user, dialog, press } = await openDialog();
  await user.click(dialog.getByText('Choose one by one'));
  const boxes = () => dialog.getAllByRole('checkbox');
  expect(boxes()).toHaveLength(4);
  expect(boxes()[1]).toHaveAccessibleName('Note on “Words that are known”. First **bold**');
  await user.click(dialog.getByRole('checkbox', { name: /Lost/ }));
  expect(dialog.getByText('Notes to print: 3')).toBeVisible();
  await press();
  expect(printedNotes()).toHaveLength(3);
  expect(sheet()).not.toHaveTextContent('Lost');
});

test('without notes the sheet has neither markers nor lines', async () => {
  const { user, dialog, press } = await openDialog();
  await user.click(dialog.getByRole('radio', { name: 'Leave them out' }));
  expect(dialog.getByText('Notes to print: 0')).toBeVisible();
  await press();
  expect(markers()).toEqual([]);
  expect(sheet()?.querySelector('mark')).toBeNull();
});

test('prints the commentary with who said it, where and when, and where it was read', async () => {
  const { user, dialog, press } = await openDialog('/en/test-treaty/art_2', { beside: besideWithCommentary() });
  await user.click(dialog.getByRole('checkbox', { name: 'With the commentary (12)' }));
  await press();
  const items = [...(sheet()?.querySelectorAll('[data-printed-item]') ?? [])];
  expect(items).toHaveLength(12);
  expect(items[0]).toHaveTextContent('Ahn, a scholar. An outlet, 1 July 2024. B01');
  expect(items[0]).toHaveTextContent('조약의 뜻 (Korean)');
  expect(items[0]).toHaveTextContent('https://www.example.org/a');
  expect(sheet()).toHaveTextContent('Background is not commentary');
});

test('cancelling prints nothing', async () => {
  const { user, print, dialog } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(print).not.toHaveBeenCalled();
  expect(sheet()).toBeNull();
});

test("the browser's own command prints the page as it stands, then as the reader chose, with what was written since", async () => {
  const view = renderNotes('/en/test-treaty/art_2', { notes });
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(sheet()).toBeNull();
  vi.spyOn(window, 'print').mockReturnValue();
  await view.user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Print' }));
  await view.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Print' }));
  act(() => void window.dispatchEvent(new Event('afterprint')));
  await view.user.keyboard('{Shift}');
  expect(sheet()).toBeNull();
  act(() => view.store.getState().receiveAnnotations([on('f', 'Words', { body: 'New' })]));
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(markers()).toHaveLength(5);
});

test('prints from memory where the browser has no storage', async () => {
  const { press } = await openDialog('/en/test-treaty/art_2', { keeping: { access: 'memory', trouble: { kind: 'denied' } } });
  await press();
  expect(printedNotes()).toHaveLength(4);
});
