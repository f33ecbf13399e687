import { createEvent, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });

test('goes to the clause after with Alt and the down arrow, and to the one before with Alt and the up arrow', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(window.location.pathname).toBe('/en/test-treaty/art_2');
  expect(heading()).toHaveTextContent('Article 2');
  expect(heading()).toHaveFocus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(heading()).toHaveTextContent('Article 3');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(heading()).toHaveTextContent('Article 2');
});

test.each([
  ['art_3', '{ArrowDown}', 'Article 3'],
  ['art_1', '{ArrowUp}', 'Article 1'],
])('stays on %s, the end of the treaty, at Alt and %s', async (eId, key, label) => {
  const { user } = renderAppAt(`/en/test-treaty/${eId}`);
  const entries = window.history.length;
  await user.keyboard(`{Alt>}${key}{/Alt}`);
  expect(heading()).toHaveTextContent(label);
  expect(window.history.length).toBe(entries);
});

test('stays within the language of the interface', async () => {
  const { user } = renderAppAt('/id/test-treaty/art_1');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(window.location.pathname).toBe('/id/test-treaty/art_2');
});

test('leaves the keys to a text field', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.click(screen.getByRole('button', { name: 'Report a mistake' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(window.location.pathname).toBe('/en/test-treaty/art_1');
});

test('works from the choice of languages, which takes no text', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  const [choice] = screen.getAllByRole('radio', { name: 'EN, English' });
  choice?.focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(window.location.pathname).toBe('/en/test-treaty/art_2');
});

test.each(['', '{Control>}{Alt>}', '{Shift>}{Alt>}', '{Meta>}{Alt>}'])('leaves the arrow keys alone with "%s"', async (modifiers) => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.keyboard(`${modifiers}{ArrowDown}{/Alt}`);
  expect(window.location.pathname).toBe('/en/test-treaty/art_1');
});

test('rests when shortcuts are switched off', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1', { settings: { shortcuts: 'off' } });
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(window.location.pathname).toBe('/en/test-treaty/art_1');
});

test('leaves the keys to the browser on pages that are no clause', async () => {
  renderAppAt('/en/test-treaty');
  const press = createEvent.keyDown(document.body, { key: 'ArrowDown', altKey: true });
  fireEvent(document.body, press);
  expect(press.defaultPrevented).toBe(false);
  expect(window.location.pathname).toBe('/en/test-treaty');
});
