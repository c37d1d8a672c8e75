import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const tests = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...more },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      tests('unit'),
      tests('build', { testTimeout: 120_000, hookTimeout: 120_000 }),
      tests('browser', {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        maxWorkers: 3,
        globalSetup: ['tests/browser/serve.ts'],
      }),
    ],
  },
});
