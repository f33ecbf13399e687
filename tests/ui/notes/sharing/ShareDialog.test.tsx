import { screen, within } from '@testing-library/react';
import { encode } from 'uqr';
import { afterEach, expect, test, vi } from 'vitest';
import { readShared } from '../../../../src/core/annotation/sharing/readShared.ts';
// Here already, so that no test waits for the script that a press brings.
import '../../../../src/ui/notes/sharing/ShareDialog.tsx';
import { unpackNotes } from '../../../../src/url/notesLink/unpackNotes.ts';
import { makeAnnotation, makeWordsTarget } from '../../../support/annotationBuilders.ts';
import { makeRandom } from '../../../support/random.ts';
import { renderNotes } from '../../../support/renderNotes.tsx';

// A link is made in its own time, on a busy machine too.
const PATIENT = { timeout: 4_000 };

const words = makeAnnotation('words', { target: makeWordsTarget('Words', 0), body: 'On **words**', tags: ['war'], colour: 'pink' });
const whole = makeAnnotation('whole', { body: 'On all of it' });
const other = makeAnnotation('other', { target: { treatyId: 'test-treaty', eId: 'art_3' }, body: 'Elsewhere' });
const binned = makeAnnotation('binned', { deletedMs: 9 });
const all = [words, whole, other, binned];

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'share');
});

async function openDialog(notes = all, address = '/en/test-treaty/art_2', label: string | RegExp = 'Share with my notes') {
  const rendered = renderNotes(address, { notes });
  const { user } = rendered;
  if (address.includes('art_')) await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  const [button] = screen.getAllByRole('button', { name: label });
  await user.click(button as HTMLElement); // getAll finds one at least
  const dialog = await screen.findByRole('dialog', { name: 'Share with notes' }, PATIENT);
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const copyLink = async () => {
    await user.click(await within(dialog).findByRole('button', { name: 'Copy link' }, PATIENT));
    const link = new URL(String(copied.mock.lastCall?.[0]));
    const unpacked = await unpackNotes(link.hash.replace('#n=', ''));
    const shared = unpacked.ok ? readShared(unpacked.value) : undefined;
    if (!shared?.ok) throw new Error('The link cannot be opened.');
    return { link, shared: shared.value };
  };
  return { ...rendered, dialog, copyLink };
}

test('chooses the notes of the clause at first, and offers the others of the treaty, those in the bin left out', async () => {
  const { dialog, copyLink } = await openDialog();
  const boxes = within(dialog).getAllByRole('checkbox');
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, false]);
  const { link, shared } = await copyLink();
  expect(link.pathname).toBe('/en/test-treaty/art_2');
  expect(shared.notes.map(({ body }) => body)).toEqual(['On **words**', 'On all of it']);
  expect(shared.by).toBeUndefined();
});

test('shows of each note all that goes along: words, text as it is written, clause, colour, tags', async () => {
  const { dialog } = await openDialog();
  const first = within(dialog).getAllByRole('listitem')[0];
  expect(first).toHaveTextContent('Words');
  expect(first).toHaveTextContent('On **words**');
  expect(first).toHaveTextContent(/Article 2, .* · Pink.* · war/);
});

test('takes along what is chosen and the name that is given', async () => {
  const { dialog, user, copyLink } = await openDialog();
  await user.click(within(dialog).getByRole('button', { name: 'Choose none' }));
  expect(within(dialog).queryByRole('button', { name: 'Copy link' })).toBeNull();
  await user.click(within(dialog).getByRole('checkbox', { name: /Elsewhere/ }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Your name, if you want to give it' }), 'Ani');
  const { shared } = await copyLink();
  expect(shared).toEqual({ by: 'Ani', notes: [expect.objectContaining({ body: 'Elsewhere' })] });
  expect(within(dialog).getByText(/^The link has \d+ characters\.$/)).toBeVisible();
});

test('shares one note from its card', async () => {
  const { dialog, copyLink } = await openDialog([words, whole], undefined, 'Share');
  expect(within(dialog).getAllByRole('checkbox')).toHaveLength(1);
  const { shared } = await copyLink();
  expect(shared.notes).toHaveLength(1);
});

test('shares notes of several clauses from the notebook, with a link to their treaty', async () => {
  const { copyLink } = await openDialog(all, '/en/notes');
  const { link, shared } = await copyLink();
  expect(link.pathname).toBe('/en/test-treaty');
  expect(shared.notes).toHaveLength(3);
});

// What does not compress, as much of it as is asked for.
function noise(length: number): string {
  const random = makeRandom(length);
  return Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join('');
}

test('says that a link is long where some programs may cut it', async () => {
  const { dialog } = await openDialog([makeAnnotation('long', { body: noise(4_000) })]);
  expect(await within(dialog).findByText(/Some mail and chat programs cut links of more than 2000/, undefined, PATIENT)).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Copy link' })).toBeVisible();
});

test('makes no link that is too long, cuts nothing, and offers a file (F72)', async () => {
  const { dialog, user } = await openDialog(Array.from({ length: 500 }, (_, n) => makeAnnotation(`n${n}`, { body: noise(60 + n) })));
  expect(await within(dialog).findByText(/a link holds at most 8000/, undefined, PATIENT)).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: 'Copy link' })).toBeNull();
  const made = vi.fn<(blob: Blob) => string>(() => 'blob:x');
  URL.createObjectURL = made as typeof URL.createObjectURL;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await user.click(within(dialog).getByRole('button', { name: 'Download as a file' }));
  expect(made).toHaveBeenCalledOnce();
  expect(within(dialog).getByText(/^The file was handed to the browser/)).toBeVisible();
});

test('shows the link for copying by hand where the clipboard is denied (F71)', async () => {
  const { dialog, user } = await openDialog();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
  await user.click(await within(dialog).findByRole('button', { name: 'Copy link' }, PATIENT));
  const field = await screen.findByRole('textbox', { name: 'Copy' });
  expect((field as HTMLTextAreaElement).value).toMatch(/#n=1\./);
  expect(within(dialog).queryByText('The link is copied.')).toBeNull();
});

test('draws the link as a QR code with the link under it', async () => {
  const { dialog, user } = await openDialog();
  await user.click(await within(dialog).findByRole('button', { name: 'QR code' }, PATIENT));
  const code = screen.getByRole('dialog', { name: 'QR code of the link' });
  expect(within(code).getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const link = /http\S+#n=1\.\S+/.exec(code.textContent)?.[0] ?? '';
  const { data, size } = encode(link, { ecc: 'L', border: 4 });
  const drawn = data.map((row) => row.map(() => false));
  const path = code.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  expect(drawn).toEqual(data);
  expect(code.querySelector('svg')?.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`);
});

test('hands the link to the device with our rendering named, and tells what fails unless it was cancelled', async () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  const { dialog, user } = await openDialog();
  const button = await within(dialog).findByRole('button', { name: 'Share …' }, PATIENT);
  await user.click(button);
  expect(share.mock.lastCall?.[0]).toMatchObject({ url: expect.stringContaining('#n=1.') as string });
  expect(share.mock.lastCall?.[0].text).toContain("Pasal's rendering, not an authentic text");
  share.mockRejectedValueOnce(new DOMException('x', 'AbortError'));
  await user.click(button);
  expect(within(dialog).queryByText(/did not share/)).toBeNull();
  share.mockRejectedValueOnce(new DOMException('x', 'NotAllowedError'));
  await user.click(button);
  expect(await within(dialog).findByText('The device did not share the link (NotAllowedError). It can still be copied.')).toBeVisible();
});
