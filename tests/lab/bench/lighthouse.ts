import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { find } from '../../browser/engine/find.ts';
import { serve } from '../../site-server.ts';

const DIST = join(import.meta.dirname, '../../../dist');
/** Fetched only for this command: the tests do not need it, and every install would wait for it. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** As much of Lighthouse's report as is read here. A score is 0 to 1, or null for one that failed. */
interface Report {
  audits: Record<string, Audit>;
  categories: Record<string, { title: string; score: number | null; auditRefs: Reference[] }>;
  runWarnings: string[];
}

interface Audit {
  title: string;
  score: number | null;
  displayValue?: string;
  errorMessage?: string;
}

/** An audit in a category. One of weight 0 costs no points. */
interface Reference {
  id: string;
  weight: number;
}

/** Runs Lighthouse with its own defaults, which are a slow phone. Throws if there is no report. */
async function audit(url: string, chromium: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
      '--no-enable-error-reporting',
      '--output=json',
      '--quiet',
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 64_000_000 },
  );
  return JSON.parse(stdout) as Report;
}

const percent = (score: number | null) => (score === null ? 'none' : Math.round(score * 100));

/** The score of each category, and the audits that cost points under each score below 100. */
function* lines({ audits, categories, runWarnings }: Report): Generator<string> {
  for (const { title, score, auditRefs } of Object.values(categories)) {
    yield `${title}  ${percent(score)}`;
    if (percent(score) === 100) continue;
    for (const { id, weight } of auditRefs) {
      const found = audits[id];
      if (!found || weight === 0 || found.score === 1) continue;
      const value = found.errorMessage ?? found.displayValue ?? '';
      yield `  ${percent(found.score)}  ${found.title} (${id}, weight ${weight})  ${value}`.trimEnd();
    }
  }
  for (const warning of runWarnings) yield warning;
}

/** A page of each kind: the first story, the index, the partner page and the story's first embed. */
function pages(): string[] {
  const first = (pattern: string) => globSync(pattern, { cwd: DIST }).sort()[0];
  const story = first('stories/*/index.html');
  if (story === undefined) throw new Error('no dist/stories/*/index.html: run the build first');
  const embed = first(`embed/${basename(dirname(story))}/*/index.html`);
  const folders = [story, 'index.html', 'syndication/index.html', embed].flatMap((page) =>
    page === undefined ? [] : [dirname(page)],
  );
  return folders.map((folder) => (folder === '.' ? '/' : `/${folder}/`));
}

async function main(): Promise<void> {
  const { chromium } = find();
  if (chromium === undefined) throw new Error('no Chromium: run "npm run browsers" first');
  const paths = pages();
  const site = await serve(DIST);
  try {
    process.stdout.write(`${LIGHTHOUSE}, mobile\n`);
    for (const path of paths) {
      const report = await audit(site.origin + path, chromium);
      process.stdout.write(`\n${path}\n${[...lines(report)].join('\n')}\n`);
    }
  } finally {
    site.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`lighthouse: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
