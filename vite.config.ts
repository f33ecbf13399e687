import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pasal } from './src/build/site/plugin.ts';

const port = process.env.PORT ?? '4173';
const siteUrl = (process.env.SITE_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
const basePath = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

export default defineConfig({
  base: basePath,
  define: { __SITE_URL__: JSON.stringify(siteUrl) },
  plugins: [react(), pasal(siteUrl)],
  build: {
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    // Nothing inline: the policy allows scripts, styles and fonts from files of this origin alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first that know `light-dark()` (2024): for older ones every colour would be written twice.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  server: { port: Number(port) },
  test: {
    // All cores: nothing else runs beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
          setupFiles: ['tests/support/setupModules.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          // Searches by role over whole pages take seconds on a busy machine.
          testTimeout: 20_000,
          environment: 'jsdom',
          // One window a worker, cleared after each test: a new one for each file takes longer than the tests.
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/setupModules.ts', 'tests/support/setupJsdom.ts'],
        },
      },
    ],
  },
});
