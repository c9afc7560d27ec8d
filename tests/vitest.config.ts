import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Most read all content, a few times.
          testTimeout: 30_000,
        },
      },
      {
        // Reads dist/ as it was built.
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Shows dist/ in Chromium.
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/search/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine is no fault in the site.
          expect: { poll: { timeout: 10_000 } },
          // Each file starts a browser of its own; several at a time make each other slow.
          fileParallelism: false,
        },
      },
    ],
  },
});
