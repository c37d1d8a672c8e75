import { defineConfig } from 'vitest/config';

/** The unit tests of the rooms whose code is changed, without those of breadth, which take long. */
export default defineConfig({
  test: {
    include: ['tests/unit/{graphics,reader,story}/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    tags: [
      { name: 'breadth', skip: true },
      { name: 'coverage', skip: true },
    ],
  },
});
