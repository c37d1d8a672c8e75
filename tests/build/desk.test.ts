import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, words } from './built-site.ts';
import { run as start, stackLines, useShortStory, whenThere } from './child-process.ts';
import { firstStoryFiles } from '../docs/stories.ts';
import { build, copyProject } from './project-copy.ts';
import { breadth } from '../tags.ts';

// The commands for authors: `npm run new` and `npm run check`.

const project = copyProject();
afterAll(project.remove);
const { at, edit, read, write } = project;

beforeAll(() => useShortStory(project.root));

/** Runs a command of the project as npm does, without a terminal. */
function run(script: string, ...parameters: string[]) {
  const command = ['--run', script, '--', ...parameters];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project.root,
    encoding: 'utf8',
  });
  expect(stackLines(stderr)).toEqual([]);
  return { status, stdout, stderr: stderr.trimEnd() };
}

const FLAGS = [
  ['--title', 'More: pears'],
  ['--byline', 'By A. Reporter'],
  ['--things', 'pear, pears'],
  ['--source', 'The Office of Pears'],
].flat();

describe('npm run new', () => {
  test(
    'writes a story that is built as it is, and so is that of docs/first-story.md',
    breadth,
    () => {
      const { status, stdout, stderr } = run('new', 'my-story', ...FLAGS);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('content/stories/my-story/ is written.');
      const other = [
        'my-values',
        ...FLAGS,
        '--form',
        'series',
        '--form',
        'bars',
        '--value',
        'price',
      ];
      expect(run('new', ...other)).toMatchObject({ status: 0, stderr: '' });
      for (const [name, text] of Object.entries(firstStoryFiles()))
        write(`content/stories/libraries/${name}`, text);
      expect(run('check')).toMatchObject({ status: 0, stderr: '' });
      const built = build(project.root);
      expect({ status: built.status, stderr: built.stderr }).toEqual({ status: 0, stderr: '' });
      const document = parse(read('dist/stories/my-story/index.html'));
      expect(words(document.querySelector('h1'))).toBe('More: pears');
      expect(document.querySelectorAll('.step')).toHaveLength(3);
      expect(words(document.querySelector('#sources + ol'))).toContain('The Office of Pears');
      const page = parse(read('dist/stories/my-values/index.html'));
      for (const form of ['series', 'bars'])
        expect(page.querySelectorAll(`svg[data-graphic="${form}"]`)).toHaveLength(1);
      expect(page.querySelectorAll('.step')).toHaveLength(6);
      const copied = parse(read('dist/stories/libraries/index.html'));
      expect(copied.querySelectorAll('svg[data-graphic]')).toHaveLength(2);
      expect(words(copied.querySelector('#sundays-2025 h3'))).toBe('19 libraries in 2025');
    },
  );

  const expectHelp = (flag: string) => {
    const before = readdirSync(at('content/stories'));
    const { status, stdout, stderr } = run('new', flag);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('npm run new -- my-story');
    expect(readdirSync(at('content/stories'))).toEqual(before);
  };

  test('with --help prints its help, and writes nothing', () => expectHelp('--help'));

  test('with -h prints its help, and writes nothing', breadth, () => expectHelp('-h'));

  test('dates a story with the day on which it is written', breadth, () => {
    const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());
    const before = today();
    expect(run('new', 'dated', '--title', 'Dated pears', ...FLAGS.slice(2))).toMatchObject({
      status: 0,
      stderr: '',
    });
    const published = /^published: (\S+)/m.exec(read('content/stories/dated/story.mdx'))?.[1];
    // Midnight may come in between.
    expect([before, today()]).toContain(published);
  });

  test('overwrites no story', breadth, () => {
    edit('content/stories/orchard/story.mdx', 'Few were ripe.', 'Some were ripe.');
    const before = read('content/stories/orchard/story.mdx');
    expect(run('new', 'orchard', ...FLAGS)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'content/stories/orchard is there already, and stays as it is: choose another name',
    });
    expect(read('content/stories/orchard/story.mdx')).toBe(before);
  });

  describe('without a terminal says what is missing, and writes nothing', () => {
    function expectMissing(parameters: string[], message: string): void {
      const before = readdirSync(at('content/stories'));
      expect(run('new', ...parameters)).toEqual({ status: 1, stdout: '', stderr: message });
      expect(readdirSync(at('content/stories'))).toEqual(before);
    }

    test('the name', breadth, () =>
      expectMissing([], "the story's name is missing: write npm run new -- my-story"),
    );

    test('a name that can be an address', breadth, () =>
      expectMissing(
        ['My Story', ...FLAGS],
        '"My Story" cannot be the story\'s address: write it in small letters, digits and hyphens, such as my-story',
      ),
    );

    test('some answers', breadth, () =>
      expectMissing(
        ['other', ...FLAGS.slice(2, 6)],
        '--title is missing: write, for example, --title "More pears are ripe"\n--source is missing: write, for example, --source "The Office of Pears"',
      ),
    );
  });
});

describe('npm run check', () => {
  test('names every mistake with its file and line, and builds nothing', () => {
    edit('content/stories/orchard/pears.csv', ',5,', ',five,');
    edit('content/stories/orchard/story.mdx', '### Summer', '## Summer');
    const { status, stdout, stderr } = run('check');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^content\/stories\/orchard\/pears\.csv:2: "ripe" is "five"/),
      expect.stringMatching(/^content\/stories\/orchard\/story\.mdx:35: a heading in a step/),
    ]);
  });
});

test('npm run dev opens the story that was written to last', breadth, async () => {
  // Vite runs a script that BROWSER names in place of a browser.
  writeFileSync(
    at('opened.js'),
    "import { writeFileSync } from 'node:fs'; writeFileSync('opened.txt', process.argv.join());",
  );
  const later = new Date(Date.now() + 60_000);
  utimesSync(at('content/stories/orchard/pears.csv'), later, later);
  const server = start(
    project.root,
    [process.execPath, 'node_modules/astro/bin/astro.mjs', 'dev'],
    {
      PORT: '0',
      BROWSER: at('opened.js'),
    },
  );
  const opened = await whenThere(server, () =>
    existsSync(at('opened.txt')) ? read('opened.txt') || undefined : undefined,
  );
  expect(opened).toMatch(/http:\/\/localhost:\d+\/stories\/orchard\/$/);
  expect(server.printed()).toContain('/stories/orchard/');
  server.send('SIGTERM');
  await server.ended;
});
