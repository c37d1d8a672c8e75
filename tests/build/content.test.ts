import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { unzipSync } from 'fflate';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { faultsOfNinjs, readRss, readXml } from '../readers.ts';
import { fileAt, origin, parse, parseBody, read, words } from './dist.ts';
import type { Manifest } from '../../src/syndication/manifest.ts';
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
const restore = () => {
  rmSync(at('content'), { recursive: true });
  cpSync(pristine, at('content'), { recursive: true });
};
beforeEach(restore);

const lastRow = (document: Document) =>
  Array.from(document.querySelectorAll('[data-table="cases"] tbody tr:last-child > *'), words);
const page = (slug = SLUG) => readFileSync(at('dist/stories', slug, 'index.html'), 'utf8');

describe('next stories are folders: nothing else is touched', () => {
  const HOSTILE = 'quinces-and-markup';
  /** The story with a row that says something else. A build takes seconds: one has to do. */
  const CHANGED = 'with-a-changed-cell';
  const IMAGE = fileAt(`${origin}/stories/${SLUG}/images/card.png`);
  const output = (path: string) => readFileSync(at('dist', path), 'utf8');
  const fixtures = new URL('../fixtures/content/stories/', import.meta.url).pathname;
  let csv = '';
  let told = '';

  beforeAll(() => {
    restore();
    for (const slug of ['orchard', HOSTILE])
      cpSync(join(fixtures, slug), at('content/stories', slug), { recursive: true });
    cpSync(at(FOLDER), at('content/stories', CHANGED), { recursive: true });
    edit(join('content/stories', CHANGED, 'cases.csv'), (csv) =>
      csv.replace('2016,114,259', '2016,131,262'),
    );
    cpSync(IMAGE, at('content/stories', CHANGED, 'card.png'));
    edit(join('content/stories', CHANGED, 'story.mdx'), (mdx) => `${mdx}\n![A card](./card.png)\n`);
    // What spreadsheets add is simply read, and not passed on.
    csv = readFileSync(at('content/stories/orchard/pears.csv'), 'utf8');
    edit('content/stories/orchard/pears.csv', () => `\uFEFF${csv.replaceAll('\n', '\r\n')}`);
    const { stderr, stdout } = build(project.root);
    expect(stderr).toBe('');
    told = stdout;
  });

  test('each has its page, with its own graphics, and stands on the front page', () => {
    expect(readFileSync(at('dist/stories/orchard/data/pears.csv'), 'utf8')).toBe(csv);
    expect(readdirSync(at('dist/stories')).sort()).toEqual(
      [CHANGED, 'orchard', SLUG, HOSTILE].sort(),
    );
    const orchard = parse(page('orchard'));
    expect(words(orchard.querySelector('h1'))).toBe('Pears');
    expect(orchard.querySelectorAll('[data-key]')).toHaveLength(50 + 60);
    expect(orchard.querySelector('svg[data-graphic]')?.getAttribute('aria-label')).toContain(
      'spring: 5 of 50 (10%)',
    );
    const front = parse(readFileSync(at('dist/index.html'), 'utf8'));
    const links = Array.from(front.querySelectorAll('h2 a'), (link) => link.getAttribute('href'));
    expect(links).toEqual([SLUG, CHANGED, 'orchard', HOSTILE].map((slug) => `stories/${slug}/`));
    expect(parse(page()).querySelectorAll('[data-scene]')).toHaveLength(4);
  });

  test('an image out of a story’s folder is there on its page, in its bundle and in one file', () => {
    const srcOf = (html: string) =>
      parse(html).querySelector('.prose img')?.getAttribute('src') ?? '';
    const src = srcOf(page(CHANGED));
    const image = readFileSync(IMAGE);
    expect(readFileSync(join(at('dist/stories', CHANGED), src)).equals(image)).toBe(true);
    const files = unzipSync(readFileSync(at(`dist/syndication/${CHANGED}.zip`)));
    const html = Buffer.from(files[`${CHANGED}/index.html`] ?? []).toString();
    expect(Buffer.from(files[`${CHANGED}/${srcOf(html)}`] ?? []).equals(image)).toBe(true);
    const alone = srcOf(output(`stories/${CHANGED}/standalone.html`));
    expect(Buffer.from(alone.replace(/^.*,/, ''), 'base64').equals(image)).toBe(true);
  });

  test('when a cell changes, every sentence, label, alternative text and graphic follows', () => {
    const document = parse(page(CHANGED));
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
    expect(document.querySelectorAll('[data-cohort="2016"] [data-key][data-part]')).toHaveLength(
      131,
    );
    expect(lastRow(document)).toEqual(['2016', '131', '131', '262', '50%']);
    const told = output(`stories/${CHANGED}/article.txt`);
    expect(told).toContain('2016: 131 of 262 (50%)');
    expect(told.match(/\b(114|259|145)\b|\b44(\.0)?%/g)).toBeNull();
  });

  const TITLE = 'Quinces & <b>pears</b> </script> &amp; ]]> "ripe" ‘quinces’ 🍐 חבושים';
  const URL_OF = `https://plainfigures.example/stories/${HOSTILE}/`;
  /** What every edition of the hostile story has in it, as a reader sees it. */
  const expectWhole = (html: string) => {
    const document = parseBody(html);
    const all = (selector: string) => Array.from(document.querySelectorAll(selector), words);
    expect(all('p')).toEqual(
      expect.arrayContaining([
        'Of the first & <i>best</i>, ]]> 25% were "sold" 🍐 חבושים.',
        'A note & <i>more</i> ]]> on quinces. Where to find help.',
        'By A & B <c@d.example>',
        'Figures published 2019. Story published May 2020. Updated 7 June 2020.',
        'Less < more & </p> ]]> "so" 🍐 חבושים, out, there, and 25%.',
      ]),
    );
    expect(words(document.querySelector('[dir="rtl"]'))).toBe('חבושים');
    expect(all('h2, h3')).toEqual([
      'AT&T, <b> and ]]>',
      'R&D ]]>',
      'מטע',
      'Sources',
      'Corrections',
      'Help and support',
    ]);
    expect(all('tbody th')).toEqual(['R&D <farm>', 'מטע']);
    expect(all('blockquote')).toEqual(['A <quince> & a ]]> pear 🍐']);
    expect(words(document.querySelector('blockquote + figcaption'))).toBe(
      'A & <b>; in “quinces” ]]>, October 2019. Quince & Sons <quinces>',
    );
    const links = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));
    expect(links).toContain('https://out.example/?a=1&b=2');
    expect(links).toContain(`${URL_OF}#sources`);
    expect(links).toContain('https://help.example/?a=1&b=2');
    expect(document.querySelectorAll('script, form, style, [class], [id], [style]')).toHaveLength(
      0,
    );
  };

  test('RSS has all of them, the newest first, whatever is in their words', async () => {
    const { items } = await readRss(output('feed.xml'));
    expect(items.map(({ link }) => link)).toEqual([
      `https://plainfigures.example/stories/${SLUG}/`,
      `https://plainfigures.example/stories/${CHANGED}/`,
      'https://plainfigures.example/stories/orchard/',
      URL_OF,
    ]);
    const hostile = items[3] as unknown as Record<string, string>;
    expect(hostile.title).toBe(TITLE);
    expect(hostile.pubDate).toBe('Fri, 01 May 2020 00:00:00 GMT');
    expect(hostile.categories).toEqual(['Fruit & <veg>', '🍐']);
    expectWhole(hostile['content:encoded'] ?? '');
  });

  test('so have the other feeds', () => {
    const { items } = JSON.parse(output('feed.json')) as {
      items: { title: string; content_html: string; date_modified: string }[];
    };
    expect(items[3]?.title).toBe(TITLE);
    expect(items[3]?.date_modified).toBe('2020-06-07T00:00:00Z');
    expectWhole(items[3]?.content_html ?? '');
    const document = JSON.parse(output(`stories/${HOSTILE}/ninjs.json`)) as {
      headlines: { value: string }[];
      bodies: { value: string }[];
    };
    expect(faultsOfNinjs(document)).toEqual([]);
    expect(document.headlines[0]?.value).toBe(TITLE);
    expectWhole(document.bodies[0]?.value ?? '');
    const text = output(`stories/${HOSTILE}/article.txt`);
    expect(text.split('\n')[0]).toBe(`\uFEFF${TITLE}`);
    expect(text).toContain(
      '\n\n“A <quince> & a ]]> pear 🍐”\n\nA & <b>; in “quinces” ]]>, October',
    );
  });

  test('and the page says so of itself', () => {
    const document = parse(page(HOSTILE));
    expect(words(document.querySelector('title'))).toBe(TITLE);
    expect(document.querySelector('[property="og:title"]')?.getAttribute('content')).toBe(TITLE);
    const data = document.querySelector('[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({
      headline: TITLE,
      hasPart: [{ text: 'A <quince> & a ]]> pear 🍐' }],
    });
    const { html, title } = JSON.parse(output(`stories/${HOSTILE}/oembed.json`)) as {
      html: string;
      title: string;
    };
    expect(title).toBe(TITLE);
    expect(parse(html).querySelector('iframe')?.getAttribute('title')).toBe(TITLE);
  });

  test('one story’s feed is the same in every build', () => {
    const item = (feed: string) => /<item>[^]*?<\/item>/.exec(feed)?.[0];
    expect(item(output('feed.xml'))).toBe(item(read('feed.xml')));
    expect(output(`stories/${SLUG}/ninjs.json`)).toBe(read(`stories/${SLUG}/ninjs.json`));
  });

  test('and so is every file of its own, in whatever folder and time zone', () => {
    const filesOf = (manifest: string) =>
      (JSON.parse(manifest) as Manifest).files.filter(({ path }) => path.includes(SLUG));
    const files = filesOf(read('syndication/manifest.json'));
    expect(files.length).toBeGreaterThan(70);
    expect(filesOf(output('syndication/manifest.json'))).toEqual(files);
  });

  test('their pictures have all words, and what has no glyph is told', () => {
    const svg = output(`stories/${HOSTILE}/images/units-count-orchard.svg`);
    expect(() => readXml(svg)).not.toThrow();
    expect(svg).toMatch(/>Each dot &amp;<[^]*>&lt;quince&gt; ]]&gt;</);
    expect(svg).toContain('מטע');
    expect(told).toMatch(/no font of the pictures has .*"מ"/);
  });
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
