import { defineConfig } from 'vitest/config';
import { ENGINES, type Engine } from './tests/browser/engine/page.ts';

// In the root and not in .config, so that `npx vitest reply` finds it.

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
 * The least share of the lines of each room of src, in per cent, that `npm run coverage` has to run: one
 * point or less below what it reached last.
 */
const FLOORS = {
  addresses: 99,
  markup: 99,
  data: 99,
  language: 99,
  fonts: 99,
  graphics: 99,
  story: 98,
  reader: 95,
  embed: 93,
  collections: 97,
  components: 99,
  syndication: 98,
  build: 91,
  // Most of these two run in processes of their own, whose lines are not counted.
  commands: 55,
  development: 53,
  layouts: 99,
  pages: 99,
};

export default defineConfig({
  test: {
    coverage: {
      provider: 'custom',
      customProviderModule: './tests/lab/coverage/provider.ts',
      include: ['src/**/*.ts'],
      // Only the development server sends these to a page, and the scripts of that server are not counted.
      exclude: ['src/development/workbench/**'],
      reporter: [['text', { skipFull: true }]],
      thresholds: {
        lines: 93,
        ...Object.fromEntries(
          Object.entries(FLOORS).map(([room, lines]) => [`src/${room}/**`, { lines }]),
        ),
      },
    },
    tags: [
      {
        name: 'breadth',
        description: 'Every width, state and way in: only in `npm run test:full`.',
      },
      {
        name: 'coverage',
        description: 'Breadth that runs code which no quick test does: in `npm run coverage`, too.',
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
          'tests/browser/**/*.test.ts',
          'tests/article/*.browser.test.ts',
        ),
      ),
      // In real hosts and readers: `npm run hosts`.
      inEngine('hosts', 'chromium', ENGINES.length, 'tests/hosts/*.test.ts'),
    ],
  },
});
