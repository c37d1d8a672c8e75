import { defineConfig } from 'vitest/config';
import { ENGINES, type Engine } from './tests/browser/engine/page.ts';

// In the root and not in .config, so that `npx vitest guess` finds it.

/**
 * One project for each browser engine, with one worker: a browser is slow to start, so all test files
 * share it.
 */
const inEngine = (name: string, engine: Engine, i: number, ...include: string[]) => ({
  extends: true as const,
  test: {
    name,
    include,
    environment: './tests/browser/environment.ts',
    globalSetup: ['tests/browser/global-setup.ts'],
    provide: { engine },
    isolate: false,
    maxWorkers: 1,
    // Vitest requires different orders for projects with different numbers of workers.
    sequence: { groupOrder: i + 1 },
    // Long enough for a busy machine, which may take many times as long as an idle one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 25 } },
  },
});

/**
 * The browser tests of what differs from engine to engine: the path through a story, what sticks, restored places,
 * the heights of embeds, fonts. Chromium runs all others, too.
 */
const IN_EVERY_ENGINE = [
  'scroll/{path,jump,found-words,restore,layout-change,full-screen,late-script}',
  'layout/{screen-sizes,fallback,keyboard,reader-view}',
  'embed/{frame-height,story-embed,reader-place,standalone}',
  'fonts/*',
];

export default defineConfig({
  test: {
    tags: [
      {
        name: 'breadth',
        description: 'Every width, state and way in: only in `npm run test:full`.',
      },
    ],
    // A snapshot that is missing is a failure: `vitest run -u` writes it.
    update: 'none',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          // The default of 5 s is too short for drawing a picture on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts', 'tests/article/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          globalSetup: ['tests/build-sites.ts'],
          isolate: false,
          // A build that hangs is made again: see project-copy.ts.
          testTimeout: 700_000,
          hookTimeout: 700_000,
        },
      },
      ...ENGINES.map((engine, i) =>
        inEngine(
          engine,
          engine,
          i,
          ...(engine === 'chromium' ? ['**/*'] : IN_EVERY_ENGINE).map(
            (files) => `tests/browser/${files}.test.ts`,
          ),
          'tests/article/*.browser.test.ts',
        ),
      ),
      // In real hosts and readers: `npm run hosts`.
      inEngine('hosts', 'chromium', ENGINES.length, 'tests/hosts/*.test.ts'),
    ],
  },
});
