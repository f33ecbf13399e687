import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/support/chromium.ts';

// The addresses that pages.spec.ts draws; workers inherit it, so all of them draw the same ones.
process.env.SEED_ADDRESSES ??= new Date().toISOString().slice(0, 10);

// Two suites run side by side, each over a site of its own, with TEST_PORT and SITE_FOLDER set.
const PORT = Number(process.env.TEST_PORT ?? 4181);
const BASE_PATH_PORT = PORT + 1;
const siteFolder = process.env.SITE_FOLDER ?? 'dist';
const basePathSite = 'node_modules/.cache/pasal/base-path-site';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Once more where a busy machine came in between; what passed only then is listed as flaky at the end.
  retries: 1,
  reporter: 'list',
  timeout: 60_000,
  use: { baseURL: `http://localhost:${PORT}`, launchOptions, video: 'off', trace: 'on-first-retry' },
  projects: [
    { name: 'site', testIgnore: '**/basePath.spec.ts' },
    { name: 'base path', testMatch: '**/basePath.spec.ts', use: { baseURL: `http://localhost:${BASE_PATH_PORT}` } },
  ],
  webServer: [
    { command: `node src/build/serve.ts --folder ${siteFolder} --port ${PORT}`, port: PORT, reuseExistingServer: false },
    {
      command: `node src/build/serve.ts --folder ${basePathSite} --port ${BASE_PATH_PORT} --base /pasal`,
      port: BASE_PATH_PORT,
      reuseExistingServer: false,
    },
  ],
});
