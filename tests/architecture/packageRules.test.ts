import { expect, test } from 'vitest';
import { findUnpinned, findUnverified } from './packageRules.ts';

test.each(['^1.2.3', '~1.2.3', '1.2', '1.x', '*', '', 'latest', '>=1.2.3', '1.2.3 || 1.2.4', 'github:a/b', 'file:../a'])(
  'reports the version "%s" in every kind of dependency',
  (version) => {
    const dependencies = { a: version, b: '1.2.3' };
    expect(findUnpinned({ dependencies })).toEqual([`a@${version}`]);
    expect(findUnpinned({ devDependencies: dependencies, optionalDependencies: dependencies })).toEqual([`a@${version}`, `a@${version}`]);
  },
);

test('lets exact versions be, and a file without dependencies', () => {
  expect(findUnpinned({ dependencies: { a: '1.2.3', b: '2.0.0-rc.1' } })).toEqual([]);
  expect(findUnpinned({ name: 'x' })).toEqual([]);
});

test('reports locked packages without integrity and from elsewhere', () => {
  const integrity = 'sha512-abc';
  expect(
    findUnverified({
      packages: {
        '': {},
        'node_modules/good': { integrity },
        'node_modules/named': { integrity, resolved: 'https://registry.npmjs.org/named/-/named-1.0.0.tgz' },
        'node_modules/bare': {},
        'node_modules/weak': { integrity: 'sha1-abc' },
        'node_modules/mirror': { integrity, resolved: 'https://npm.example.org/mirror.tgz' },
        'node_modules/plain': { integrity, resolved: 'http://registry.npmjs.org/plain.tgz' },
      },
    }),
  ).toEqual([
    'node_modules/bare has no integrity',
    'node_modules/weak has no integrity',
    'node_modules/mirror comes from elsewhere',
    'node_modules/plain comes from elsewhere',
  ]);
});
