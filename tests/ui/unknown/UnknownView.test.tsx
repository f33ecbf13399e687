import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClause, makeFile, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const other = makeTreaty([makeClause('art_7', [[makeStipulation('A rule.')]])], { id: 'other-pact' });
const files = [makeFile(), { treaty: other }];

const main = () => within(screen.getByRole('main'));
const links = () =>
  main()
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

test.each([
  {
    ui: 'en',
    heading: 'No such clause',
    says: 'The Test treaty has no clause by this name: art_99',
    nearest: ['Article 3, Test treaty', 'Article 2, Test treaty', 'Article 1, Test treaty', 'Contents of the Test treaty', 'Treaties'],
  },
  {
    ui: 'id',
    heading: 'Pasal itu tidak ada',
    says: 'Perjanjian uji tidak memiliki pasal dengan nama ini: art_99',
    nearest: ['Pasal 3, Perjanjian uji', 'Pasal 2, Perjanjian uji', 'Pasal 1, Perjanjian uji', 'Daftar isi Perjanjian uji', 'Perjanjian'],
  },
])('names an unknown clause and offers the nearest ones ($ui)', ({ ui, heading, says, nearest }) => {
  renderAppAt(`/${ui}/test-treaty/art_99`, { files });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(heading);
  expect(screen.getByRole('main')).toHaveTextContent(says);
  const hrefs = ['/test-treaty/art_3', '/test-treaty/art_2', '/test-treaty/art_1', '/test-treaty#contents', ''];
  expect(links()).toEqual(nearest.map((name, index) => [name, `/${ui}${hrefs[index]}`]));
});

test('names an unknown treaty and offers the one most like it', () => {
  renderAppAt('/en/test-treeaty', { files });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such treaty here');
  expect(screen.getByRole('main')).toHaveTextContent('Nothing here has this name: test-treeaty');
  expect(links()).toEqual([
    ['Test treaty', '/en/test-treaty'],
    ['Treaties', '/en'],
  ]);
});

test('offers the shelf for a treaty that is like none', () => {
  renderAppAt('/id/zzz', { files });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Perjanjian itu tidak ada di sini');
  expect(links()).toEqual([['Perjanjian', '/id']]);
});

test('names an unknown page below a clause and offers the clause', () => {
  renderAppAt('/en/test-treaty/art_2/more', { files });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This address leads nowhere');
  expect(screen.getByRole('main')).toHaveTextContent('Nothing here has this name: test-treaty/art_2/more');
  expect(links()).toEqual([
    ['Article 2, Test treaty', '/en/test-treaty/art_2'],
    ['Test treaty', '/en/test-treaty'],
    ['Treaties', '/en'],
  ]);
});

test.each([
  { name: 'letters that turn the line around', path: 'art_%E2%80%AE4', shown: 'art_⟨U+202E⟩4' },
  { name: 'letters without width', path: 'art_%E2%80%8B4', shown: 'art_⟨U+200B⟩4' },
  { name: 'control characters', path: 'a%00%0Ab', shown: 'a⟨U+0000⟩⟨U+000A⟩b' },
  { name: 'markup', path: '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', shown: '<img src=x onerror=alert(1)>' },
  { name: 'a script address', path: 'javascript:alert(1)', shown: 'javascript:alert(1)' },
  { name: 'a broken percent sequence', path: '%E0%A4%A', shown: '%E0%A4%A' },
  { name: 'a name of every object', path: '__proto__', shown: '__proto__' },
  { name: 'a name without end', path: 'x'.repeat(5000), shown: `${'x'.repeat(60)}…` },
])('shows $name as inert text', ({ path, shown }) => {
  renderAppAt(`/en/test-treaty/${path}`, { files });
  const name = screen.getByText(shown);
  expect(name.tagName).toBe('BDI');
  expect(name.children).toHaveLength(0);
  expect(document.title).toBe('No such clause · Pasal');
});

test.each(['constructor', '__proto__', 'toString'])('knows no treaty "%s"', (name) => {
  renderAppAt(`/en/${name}`, { files });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such treaty here');
  expect(screen.getByText(name)).toBeVisible();
});

test('says that nothing was changed, and leads on', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_99', { files });
  expect(main().getByText(/Nothing was changed\.$/)).toBeVisible();
  expect(main().getByRole('heading', { level: 2 })).toHaveTextContent('Nearest to it');
  await user.click(main().getByRole('link', { name: 'Article 3, Test treaty' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 3');
});
