import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClause, makeStipulation, makeTreaty } from '../support/builders.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';

const clauseLink = () => within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name: /^Article 3/ });

/** Clicks a link and tells whether the click was left to the browser, which is then kept from following it. */
function isLeftToBrowser(link: HTMLElement, init: MouseEventInit = {}): boolean {
  const click = createEvent.click(link, init);
  let isLeft = true;
  window.addEventListener(
    'click',
    (event) => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  fireEvent(link, click);
  return isLeft;
}

test('takes a plain click on a link of the site', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(isLeftToBrowser(clauseLink())).toBe(false);
  expect(window.location.pathname).toBe('/en/test-treaty/art_3');
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'leaves a click with %o to the browser',
  (init) => {
    renderAppAt('/en/test-treaty/art_1');
    expect(isLeftToBrowser(clauseLink(), init)).toBe(true);
    expect(window.location.pathname).toBe('/en/test-treaty/art_1');
  },
);

test('leaves a new tab for the contents to the browser', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(isLeftToBrowser(screen.getByRole('link', { name: 'Article 1 of 3' }), { ctrlKey: true })).toBe(true);
});

test('leaves links to other sites to the browser', () => {
  renderAppAt('/en/test-treaty');
  const source = within(screen.getByRole('main')).getByText(/^Source A/);
  expect(isLeftToBrowser(source)).toBe(true);
});

test('adds no entry to the history for the page one is on', () => {
  renderAppAt('/en/test-treaty/art_3');
  const entries = window.history.length;
  expect(isLeftToBrowser(clauseLink())).toBe(false);
  expect(window.history.length).toBe(entries);
});

test('follows a cross reference into another treaty', async () => {
  const references = [{ to: { treatyId: 'other-treaty', eId: 'art_7' }, text: 'does the same work' }];
  const first = makeTreaty([makeClause('art_1', [[makeStipulation('A rule.')]], { references })]);
  const other = makeTreaty([makeClause('art_7', [[makeStipulation('Another rule.')]])], { id: 'other-treaty' });
  const { user } = renderAppAt('/en/test-treaty/art_1', { files: [{ treaty: first }, { treaty: other }] });
  await user.click(screen.getByText('Cross references (1)'));
  await user.click(screen.getByRole('link', { name: 'Article 7, Test treaty' }));
  expect(window.location.pathname).toBe('/en/other-treaty/art_7');
  expect(document.querySelector('[data-clause-text]')).toHaveTextContent('Another rule.');
});
