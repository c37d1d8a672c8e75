import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const tests = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...more },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // One for each engine's file. They are taken first, and the others where an engine is done.
    maxWorkers: 4,
    projects: [
      tests('browser', {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        expect: { poll: { timeout: 10_000 } },
        globalSetup: ['tests/browser/serve.ts'],
      }),
      tests('build', { testTimeout: 120_000, hookTimeout: 120_000, isolate: false }),
      tests('unit', { isolate: false }),
    ],
  },
});
