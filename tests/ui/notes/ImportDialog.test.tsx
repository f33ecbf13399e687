import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { exportAnnotations } from '../../../src/core/annotation/interchange/exportAnnotations.ts';
import { selectAnnotations } from '../../../src/store/selectAnnotations.ts';
import { BACKUP_LIMITS } from '../../../src/core/annotation/interchange/known.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const mine = makeAnnotation('mine', { body: 'Mine' });
const first = makeAnnotation('first', { body: 'First', target: makeWordsTarget('Words that are known', 0) });
const second = makeAnnotation('second', { body: 'Second' });

afterEach(() => void vi.restoreAllMocks());

const exported = (notes: readonly Annotation[]): string =>
  exportAnnotations(notes, { treatyIds: new Set(['test-treaty']), siteUrl: 'http://localhost:3000', nowMs: 1_000 });

function fileOf(text: string, name = 'notes.jsonld'): File {
  const file = new File([text], name, { type: 'application/ld+json' });
  // jsdom's files cannot be read as bytes.
  file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(text).buffer);
  return file;
}

async function importFiles(files: readonly File[], notes: readonly Annotation[] = [mine], ui = 'en') {
  const view = renderNotes(`/${ui}/notes`, { notes });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no field for files.');
  await view.user.upload(input, [...files]);
  const bodies = () =>
    view
      .allNotes()
      .filter(({ deletedMs }) => deletedMs === undefined)
      .map(({ body }) => body)
      .toSorted();
  return { ...view, bodies, dialog: screen.getByRole('dialog') };
}

const importButton = (dialog: HTMLElement) => within(dialog).findByRole('button', { name: 'Import' });

test('shows what a file holds before anything is changed, then takes it in as one step', async () => {
  const { user, bodies, dialog } = await importFiles([fileOf(exported([first, second]))]);
  const button = await importButton(dialog);
  expect(within(dialog).getByText('New: 2')).toBeVisible();
  expect(within(dialog).getByRole('radio', { name: 'Add to my notes' })).toBeChecked();
  expect(bodies()).toEqual(['Mine']);
  await user.click(button);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bodies()).toEqual(['First', 'Mine', 'Second']);
  expect(screen.getByText('Imported: 2. Refused: 0.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(bodies()).toEqual(['Mine']);
});

test('cancelling changes nothing and says so', async () => {
  const { user, bodies, dialog, store } = await importFiles([fileOf(exported([first]))]);
  await importButton(dialog);
  const before = selectAnnotations(store.getState());
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(selectAnnotations(store.getState())).toBe(before);
  expect(bodies()).toEqual(['Mine']);
  expect(screen.getByText('Nothing was imported.')).toBeVisible();
});

test('cancelling in the middle of a long reading leaves nothing behind', async () => {
  const many = Array.from({ length: 3_000 }, (_, at) => makeAnnotation(`urn:n${at}`, { body: `Note ${at}` }));
  const { user, bodies, dialog, store } = await importFiles([fileOf(exported(many))]);
  const before = selectAnnotations(store.getState());
  expect(await within(dialog).findByText(/^[\d,]+ of 3,000 read$/)).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: 'Import' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await new Promise((later) => setTimeout(later, 100));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(selectAnnotations(store.getState())).toBe(before);
  expect(bodies()).toEqual(['Mine']);
  expect(screen.getByText('Nothing was imported.')).toBeVisible();
});

test('the same file twice adds nothing', async () => {
  const { dialog, bodies } = await importFiles([fileOf(exported([mine, first]))], [mine, first]);
  expect(await within(dialog).findByText(/All of it is here already/)).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: 'Import' })).toBeNull();
  expect(bodies()).toEqual(['First', 'Mine']);
});

test('keeps both where a note of the same id says something else, and tells why', async () => {
  const { user, dialog, bodies } = await importFiles([fileOf(exported([{ ...mine, body: 'Theirs' }]))]);
  const button = await importButton(dialog);
  expect(within(dialog).getByRole('row', { name: /both are kept/ })).toBeVisible();
  await user.click(button);
  expect(bodies()).toEqual(['Mine', 'Theirs']);
});

