// `npm run bench:build`: what a build of many stories takes, the first time and when little has changed.
// `-- --stories 1,10,50` sets how many stories.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject, type Copy } from '../../build/project-copy.ts';
import { machine } from './machine.ts';
import { table } from './stats.ts';
import { slugOf, writeStories } from './stories.ts';
import type { Usage } from './usage.ts';

/** What one build took. */
interface Built extends Usage {
  /** Seconds. */
  wall: number;
  /** Bytes of the site. */
  size: number;
  files: number;
}

/** Builds a copy of the project. Throws an error with the output if the build fails. */
async function build({ root, at }: Copy): Promise<Built> {
  const usage = at('usage.json');
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'usage.ts'), 'node_modules/.bin/astro', 'build'],
    { cwd: root, env: { ...process.env, USAGE: usage } },
  );
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => output.push(data));
  const [code] = (await once(child, 'close')) as [number | null];
  const wall = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`the build failed:\n${Buffer.concat(output).toString()}`);
  const sizes = readdirSync(at('dist'), { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(at('dist', path)))
    .filter((file) => file.isFile())
    .map(({ size }) => size);
  return {
    ...(JSON.parse(readFileSync(usage, 'utf8')) as Usage),
    wall,
    size: sizes.reduce((sum, size) => sum + size, 0),
    files: sizes.length,
  };
}

/** Builds a site of so many made-up stories: for the first time, again, and after one story has changed. */
async function measure(stories: number): Promise<Built[]> {
  const project = copyProject();
  const { at, edit } = project;
  try {
    rmSync(at('content/stories'), { recursive: true });
    writeStories(at('content/stories'), Array(stories).keys());
    const [first, again] = [await build(project), await build(project)];
    edit(`content/stories/${slugOf(0)}/counts.csv`, /^(\d+),\d+,/m, '$1,1,');
    return [first, again, await build(project)];
  } finally {
    project.remove();
  }
}

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '1,10,100,500' } },
});
const counts = values.stories.split(',').map(Number);
if (!counts.every((count) => Number.isInteger(count) && count > 0))
  throw new RangeError('--stories takes numbers above 0: --stories 1,10,50');

const rows = [['stories', 'build', 'time', 'CPU', 'CPU a story', 'memory', 'files', 'site']];
for (const stories of counts) {
  const builds = await measure(stories);
  for (const [i, { wall, cpu, memory, files, size }] of builds.entries())
    rows.push([
      String(stories),
      ['first', 'same', 'one changed'][i] ?? '',
      `${wall.toFixed(1)} s`,
      `${cpu.toFixed(1)} s`,
      `${(cpu / stories).toFixed(2)} s`,
      `${Math.round(memory / 1e6)} MB`,
      String(files),
      `${(size / 1e6).toFixed(1)} MB`,
    ]);
  process.stderr.write(`${table(rows.slice(-3))}\n`);
}
process.stdout.write(`${machine()}\n\n${table(rows)}\n`);
