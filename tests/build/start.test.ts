/** @module-tag breadth */
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';
import { run, stackLines, useShortStory, whenThere, type Running } from './child-process.ts';

const START = [process.execPath, 'src/commands/start.ts'] as const;
const npm = (script: string) => ['npm', 'run', script, '--silent'] as const;

// Every command has to work in a folder whose name has such characters.
const project = copyProject("a story's pêche %20 [1] & more");
afterAll(project.remove);
beforeAll(() => useShortStory(project.root));
const { at, read } = project;

/** Where the site is, once it is served. */
const originOf = (start: Running): Promise<string> =>
  whenThere(start, () => /Whole site: (http:\S+)\/$/m.exec(start.printed())?.[1]);

describe('npm start', () => {
  test('builds and serves the site, prints its address, and exits with 0 at SIGTERM', async () => {
    const start = run(project.root, START);
    const origin = await originOf(start);
    expect(start.printed()).toContain(`Story:      ${origin}/stories/orchard/\n`);
    expect(start.printed()).toContain(`Partners:   ${origin}/syndication/\n`);
    for (const path of [
      '/',
      '/stories/orchard/',
      '/syndication/',
      '/stories/orchard/standalone.html',
    ])
      expect((await fetch(origin + path)).status, path).toBe(200);
    start.send('SIGTERM');
    expect(await start.ended).toEqual({ code: 0, signal: null });
    expect(stackLines(start.printed())).toEqual([]);
    expect(read('dist/stories/orchard/index.html')).toContain('Pears');
  });
});

test('npm start ends when its npm process is killed', async () => {
  const start = run(project.root, ['npm', 'start']);
  const origin = await originOf(start);
  start.send('SIGTERM');
  await start.ended;
  await expect
    .poll(
      () =>
        fetch(origin).then(
          () => 'served',
          () => 'gone',
        ),
      { timeout: 30_000 },
    )
    .toBe('gone');
  expect(stackLines(start.printed())).toEqual([]);
  expect(read('dist/index.html')).toContain('Pears');
});

describe('a PORT that cannot be used is reported before the build starts', () => {
  const kept = at('dist/kept.txt');

  test.each(['start', 'dev'])('npm run %s', async (script) => {
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(kept, 'the old site');
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const whole = 'set it to a whole number from 0 to 65535, or leave it unset';
    for (const [value, message] of [
      ['70000', `PORT is "70000": ${whole}`],
      ['', `PORT is "": ${whole}`],
      [
        String(port),
        `PORT is ${port}, and another program is using it: set PORT to another port, or leave it unset`,
      ],
    ] as const) {
      const start = run(project.root, npm(script), { PORT: value });
      expect(await start.ended).toEqual({ code: 1, signal: null });
      expect(start.printed()).toBe(`${message}\n`);
    }
    other.close();
    expect(readFileSync(kept, 'utf8')).toBe('the old site');
  });
});

test.each(['build', 'start', 'dev'])(
  'npm run %s reports a folder that the tools cannot handle, and changes nothing',
  async (script) => {
    const odd = copyProject('a#b');
    try {
      const running = run(odd.root, npm(script));
      expect((await running.ended).code).toBe(1);
      expect(running.printed()).toBe(
        `the site cannot be built in ${odd.root}/: take #, ? and " out of the path\n`,
      );
    } finally {
      odd.remove();
    }
  },
);
