import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReadingView } from '../../../src/ui/commentary/ReadingView.tsx';
import { makeItem, makeReadingPage } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const view = <ReadingView page={makeReadingPage({ items: [makeItem('S22')] })} treatyId="test-treaty" id="three" />;

test('introduces the reading, with what it names as links', () => {
  renderInStore(view);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Three readings');
  expect(within(screen.getByText(/^It opens/)).getByRole('link', { name: 'Article 1' })).toHaveAttribute('href', '/en/test-treaty/art_1');
  expect(screen.getByRole('link', { name: 'Guided readings' })).toHaveAttribute('href', '/en/test-treaty/readings');
});

test('names its source in its own language, with its date, its note and its items', () => {
  renderInStore(view);
  const title = screen.getByText('Tiga bacaan');
  expect(title).toHaveAttribute('lang', 'id');
  expect(title.parentElement).toHaveTextContent('Tiga bacaan, 20 June 2024');
  expect(screen.getByText('Its outlet is not shown.')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'From the source 1' })).getByText('Author of S22')).toBeVisible();
});

test('lists the steps in order, each with its printed heading and its clause', () => {
  const { container } = renderInStore(view);
  const steps = [...container.querySelectorAll('ol > li')];
  expect(steps.map((step) => step.textContent)).toEqual([
    'First stepPertama · Article 1',
    'Second stepKedua · Article 2',
    'Third stepKetiga · Article 3',
  ]);
  expect(screen.getByRole('link', { name: 'Third step' })).toHaveAttribute('href', '/en/test-treaty/readings/three/3');
  expect(screen.getByText('Ketiga')).toHaveAttribute('lang', 'id');
});

test.each([
  { ui: 'en', kept: undefined, name: 'Start the reading', step: 1 },
  { ui: 'en', kept: 1, name: 'Start the reading', step: 1 },
  { ui: 'en', kept: 2, name: 'Continue at step 2', step: 2 },
  { ui: 'en', kept: 9, name: 'Start the reading', step: 1 },
  { ui: 'id', kept: undefined, name: 'Mulai membaca', step: 1 },
  { ui: 'id', kept: 3, name: 'Lanjutkan di langkah 3', step: 3 },
] as const)('goes on where the reader left it: step $kept ($ui)', ({ ui, kept, name, step }) => {
  renderInStore(view, { ui, settings: kept === undefined ? {} : { readings: { 'test-treaty/three': kept } } });
  expect(screen.getByRole('link', { name })).toHaveAttribute('href', `/${ui}/test-treaty/readings/three/${step}`);
});