test('shows a file as a layer of its own, which can be joined to the notes or thrown away', async () => {
  const { user, dialog, allNotes } = await importFiles([fileOf(exported([first, second]), 'Dr Lee.jsonld')]);
  await importButton(dialog);
  await user.click(within(dialog).getByRole('radio', { name: 'Show as a layer of its own' }));
  await user.click(await importButton(dialog));
  const layers = () => new Set(allNotes().flatMap(({ layer, deletedMs }) => (deletedMs === undefined ? [layer] : [])));
  expect(layers()).toEqual(new Set(['mine', 'file:Dr Lee.jsonld']));
  const section = screen.getByRole('region', { name: 'Layers' });
  await user.click(within(section).getByRole('button', { name: /^Add the notes from .*Dr Lee\.jsonld to my notes/ }));
  expect(layers()).toEqual(new Set(['mine']));
  expect(screen.queryByRole('region', { name: 'Layers' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await user.click(screen.getByRole('button', { name: /^Put the notes from .*Dr Lee\.jsonld into the bin/ }));
  expect(layers()).toEqual(new Set(['mine']));
  expect(allNotes()).toHaveLength(3);
});

test('several files make one report and one step', async () => {
  const files = [fileOf(exported([first]), 'a.jsonld'), fileOf(exported([first, second]), 'a.jsonld'), fileOf('%PDF-1.7', 'c.pdf')];
  const { user, dialog, bodies } = await importFiles(files);
  const button = await importButton(dialog);
  expect(within(dialog).getAllByRole('region', { name: 'a.jsonld' })).toHaveLength(2);
  expect(within(dialog).getByRole('alert')).toHaveTextContent('c.pdf was not imported. It is no file of notes; it looks like PDF.');
  await user.click(button);
  expect(bodies()).toEqual(['First', 'Mine', 'Second']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(bodies()).toEqual(['Mine']);
});

test.each([
  ['', /The file is empty/],
  ['{"a": 1,}', /Not valid JSON at line 1, column 9/],
  ['"words"', /holds no annotations/],
])('refuses %j with one message and changes nothing', async (text, message) => {
  const { dialog, store } = await importFiles([fileOf(text)]);
  const before = selectAnnotations(store.getState());
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(message);
  expect(within(dialog).getByText('There is nothing to import. Nothing was changed.')).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: 'Import' })).toBeNull();
  expect(selectAnnotations(store.getState())).toBe(before);
});

test('refuses what is too large without reading it, and what cannot be read', async () => {
  const large = fileOf('{}', 'large.jsonld');
  Object.defineProperty(large, 'size', { value: BACKUP_LIMITS.bytes + 1 });
  const read = vi.spyOn(large, 'arrayBuffer');
  const folder = fileOf('{}', 'folder');
  folder.arrayBuffer = () => Promise.reject(new DOMException('A folder', 'NotReadableError'));
  const { dialog } = await importFiles([large, folder]);
  const [tooLarge, unreadable] = await within(dialog).findAllByRole('alert');
  expect(tooLarge).toHaveTextContent(/at most 200 MB are read/);
  expect(unreadable).toHaveTextContent(/folders cannot be imported/);
  expect(read).not.toHaveBeenCalled();
});

test('shows markup in names and excerpts as words', async () => {
  const { dialog } = await importFiles([fileOf(exported([makeAnnotation('x', { body: '<img src=x onerror=alert(1)>' })]), '<b>.jsonld')]);
  await importButton(dialog);
  expect(dialog.querySelector('b, img')).toBeNull();
  expect(within(dialog).getByRole('region', { name: '<b>.jsonld' })).toBeVisible();
});

test('takes files that are dropped anywhere, and the page stays where it is', async () => {
  const { allNotes } = renderNotes('/en/notes', { notes: [mine] });
  const over = createEvent.dragOver(document.body);
  Object.defineProperty(over, 'dataTransfer', { value: { types: ['Files'] } });
  fireEvent(document.body, over);
  expect(over.defaultPrevented).toBe(true);
  const drop = createEvent.drop(document.body);
  Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [fileOf(exported([first]))] } });
  await act(async () => void fireEvent(document.body, drop));
  expect(drop.defaultPrevented).toBe(true);
  await waitFor(() => expect(within(screen.getByRole('dialog')).getByText('New: 1')).toBeVisible());
  expect(allNotes()).toHaveLength(1);
});

test('leaves words alone that are dragged into a field', () => {
  renderNotes('/en/notes', { notes: [mine] });
  const drop = createEvent.drop(screen.getByRole('searchbox'));
  Object.defineProperty(drop, 'dataTransfer', { value: { types: ['text/plain'] } });
  fireEvent(screen.getByRole('searchbox'), drop);
  expect(drop.defaultPrevented).toBe(false);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('speaks Indonesian', async () => {
  const { dialog } = await importFiles([fileOf(exported([first]))], [mine], 'id');
  expect(dialog).toHaveAccessibleName('Impor catatan');
  expect(await within(dialog).findByRole('button', { name: 'Impor' })).toBeEnabled();
  expect(within(dialog).getByText('Baru: 1')).toBeVisible();
});
