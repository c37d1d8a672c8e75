import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch, measure, type Figures, type Run, type Target } from './scroll.ts';
import { serve, type Site } from './server.ts';
import { median, quantile, table } from './stats.ts';

const PROJECT = join(import.meta.dirname, '../..');
const DIST = join(PROJECT, 'dist');
/** The limit of main-thread time in our scenes, as a share of that in the usual page. */
const AIM = 0.35;

/** Figure, label and number of decimals, in the order of the table. */
const ROWS: readonly [keyof Figures, string, number][] = [
  ['textSize', 'HTML + CSS + JS, and fonts in them, kB gzip', 1],
  ['scriptSize', '  JS files', 1],
  ['requests', 'requests', 0],
  ['main', 'main thread, ms / 1,000 px', 1],
  ['script', '  script', 1],
  ['style', '  style', 1],
  ['layout', '  layout', 1],
  ['layouts', 'layouts / 1,000 px', 1],
  ['recalcs', 'style recalcs / 1,000 px', 1],
  ['dropped', 'dropped frames, %', 1],
  ['cls', 'CLS, load and scroll', 3],
];

/** A page with its runs; `runs[i]` of all pages belong together. */
interface Column {
  target: Target;
  runs: Run[];
}

function values({ runs }: Column, figure: keyof Figures): number[] {
  return runs.map(({ figures }) => figures[figure]);
}

function report(ours: Column, usual: Column, text: Column): string {
  const columns = [ours, usual, text];
  const rows = ROWS.map(([figure, label, decimals]) => [
    label,
    ...columns.map((column) => median(values(column, figure)).toFixed(decimals)),
  ]);

  // Of each run by itself, since what disturbs the machine disturbs the pages of one run alike.
  const ratio = (a: Column, b: Column) => {
    const divisors = values(b, 'main');
    const ratios = values(a, 'main').map((ms, i) => ms / (divisors[i] ?? NaN));
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(ratios, q).toFixed(2));
    return `${middle}  (middle half of the runs ${low} to ${high})`;
  };

  const problems = columns.flatMap(({ target, runs }) =>
    [...new Set(runs.flatMap((run) => [...run.problems]))].map((p) => `${target.name}: ${p}`),
  );
  return [
    table([['', ...columns.map(({ target }) => target.name)], ...rows]),
    '',
    `main thread, ours / usual  ${ratio(ours, usual)}, aim ≤ ${AIM}`,
    `main thread, text / usual  ${ratio(text, usual)}, the floor`,
    ...problems,
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const count = Number(process.env.RUNS ?? 5);
  if (!Number.isInteger(count) || count < 1) throw new Error('RUNS must be a whole number above 0');
  const story = globSync('stories/*/index.html', { cwd: DIST }).sort()[0];
  if (story === undefined) throw new Error('no dist/stories/*/index.html: run the build first');

  const sites: Site[] = [];
  const open = async (root: string, extras?: Record<string, string>) => {
    const site = await serve(root, extras && { extras });
    sites.push(site);
    return site;
  };
  const browser = await launch();
  try {
    const modules = join(PROJECT, 'node_modules');
    const ours: Column = {
      target: {
        name: 'ours',
        site: await open(DIST),
        path: `/${dirname(story)}/`,
        within: '[data-scene]',
      },
      runs: [],
    };
    const usual: Column = {
      target: {
        name: 'usual',
        site: await open(join(import.meta.dirname, 'peers/usual'), {
          '/vendor/d3.min.js': join(modules, 'd3/dist/d3.min.js'),
          '/vendor/scrollama.min.js': join(modules, 'scrollama/build/scrollama.min.js'),
        }),
        path: '/',
        within: '#scrolly',
      },
      runs: [],
    };
    const text: Column = {
      target: {
        name: 'text',
        site: await open(join(import.meta.dirname, 'peers/floor')),
        path: '/',
        within: 'main',
      },
      runs: [],
    };

    const columns = [ours, usual, text];
    for (let i = 0; i < count; i++) {
      // There and back again, so that a machine that warms up or slows down favours no page.
      for (const { target, runs } of i % 2 === 0 ? columns : columns.toReversed()) {
        const run = await measure(browser, target);
        runs.push(run);
        const ms = run.figures.main.toFixed(1);
        process.stderr.write(`run ${i + 1} of ${count}, ${target.name}: ${ms} ms / 1,000 px\n`);
      }
    }
    process.stdout.write(
      `Chromium ${browser.version()}, medians of ${count} interleaved runs\n\n${report(ours, usual, text)}`,
    );
  } finally {
    await browser.close();
    for (const site of sites) site.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
