// `npm run mutation`: changes the code in small ways, one at a time, and lists the changes that no unit test
// notices. `npm run mutation -- scroll poses` runs these groups alone. It fails where more than 15% of the
// changes go unnoticed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../bench/machine.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Installed for this command alone: the tests do not need it, and every install would wait for it. */
const VERSION = '10.1.1';
const PACKAGES = ['@stryker-mutator/core', '@stryker-mutator/vitest-runner'];
// Under the project's own packages, so that the runner finds the project's vitest.
const FOLDER = join(ROOT, 'node_modules/.cache/stryker');
const STRYKER = join(FOLDER, 'node_modules/@stryker-mutator/core');

/**
 * What is changed. Each group is a run of its own: a change that lets a loop fill the memory ends the whole
 * run. Modules that read a page's layout or watch it are not here: they run in the tests in browsers.
 */
const GROUPS: Record<string, string[]> = {
  scroll: ['src/reader/scroll/{position,bookmark}.ts'],
  scene: ['src/reader/scene/markup.ts'],
  story: ['src/story/*.ts', 'src/story/read/*.ts'],
  poses: ['src/graphics/*/pose.ts', 'src/graphics/kit/interpolate.ts'],
  layouts: ['src/graphics/*/layout.ts'],
  places: [
    'src/graphics/*/{states,scale,spread,runs,views}.ts',
    'src/graphics/kit/{lanes,wrap}.ts',
  ],
};
/** The least share of changes that tests notice, per cent. */
const LEAST = 85;

/** As much of Stryker's report as is read here. */
interface Report {
  files: Record<string, { mutants: Mutant[] }>;
}
interface Mutant {
  status:
    | 'Killed'
    | 'Timeout'
    | 'Survived'
    | 'NoCoverage'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored';
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number } };
}
type Placed = Mutant & { file: string };

const say = (text: string) => process.stdout.write(`${text}\n`);

function install(): void {
  const installed = join(STRYKER, 'package.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8').includes(`"version": "${VERSION}"`))
    return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const named = PACKAGES.map((name) => `${name}@${VERSION}`);
  // Without the vitest that the runner asks for: the project's own is the one to use.
  const options = ['--legacy-peer-deps', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', ['install', '--prefix', FOLDER, ...options, ...named], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** Runs one group. Undefined where Stryker itself has failed. */
function mutate(name: string, files: readonly string[]): Placed[] | undefined {
  const report = join(FOLDER, `${name}.json`);
  const config = join(FOLDER, `${name}.config.json`);
  rmSync(report, { force: true });
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'tests/lab/mutation/vitest.config.ts', related: false },
      mutate: files,
      ignorePatterns: ['dist', 'coverage', 'docs/screenshots', 'tests/browser/differences'],
      // What runs when a module is loaded would have to be tried with all tests.
      ignoreStatic: true,
      concurrency: availableParallelism(),
      // A busy machine must not turn a slow test into a change that was noticed.
      timeoutMS: 15_000,
      timeoutFactor: 2,
      reporters: ['json'],
      jsonReporter: { fileName: report },
      logLevel: 'error',
    }),
  );
  const run = [join(STRYKER, 'bin/stryker.js'), 'run', config];
  const { stdout, stderr } = spawnSync(process.execPath, run, { cwd: ROOT, encoding: 'utf8' });
  if (!existsSync(report)) {
    say(`${stdout}${stderr}`);
    return undefined;
  }
  const { files: found } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return Object.entries(found).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ file, ...mutant })),
  );
}

const isNoticed = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout';
const isUnnoticed = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage';

function score(mutants: readonly Mutant[]): { share: number; text: string } {
  const noticed = mutants.filter(isNoticed).length;
  const all = noticed + mutants.filter(isUnnoticed).length;
  const share = (100 * noticed) / Math.max(all, 1);
  return { share, text: `${noticed} of ${all} changes noticed, ${share.toFixed(1)}%` };
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(GROUPS, name));
if (unknown !== undefined) {
  say(`there is no group "${unknown}": the groups are ${Object.keys(GROUPS).join(', ')}`);
  process.exit(2);
}
install();
say(`${machine()}, Stryker ${VERSION}`);
const all: Placed[] = [];
for (const [name, files] of Object.entries(GROUPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const mutants = mutate(name, files);
  if (!mutants) {
    say(`✗ ${name}: Stryker has failed`);
    process.exitCode = 1;
    continue;
  }
  all.push(...mutants);
  say(`\n${name}: ${score(mutants).text}`);
  for (const { file, location, mutatorName, replacement = '' } of mutants.filter(isUnnoticed))
    say(
      `  ${file}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 70)}`,
    );
}
const total = score(all);
say(`\nall: ${total.text}, where ${LEAST}% are wanted`);
if (total.share < LEAST) process.exitCode = 1;
