// `npm run mutation`: changes the code that positions, poses and checks come from in small ways, one at a
// time, and says which changes no unit test notices. It fails where more than 15% of them go unnoticed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../bench/machine.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Installed for this command alone: the tests do not need it, and every install would wait for it. */
const VERSION = '10.1.1';
const PACKAGES = ['@stryker-mutator/core', '@stryker-mutator/vitest-runner'];
// Under the project's own packages, so that the runner finds the project's vitest.
const FOLDER = join(ROOT, 'node_modules/.cache/stryker');
const REPORT = join(FOLDER, 'report.json');

const FILES = process.argv.slice(2);
const MUTATED = [
  'src/reader/scroll/*.ts',
  'src/reader/scene/*.ts',
  'src/story/*.ts',
  'src/graphics/*/{pose,layout,states,scale,spread,runs,rows,views}.ts',
  'src/graphics/kit/{interpolate,lanes,wrap}.ts',
];

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function install(): void {
  const installed = join(FOLDER, 'node_modules', PACKAGES[0] ?? '', 'package.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8').includes(`"version": "${VERSION}"`))
    return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const named = PACKAGES.map((name) => `${name}@${VERSION}`);
  // Without the vitest that the runner asks for: the project's own is the one to use.
  run('npm', [
    'install',
    '--prefix',
    FOLDER,
    '--legacy-peer-deps',
    '--no-audit',
    '--no-fund',
    ...named,
  ]);
}

install();
const config = join(FOLDER, 'stryker.config.json');
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    mutate: FILES.length > 0 ? FILES : MUTATED,
    ignorePatterns: ['dist', 'coverage', 'docs/screenshots', 'tests/browser/differences'],
    // What runs when a module is loaded would have to be tried with all tests.
    ignoreStatic: true,
    concurrency: availableParallelism(),
    // A busy machine must not turn a slow test into a change that was noticed.
    timeoutMS: 60_000,
    timeoutFactor: 4,
    reporters: ['clear-text', 'json'],
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportTests: false,
      reportMutants: true,
    },
    jsonReporter: { fileName: REPORT },
    thresholds: { high: 100, low: 85, break: 85 },
    allowEmpty: false,
  }),
);
process.stdout.write(`${machine()}, Stryker ${VERSION}\n`);
run(process.execPath, [
  join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
  'run',
  config,
]);
