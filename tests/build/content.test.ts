import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, words } from './dist.ts';
import { build, copyProject } from './project.ts';

const SLUG = 'police-and-paedophile-hunters';
const FOLDER = join('content', 'stories', SLUG);

const project = copyProject();
afterAll(project.remove);
const at = (...path: string[]) => join(project.root, ...path);
const edit = (file: string, change: (text: string) => string) => {
  const before = readFileSync(at(file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(file), after);
};
const pristine = at('pristine');
cpSync(at('content'), pristine, { recursive: true });
beforeEach(() => {
  cpSync(pristine, at('content'), { recursive: true });
});

const lastRow = (document: Document) =>
  Array.from(document.querySelectorAll('[data-table="cases"] tbody tr:last-child > *'), words);
const page = (slug = SLUG) => readFileSync(at('dist/stories', slug, 'index.html'), 'utf8');

const ENDPOINT = 'https://forms.example:8443/replies?to=newsroom';
const policyOf = (document: Document) =>
  document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content');

/** The reply is a form that works as it is, and only its page may post, and only to that origin. */
function expectForm(document: Document): void {
  const form = document.querySelector('form');
  expect(form?.getAttribute('method')).toBe('post');
  expect(form?.getAttribute('action')).toBe(ENDPOINT);
  expect(form?.hasAttribute('novalidate')).toBe(false);
  const fields = Array.from(form?.querySelectorAll('input, textarea') ?? [], (field) => [
    field.getAttribute('name'),
    field.getAttribute('value') ?? words(document.querySelector(`label[for="${field.id}"]`)),
    field.hasAttribute('required'),
  ]);
  expect(fields).toEqual([
    ['story', words(document.querySelector('h1')), false],
    ['address', `https://plainfigures.example/stories/${SLUG}/`, false],
    ['name', 'Your name (optional)', false],
    ['email', 'Your e-mail address', true],
    ['message', 'Your message', true],
    ['subject', 'Leave this field empty', false],
  ]);
  const { origin } = new URL(ENDPOINT);
  expect(policyOf(document)).toContain(`;form-action ${origin};connect-src ${origin}; `);
  const front = parse(readFileSync(at('dist/index.html'), 'utf8'));
  expect(policyOf(front)).toContain(";form-action 'none'; ");
  expect(policyOf(front)).not.toContain('connect-src');
}

test('when a cell changes, every sentence, label, alternative text and graphic follows', () => {
  edit(join(FOLDER, 'cases.csv'), (csv) => csv.replace('2016,114,259', '2016,131,262'));
  // A build takes seconds: this one has an endpoint for replies too.
  edit('content/publication.yaml', (yaml) =>
    yaml.replace(/^replyEndpoint:.*/m, `replyEndpoint: ${ENDPOINT}`),
  );
  const { status, stderr } = build(project.root);
  expect(stderr).not.toMatch(/:\d+: /);
  expect(status).toBe(0);
  const html = page();
  const document = parse(html);
  const body = words(document.body).replaceAll('44 police forces', '');
  expect(body.match(/\b(114|259|145)\b|\b44(\.0)?%/g)).toBeNull();
  const standfirst = words(document.querySelector('.standfirst'));
  expect(standfirst).toContain('50%');
  expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(
    standfirst,
  );
  expect(words(document.querySelector('#cases-2016'))).toMatch(/262 cases.*131, which is half/);
  expect(words(document.querySelector('#axis-2016'))).toContain('38.6 percentage points higher');
  for (const svg of Array.from(document.querySelectorAll('[data-scene] svg[data-graphic]')))
    if (svg.getAttribute('data-graphic') !== 'timeline')
      expect(svg.getAttribute('aria-label')).toMatch(
        /131 of 262|50% \(131 of 262\)|131 and 131, together 262/,
      );
  expect(document.querySelectorAll('[data-cohort="2016"] [data-key]')).toHaveLength(262);
  expect(document.querySelectorAll('[data-cohort="2016"] [data-key][data-part]')).toHaveLength(131);
  expect(lastRow(document)).toEqual(['2016', '131', '131', '262', '50%']);
  expectForm(document);
});

test('a next story is a folder, out of a spreadsheet too: nothing else is touched', () => {
  cpSync(
    new URL('../fixtures/content/stories/orchard', import.meta.url).pathname,
    at('content/stories/orchard'),
    { recursive: true },
  );
  // What spreadsheets add is simply read, and not passed on.
  const csv = readFileSync(at('content/stories/orchard/pears.csv'), 'utf8');
  edit('content/stories/orchard/pears.csv', () => `\uFEFF${csv.replaceAll('\n', '\r\n')}`);
  expect(build(project.root).status).toBe(0);
  expect(readFileSync(at('dist/stories/orchard/data/pears.csv'), 'utf8')).toBe(csv);
  expect(readdirSync(at('dist/stories')).sort()).toEqual(['orchard', SLUG].sort());
  const orchard = parse(page('orchard'));
  expect(words(orchard.querySelector('h1'))).toBe('Pears');
  expect(orchard.querySelectorAll('[data-key]')).toHaveLength(50 + 60);
  expect(orchard.querySelector('svg[data-graphic]')?.getAttribute('aria-label')).toContain(
    'spring: 5 of 50 (10%)',
  );
  const front = parse(readFileSync(at('dist/index.html'), 'utf8'));
  expect(Array.from(front.querySelectorAll('h2 a'), (link) => link.getAttribute('href'))).toEqual([
    `stories/${SLUG}/`,
    'stories/orchard/',
  ]);
  expect(parse(page()).querySelectorAll('[data-scene]')).toHaveLength(4);
});

describe('content that is wrong stops the build, and leaves nothing', () => {
  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      'data',
      'cases.csv',
      (text) => text.replace('114', 'many'),
      /^content\/stories\/.+\/cases\.csv:4: "with" is "many"/,
    ],
    [
      'front matter',
      'story.mdx',
      (text) => text.replace(/byline:.*\n/, ''),
      /^content\/stories\/.+\/story\.mdx:2: "byline" is missing/,
    ],
  ])('%s', (_, file, change, message) => {
    // An earlier build is there: it must not be taken for this one's.
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(at('dist/index.html'), 'earlier');
    edit(join(FOLDER, file), change);
    const { status, stderr } = build(project.root);
    expect(status).toBe(1);
    const told = stderr.split('\n').filter((line) => line.startsWith('content/'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
    expect(existsSync(at('dist'))).toBe(false);
  });

  test('a page that fails half way leaves nothing either', () => {
    writeFileSync(at('src/pages/broken.astro'), "---\nthrow new Error('half way');\n---\n");
    const { status } = build(project.root);
    renameSync(at('src/pages/broken.astro'), at('broken.astro'));
    expect(status).not.toBe(0);
    expect(existsSync(at('dist'))).toBe(false);
  });
});
