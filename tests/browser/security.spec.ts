import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/browserTest.ts';
import { expectClause, inTurn } from '../support/siteBrowser.ts';
import { readSiteFile } from '../support/siteFiles.ts';

// The policy at work: what it forbids is tried, and must be seen to fail.

const clause = '/en/ru-kp-2024/art_4';

const headersOf = (rule: string): [string, string][] => {
  const [, block = ''] = readSiteFile('_headers').split(`${rule}\n`);
  return block
    .split('\n')
    .slice(
      0,
      block.split('\n').findIndex((line) => !line.startsWith('  ')),
    )
    .map((line) => [line.slice(2, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]);
};

test('sends with every file the headers that the site asks hosts for', async ({ request }) => {
  const expected = headersOf('/*').filter(([name]) => name !== 'strict-transport-security'); // for hosts that speak TLS
  expect(expected).toHaveLength(7);
  const script = /src="(\/assets\/index-[^"]*)"/.exec(readSiteFile('index.html'))?.[1] ?? '';
  await inTurn(['/', clause, `${clause}/`, '/no-such-page', script, '/sitemap.xml'], async (address) => {
    const headers = (await request.get(address)).headers();
    for (const [name, value] of expected) expect(headers[name], `${name} of ${address}`).toBe(value);
  });
});

interface Attempt {
  readonly what: string;
  /** The directives of which one must have stopped it. */
  readonly by: RegExp;
  /** Runs in the page. What it throws, or the violation that follows, is what is looked for; `window.harmed` must stay unset. */
  readonly act: () => unknown;
}

const attempts: Attempt[] = [
  {
    what: 'an inline script',
    by: /script-src|trusted-types/,
    act: () => {
      const script = document.createElement('script');
      script.append(document.createTextNode('window.harmed = 1'));
      document.head.append(script);
    },
  },
  {
    what: 'the text of a script',
    by: /TrustedScript/,
    act: () => {
      document.createElement('script').text = 'window.harmed = 1';
    },
  },
  // oxlint-disable-next-line no-eval -- that it is refused is what is tested
  { what: 'eval', by: /TrustedScript|unsafe-eval|script-src/, act: () => window.eval('window.harmed = 1') },
  // oxlint-disable-next-line no-new-func, no-implied-eval -- that it is refused is what is tested
  { what: 'a function made of text', by: /TrustedScript|unsafe-eval|script-src/, act: () => new Function('window.harmed = 1')() },
  {
    what: 'HTML as text',
    by: /TrustedHTML/,
    act: () => {
      document.body.innerHTML = '<img src="x" onerror="window.harmed = 1">';
    },
  },
  {
    what: 'an attribute that is a handler',
    by: /script-src|TrustedScript/,
    act: () => {
      document.body.setAttribute('onclick', 'window.harmed = 1');
      document.body.click();
    },
  },
  {
    what: 'a remote image',
    by: /img-src/,
    act: () => {
      new Image().src = 'https://example.org/pixel.png';
    },
  },
  {
    what: 'a remote script',
    by: /script-src|TrustedScriptURL/,
    act: () => {
      const script = document.createElement('script');
      script.src = 'https://example.org/script.js';
      document.head.append(script);
    },
  },
  { what: 'a remote request', by: /connect-src/, act: () => void fetch('https://example.org/').catch(() => undefined) },
  {
    what: 'a frame',
    by: /frame-src/,
    act: () => {
      const frame = document.createElement('iframe');
      frame.src = '/en';
      document.body.append(frame);
    },
  },
  {
    what: 'a javascript: link',
    by: /script-src|TrustedScript/,
    act: () => {
      const link = document.createElement('a');
      link.setAttribute('href', 'javascript:window.harmed=1');
      document.body.append(link);
      link.click();
    },
  },
  {
    what: 'an inline style sheet',
    by: /style-src/,
    act: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    what: 'a form that sends',
    by: /form-action/,
    act: () => {
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
    },
  },
  {
    what: 'a policy of trusted types',
    by: /disallowed|trusted-types/,
    act: () => {
      const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } };
      return trustedTypes.createPolicy('another', {});
    },
  },
  { what: 'a worker of a remote script', by: /worker-src|TrustedScriptURL/, act: () => new Worker('https://example.org/worker.js') },
  { what: 'a worker from an address of this site', by: /TrustedScriptURL/, act: () => new Worker('/assets/worker.js', { type: 'module' }) },
];

// Runs an act as a script of the page would: what a test evaluates directly may make code of text, whatever the policy says. Gives the
// error that it threw.
const tryInPage = (page: Page, { act }: Attempt): Promise<string> =>
  page.evaluate(
    `new Promise((done) => setTimeout(() => { try { (${String(act)})(); done(''); } catch (error) { done(String(error)); } }))`,
  );

