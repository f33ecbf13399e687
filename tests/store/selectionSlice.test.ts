import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/build/paths.ts';
import { findSelectionWrites } from './findSelectionWrites.ts';

const FOLLOWS_THE_ADDRESS = 'src/app/FollowLocation.tsx';
const HOLDS_THE_SELECTION = 'src/store/selectionSlice.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/messages/compiled/'));

const writesIn = (file: string): string[] => findSelectionWrites(file, readFileSync(join(root, file), 'utf8'));

test('nothing but what follows the address changes the selection', () => {
  const writers = sources.filter((file) => file !== HOLDS_THE_SELECTION).filter((file) => writesIn(file).length > 0);
  expect(writers).toEqual([FOLLOWS_THE_ADDRESS]);
});

test('the scan finds the two places that may change the selection', () => {
  expect(writesIn(FOLLOWS_THE_ADDRESS)).not.toEqual([]);
  expect(writesIn(HOLDS_THE_SELECTION)).not.toEqual([]);
});

test.each([
  'store.getState().select(place, undefined);',
  'store.getState()["select"](place, undefined);',
  'store.getState()[`select`](place, undefined);',
  'store.getState()?.select?.(place, undefined);',
  'const { select } = store.getState();',
  'const { select: go } = useAppStore((state) => state);',
  'const { "select": go } = store.getState();',
  'const go = useAppStore((state) => state.select);',
  'function Row({ select }: AppState) { return null; }',
  'button.onclick = store.getState().select;',
  'store.setState({ selection });',
  'const { setState } = store;',
])('the scan catches: %s', (snippet) => {
  expect(findSelectionWrites('src/ui/Offender.tsx', `export {};\n${snippet}`)).toEqual([`2: ${snippet}`]);
});

test.each(['set({ selection: place });', 'set((state) => ({ ...state, selection }));', 'set({ "selection": place });'])(
  'the scan catches in another slice: %s',
  (snippet) => {
    expect(findSelectionWrites('src/store/otherSlice.ts', snippet)).toEqual([`1: ${snippet}`]);
  },
);

test.each([
  'area.current?.select();',
  'const place = select(names, ui, catalogue);',
  'const { selection } = store.getState();',
  'const [state, setState] = useState(0); setState(1);',
  'selectSelection(state);',
])('the scan lets pass: %s', (snippet) => {
  expect(findSelectionWrites('src/ui/Innocent.tsx', snippet)).toEqual([]);
});
