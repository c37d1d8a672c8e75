// `npm test`: everything that is checked, as many things at a time as the machine has cores for, and
// a line that says what is running. `npm run test:full` passes --full, for the tests of breadth.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { find } from './browser/engine/find.ts';
import { ENGINES, type Engine } from './browser/engine/page.ts';

interface Task {
  name: string;
  /** A command of the project, without the `node --run` or the path to vitest. */
  command: string[];
  /** The names of the tasks that have to be done before. */
  after: string[];
  /** The engine that it needs a browser of. Without one, the task is left out. */
  engine?: Engine;
  /** Variables for its environment, besides those of this process. */
  env?: Record<string, string>;
}

const full = process.argv.includes('--full');
const vitest = (project: string, ...more: string[]) => [
  'vitest',
  'run',
  `--project=${project}`,
  `--tags-filter=${full ? '' : '!'}breadth`,
  '--passWithNoTests',
  ...more,
];
const run = (script: string, ...more: string[]) => ['node', '--run', script, ...more];

const build: Task = { name: 'build', command: run('build'), after: [] };
const sites: Task = { name: 'fixture site', command: ['node', 'tests/build-sites.ts'], after: [] };
// The sites first, with nothing but the other site beside them: the tests of browsers and of builds wait for
// both, or each would build what is missing. They take the longest.
const afterSites = [build.name, sites.name];
/**
 * The rules with types run on Go, and a quarter of their time goes into collecting garbage. With these
 * settings Go collects none until 2.5 GB are in use, half a gigabyte more than it uses without them.
 */
const LARGE_HEAP = { GOGC: 'off', GOMEMLIMIT: '2500MiB' };
const checks: Task[] = [
  { name: 'lint', command: run('lint'), after: afterSites, env: LARGE_HEAP },
  { name: 'types', command: run('types', '--', '--noSync'), after: afterSites },
  { name: 'format', command: run('format'), after: afterSites },
];
/** Exports and dependencies that nothing uses break nothing: their check is no part of `npm test`. */
const unused: Task = { name: 'unused', command: run('unused'), after: [] };
const unit: Task = { name: 'unit tests', command: vitest('unit'), after: afterSites };
const browsers: Task = {
  name: 'browsers',
  command: run('browsers', ...(full ? ['--', '--programs'] : [])),
  after: [],
};
const before = [...afterSites, browsers.name];
/** Tests of a server that watches files: beside other tests, it takes longer to notice one than they wait. */
const WATCHING = 'tests/browser/site/development.test.ts';
const tests: Task[] = [
  ...ENGINES.map((engine) => ({
    name: engine,
    command: vitest(engine, `--exclude=${WATCHING}`),
    after: before,
    engine,
  })),
  { name: 'build tests', command: vitest('build'), after: before },
];
/** In real hosts and feed readers. "browsers" says which of them are not there: their tests are skipped. */
const hosts: Task = {
  name: 'hosts',
  command: ['vitest', 'run', '--project=hosts'],
  after: before,
  engine: 'chromium',
};
const development: Task = {
  name: 'development server',
  command: vitest('chromium', WATCHING),
  after: [...tests, hosts].map(({ name }) => name),
  engine: 'chromium',
};
// In this order where there is a choice: what takes the longest starts first.
const tasks = full
  ? [browsers, sites, build, unused, unit, ...tests, hosts, development]
  : [sites, browsers, build, ...tests.slice(0, 1), unit, ...tests.slice(1), ...checks];

/** One more than there are cores: a test often waits for its browser. */
const PLACES = availableParallelism() + 1;
/** How long a task may print nothing, in ms: then it hangs, and is stopped. How long it takes is the machine's. */
const SILENCE = 15 * 60_000;
/** How often a line says what is running where there is no terminal to rewrite a line on, in ms. */
const EVERY = 20_000;

const waiting = new Set(tasks);
const running = new Map<Task, number>();
const done = new Set<string>();
const failed: string[] = [];
/** The tests that failed, as vitest names them: they are repeated at the end, since the output above is long. */
const failedTests = new Set<string>();
const skipped: string[] = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();
const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;

const terminal = process.stdout.isTTY;
/** Writes a line that stays, over the one that says what is running. */
const say = (text: string) => process.stdout.write(`${terminal ? '\r\u001B[K' : ''}${text}\n`);
const status = () =>
  `… ${Array.from(running.keys(), ({ name }) => name).join(', ')} (${seconds(started)})`;
const ticking = setInterval(
  () => (terminal ? process.stdout.write(`\r\u001B[K${status()}`) : say(status())),
  terminal ? 1000 : EVERY,
);

/** Runs a task to its end, and reports the result. */
function start(task: Task): void {
  const [program = '', ...args] = task.command;
  const begun = Date.now();
  running.set(task, begun);
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...task.env, ...(terminal && { FORCE_COLOR: '1' }) },
  });
  const output: Buffer[] = [];
  const hanging = setTimeout(() => {
    output.push(
      Buffer.from(`It printed nothing for ${SILENCE / 60_000} minutes, so it was stopped.\n`),
    );
    child.kill('SIGKILL');
  }, SILENCE);
  const collect = (data: Buffer) => {
    output.push(data);
    hanging.refresh();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
  child.on('close', (code, signal) => {
    clearTimeout(hanging);
    if (signal) output.push(Buffer.from(`${signal} after ${seconds(begun)}.\n`));
    running.delete(task);
    done.add(task.name);
    finish(task, code === 0, Buffer.concat(output).toString(), seconds(begun));
    schedule();
  });
}

function finish({ name }: Task, passed: boolean, output: string, time: string): void {
  const plain = output.replace(/\u001B\[[\d;]*m/g, '');
  const summary = /^ *Tests .*$/m.exec(plain)?.[0] ?? '';
  for (const what of ['passed', 'failed', 'skipped'] as const)
    counts[what] += Number(new RegExp(`(\\d+) ${what}`).exec(summary)?.[1] ?? 0);
  say(`${passed ? '✓' : '✗'} ${name} (${time})${summary && `: ${summary.trim()}`}`);
  if (!passed) {
    failed.push(name);
    for (const [, test = ''] of plain.matchAll(/^ *FAIL +(.+)$/gm)) failedTests.add(test);
    say(output);
  } else if (name === browsers.name) say(output.trim());
  // The output of "browsers" has just said why an engine is left out.
  if (name === browsers.name)
    for (const engine of ENGINES.filter((engine) => find()[engine] === undefined)) {
      skipped.push(engine);
      for (const task of waiting)
        if (task.engine === engine) {
          waiting.delete(task);
          done.add(task.name);
        }
    }
}

/** Starts what can be started now. */
function schedule(): void {
  for (const task of waiting) {
    if (running.size >= PLACES) break;
    if (!task.after.every((name) => done.has(name))) continue;
    if (task.after.some((name) => failed.includes(name))) {
      waiting.delete(task);
      done.add(task.name);
      failed.push(`${task.name} (not run)`);
      schedule();
      return;
    }
    waiting.delete(task);
    start(task);
  }
  if (running.size > 0 || waiting.size > 0) return;
  clearInterval(ticking);
  for (const engine of skipped)
    say(
      `Skipped: all browser tests in ${engine}, because this machine has no such browser (see "browsers")`,
    );
  for (const test of failedTests) say(`✗ ${test}`);
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}`);
  say(`\nDone in ${seconds(started)}.`);
  say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  if (!full) say('Skipped are the tests of breadth: npm run test:full runs them.');
  process.exitCode = failed.length > 0 ? 1 : 0;
}

schedule();