// What stopped an act: the error that it threw and the violations that the browser reported, in words.
async function whatStopped(page: Page, attempt: Attempt): Promise<string> {
  await page.evaluate(() => {
    const reports: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => reports.push(violatedDirective));
    Object.assign(window, { reports });
  });
  const thrown = await tryInPage(page, attempt);
  const reports = () => page.evaluate(() => (window as unknown as { reports: string[] }).reports.join(' '));
  await expect.poll(async () => (await reports()) + thrown).not.toBe('');
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  return `${await reports()} ${thrown}`;
}

for (const policy of ['headers', 'meta'] as const) {
  for (const attempt of attempts) {
    test(`stops ${attempt.what}, by ${policy === 'headers' ? 'headers' : '<meta> alone'}`, async ({ page, watch }) => {
      watch.expected.push(
        /^console (?:error|info): (?:policy: |.*(?:Content Security Policy|Trusted|violates))/,
        /^uncaught: .*(?:Trusted|Content Security)/,
      );
      if (policy === 'meta') {
        await page.route('**/*', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { 'content-type': response.headers()['content-type'] ?? '' } });
        });
      }
      // Chromium tells of a request that it then does not make; what is made would come here.
      const reached: string[] = [];
      watch.expected.push(/^request to https:\/\/example\.org/);
      await page.route('https://example.org/**', (route) => {
        reached.push(route.request().url());
        return route.abort();
      });
      const response = await page.goto(clause);
      expect(response?.headers()['content-security-policy'] === undefined).toBe(policy === 'meta');
      await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
      expect(await whatStopped(page, attempt)).toMatch(attempt.by);
      expect(reached).toEqual([]);
      // What is asked for when nothing else is to do may still be on its way.
      await page.unrouteAll({ behavior: 'wait' });
    });
  }
}

test("lets nobody make the search's own policy a second time, which would start other workers", async ({ page, watch }) => {
  watch.expected.push(/^console (?:error|info): (?:policy: |.*(?:Content Security Policy|Trusted|violates))/);
  await openApp(page, '/en/search');
  await expect.poll(() => page.workers().length).toBe(1);
  const attempt: Attempt = {
    what: 'the policy of the search again',
    by: /disallowed|trusted-types/,
    act: () => {
      const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } };
      return trustedTypes.createPolicy('pasal-worker', { createScriptURL: (address: string) => address });
    },
  };
  expect(await whatStopped(page, attempt)).toMatch(attempt.by);
  expect(page.workers()).toHaveLength(1);
});

test('harms a page that has no policy, so that the attempts above are real', async ({ page, watch }) => {
  watch.expected.push(/./);
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const type = response.headers()['content-type'] ?? '';
    const body = type.includes('html')
      ? (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      : await response.body();
    await route.fulfill({ status: 200, contentType: type, body });
  });
  await openApp(page, clause);
  const isHarmed = () => page.evaluate(() => 'harmed' in window);
  await inTurn(
    ['an inline script', 'eval', 'a function made of text', 'HTML as text', 'an attribute that is a handler', 'a javascript: link'],
    async (what) => {
      const attempt = attempts.find((candidate) => candidate.what === what);
      if (!attempt) throw new Error(`There is no attempt called ${what}.`);
      await page.evaluate(() => delete (window as unknown as { harmed?: number }).harmed);
      await tryInPage(page, attempt);
      await expect.poll(isHarmed, what).toBe(true);
    },
  );
});

test('asks for each clause only what is said of it, once, while a reader moves through a treaty', async ({ page }) => {
  await openApp(page, clause);
  await page.waitForLoadState('load');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await inTurn([5, 6, 7, 8], (number) =>
    page.keyboard.press('Alt+ArrowDown').then(() => expectClause(page, `/en/ru-kp-2024/art_${number}`)),
  );
  await page.getByRole('main').getByRole('radio', { name: 'Both languages' }).check();
  await page.locator('header a[hreflang=id]').click();
  await expectClause(page, '/id/ru-kp-2024/art_8');
  await page.locator('nav li a').nth(20).hover();
  await page.goBack();
  await expectClause(page, '/en/ru-kp-2024/art_8');
  // What is said of each clause, and of those beside it ahead, and scripts that come when nothing else is to do; the text is here already.
  // Nothing is asked for twice.
  const paths = asked.map((url) => new URL(url).pathname);
  expect(
    paths.filter((path) => !/^\/assets\/(?:pages-[^/]+\/(?:en|id)\/ru-kp-2024\/[a-z]+_?\d*\.json|[^/]*\.(?:woff2|js|css))$/.test(path)),
  ).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
});

test('asks only this site, and once for another treaty', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openApp(page, clause);
  const first = asked.length;
  await page.getByText('Cross references').click();
  await page.locator('#cross-references').getByRole('link').first().click();
  await expectClause(page, '/en/un-charter/art_51');
  expect(asked.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
  const paths = asked.slice(first).map((url) => new URL(url).pathname);
  expect(paths.filter((path) => /^\/assets\/un-charter-[^-]*\.json$/.test(path))).toHaveLength(1);
  expect(paths.filter((path) => path.endsWith('/en/un-charter/art_51.json'))).toHaveLength(1);
  expect(new Set(paths).size).toBe(paths.length);
});
