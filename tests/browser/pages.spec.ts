import { DOCUMENT_NOT_FOUND, expect, expectNoSidewaysScroll, expectNoViolations, test } from '../support/browserTest.ts';
import { inTurn, layoutShift, openSlowly, overlappingMarks, watchLayoutShifts } from '../support/siteBrowser.ts';
import { drawAddresses, listAddresses, longestClauseAddress } from '../support/siteFiles.ts';

// SEED_ADDRESSES is set by playwright.config.ts, once for all workers, and printed below.
const seed = process.env.SEED_ADDRESSES ?? '';
const shipped = listAddresses();
const DRAWN = 6;

// `found: false` stands for a document that comes with the status 404.
const kinds = [
  '/',
  '/en',
  '/id',
  '/en/about',
  '/id/about',
  '/en/notes',
  '/id/notes',
  '/en/ru-kp-2024',
  '/id/ru-kp-2024',
  '/en/ru-kp-2024/text',
  '/id/ru-kp-2024/text',
  ...['en', 'id'].flatMap((ui) => [`/${ui}/ru-kp-2024/art_4`, `/${ui}/ru-kp-2024/art_13`]),
  ...['en', 'id'].flatMap((ui) => [
    `/${ui}/ru-kp-2024/commentary`,
    `/${ui}/ru-kp-2024/commentary/B03`,
    `/${ui}/ru-kp-2024/themes`,
    `/${ui}/ru-kp-2024/themes/automaticity`,
    `/${ui}/ru-kp-2024/debates/is-it-automatic`,
    `/${ui}/ru-kp-2024/debates/open-questions`,
    `/${ui}/ru-kp-2024/authors/andrei-lankov`,
    `/${ui}/ru-kp-2024/readings/six-readings`,
    `/${ui}/ru-kp-2024/readings/six-readings/3`,
  ]),
  longestClauseAddress(),
].map((address) => ({ address, found: true }));
const unknown = ['/en/ru-kp-2024/art_99', '/en/ru-kp-2042', '/id/ru-kp-2024/art_4/no/such', '/en/ru-kp-2024/article-4', '/no-such-page'];

const drawn = process.env.SOAK === '1' ? shipped : drawAddresses(shipped, seed, DRAWN);
const others = drawn.filter((address) => !kinds.some((kind) => kind.address === address)).map((address) => ({ address, found: true }));

// Every kind of page has every look over its two languages: two of them in English, and the two others in Indonesian.
const everyLook = ([320, 1280] as const).flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
const looksAt = (address: string) =>
  everyLook.filter(
    ({ width, colorScheme }) =>
      process.env.SOAK === '1' || (width === 320) === (colorScheme === (address.startsWith('/id') ? 'light' : 'dark')),
  );

test('draws the same addresses for the same seed', () => {
  console.log(`SEED_ADDRESSES=${seed} draws ${drawn.length} addresses`);
  expect(seed).not.toBe('');
  expect(drawAddresses(shipped, 'a', DRAWN)).toEqual(drawAddresses(shipped.toReversed(), 'a', DRAWN));
  expect(drawAddresses(shipped, 'a', DRAWN)).not.toEqual(drawAddresses(shipped, 'b', DRAWN));
  expect(new Set(drawAddresses(shipped, seed, DRAWN)).size).toBe(Math.min(DRAWN, shipped.length));
});

for (const { address, found } of [...kinds, ...unknown.map((path) => ({ address: path, found: false })), ...others]) {
  test(`shows ${address} soundly, narrow and wide, light and dark`, async ({ page, watch }) => {
    if (!found) watch.expected.push(DOCUMENT_NOT_FOUND);
    // Hundreds of items, each asked about by every rule, four times.
    if (/\/commentary$|\/themes\/|\/art_4$/.test(address)) test.slow();
    await watchLayoutShifts(page);
    await inTurn(looksAt(address), async ({ width, colorScheme }) => {
      await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
      await page.emulateMedia({ colorScheme });
      await openSlowly(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await layoutShift(page)).toBeLessThan(0.001);
      expect(await overlappingMarks(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
      await expectNoViolations(page);
    });
  });
}
