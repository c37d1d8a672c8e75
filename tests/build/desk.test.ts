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

const FORMS = readdirSync(at('docs/templates'));
const RIGHT = `write npm run new -- my-story --form dots. The forms are "bars", "dots", "field", "image", "multiples", "series" and "timeline"`;

describe('npm run new', () => {
  test(
    'copies a story of each form, and it is built as it is, as that of docs/first-story.md',
    breadth,
    () => {
      for (const form of FORMS) {
        const { status, stdout, stderr } = run('new', `my-${form}`, '--form', form);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).toContain(`content/stories/my-${form}/ is written.`);
      }
      for (const [name, text] of Object.entries(firstStoryFiles()))
        write(`content/stories/libraries/${name}`, text);
      expect(run('check')).toMatchObject({ status: 0, stderr: '' });
      const built = build(project.root);
      expect({ status: built.status, stderr: built.stderr }).toEqual({ status: 0, stderr: '' });
      for (const form of FORMS.filter((name) => name !== 'image')) {
        const document = parse(read(`dist/stories/my-${form}/index.html`));
        expect(document.querySelectorAll(`svg[data-graphic="${form}"]`)).toHaveLength(1);
        expect(words(document.querySelector('.note'))).toContain('are examples');
      }
      const copied = parse(read('dist/stories/libraries/index.html'));
      expect(copied.querySelectorAll('svg[data-graphic]')).toHaveLength(2);
      expect(words(copied.querySelector('#sundays-2025 h3'))).toBe('19 libraries in 2025');
    },
  );

  test('overwrites no story', () => {
    edit('content/stories/orchard/story.mdx', 'Few were ripe.', 'Some were ripe.');
    const before = read('content/stories/orchard/story.mdx');
    expect(run('new', 'orchard', '--form', 'dots')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'content/stories/orchard is there already, and stays as it is: choose another name',
    });
    expect(read('content/stories/orchard/story.mdx')).toBe(before);
  });

  test.each([
    ['no name', ['--form', 'dots'], `the story's name is missing: ${RIGHT}`],
    [
      'a name that is no address',
      ['My Story', '--form', 'dots'],
      '"My Story" cannot be the story\'s address: write it in small letters, digits and hyphens, such as my-story',
    ],
    ['no form', ['other'], `the form is missing: ${RIGHT}`],
    ['a form that is not there', ['other', '--form', 'pie'], `there is no form "pie": ${RIGHT}`],
  ])('with %s says what is missing, and writes nothing', (_, parameters, stderr) => {
    const before = readdirSync(at('content/stories'));
    expect(run('new', ...parameters)).toEqual({ status: 1, stdout: '', stderr });
    expect(readdirSync(at('content/stories'))).toEqual(before);
  });
});

describe('npm run check', () => {
  test('names every mistake with its file and line, and builds nothing', () => {
    useShortStory(project.root);
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
