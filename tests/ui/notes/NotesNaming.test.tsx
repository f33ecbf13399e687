import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const naming = makeAnnotation('a', { body: 'Compare **Article 1** of the pact.', target: { treatyId: 'test-treaty', eId: 'art_3' } });
const other = makeAnnotation('b', { body: 'Says nothing.', target: { treatyId: 'test-treaty', eId: 'art_3' } });
const here = makeAnnotation('c', { body: 'Article 1 itself', target: { treatyId: 'test-treaty', eId: 'art_1' } });

test.each([
  { ui: 'en', heading: 'My notes that refer to this clause (1)', place: 'Article 3, Test treaty' },
  { ui: 'id', heading: 'Catatan saya yang merujuk ke klausul ini (1)', place: 'Pasal 3, Perjanjian uji' },
])(
  'lists the notes elsewhere that name the clause, each with its place, its first words and its card ($ui)',
  async ({ ui, heading, place }) => {
    const { user } = renderNotes(`/${ui}/test-treaty/art_1`, { notes: [naming, other, here] });
    const summary = await screen.findByText(heading);
    await user.click(summary);
    const list = within(summary.closest('details') ?? document.body);
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([`${place} Compare Article 1 of the pact.`]);
    expect(list.getByRole('link', { name: place })).toHaveAttribute('href', `/${ui}/notes#note=urn%3Atest%3Aa`);
  },
);

test('is not there where no note names the clause, and comes and goes with the notes', async () => {
  const { store } = renderNotes('/en/test-treaty/art_1', { notes: [other, here] });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(screen.queryByText(/^My notes that refer/)).toBeNull();
  act(() => store.getState().receiveAnnotations([naming]));
  expect(await screen.findByText('My notes that refer to this clause (1)')).toBeVisible();
  act(() => store.getState().receiveAnnotations([{ ...naming, deletedMs: 5 }]));
  await expect.poll(() => screen.queryByText(/^My notes that refer/)).toBeNull();
});
