import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { TextDialog } from '../../../src/ui/shared/TextDialog.tsx';

beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => void vi.restoreAllMocks());

function renderDialog() {
  const user = userEvent.setup();
  const onClose = vi.fn<() => void>();
  render(<TextDialog title="A report" explanation="What to do with it." text={'Two\nlines'} onClose={onClose} />);
  return { user, onClose, area: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A report' }) };
}

test('opens over the page with its text chosen', () => {
  const { area } = renderDialog();
  expect(screen.getByRole('dialog', { name: 'A report' })).toHaveAttribute('open');
  expect(screen.getByText('What to do with it.')).toBeVisible();
  expect(area).toHaveValue('Two\nlines');
  expect(area).toHaveFocus();
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, 9]);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('says that the text is copied once it is', async () => {
  const { user } = renderDialog();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('Two\nlines');
  expect(screen.getByRole('status')).toHaveTextContent(/^Copied\.$/);
});

test('says that the browser refused, never that the text is copied, and chooses the text again', async () => {
  const { user, area } = renderDialog();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
  area.setSelectionRange(0, 0);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(screen.getByRole('status')).toHaveTextContent('The browser did not let the site copy');
  expect(screen.queryByText(/^Copied/)).toBeNull();
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, 9]);
});

test('tells once that it was closed', async () => {
  const { user, onClose } = renderDialog();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});
