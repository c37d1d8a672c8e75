/** @module-tag breadth */
import { unzipSync } from 'fflate';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfNinjs, readRss } from '../third-party-parsers.ts';
import { parse, parseBody, plainTextIn, words } from './built-site.ts';
import { build, copyProject } from './project-copy.ts';
import { tied } from '../tied.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

const meta = (more: string) => `---
title: Plums
standfirst: A word on plums.
byline: By the growers
published: 2021-02-04
${more}
---
`;

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h9v9"/></svg>`;

/** Stories without the optional parts of a story. */
const STORIES: Record<string, Record<string, string>> = {
  // Only words.
  bare: {
    'story.mdx': `${meta('')}
## How it was

Nothing was counted, and [the newsroom](mailto:news@orchard.example) can be asked.
`,
    'sources.yaml': '[]\n',
  },
  // Only help lines, and texts that YAML could take for other types.
  helped: {
    'story.mdx': `${meta(`note: A story about plums.
topics: ['2016', '2017-09-18', 'yes']
help:
  - { for: All, name: A line, phone: 0800 1111 (freephone) }
  - { for: From abroad, name: Another, phone: +44 (0)20 7946 0000, url: https://help.example/ }
  - { for: In danger, name: no, phone: '999' }`)}
## Whom to call

There is [help](#support).
`,
    'sources.yaml': '[]\n',
  },
  // Pictures that stay while steps are read, and no data.
  pictured: {
    'story.mdx': `${meta('')}
<Scene id="wall" form="image" title="The wall" note="Photographs: A & B">

<Step id="wall-all">

### All of it

![A "long" wall > a house](./wall.svg)

It is old.

</Step>

<Step id="wall-tree">

### A tree at it

![The tree at the wall](./wall.svg)

It is round.

</Step>

<Step id="wall-gate">

### The gate

![A gate](./gate.svg)

It is open.

</Step>

</Scene>
`,
    'wall.svg': svg(60, 40),
    'gate.svg': svg(40, 60),
    'sources.yaml': '[]\n',
  },
  // Kinds with nouns of their own, and rows that are no years.
  elected: {
    'story.mdx': `${meta(`tables:
  members:
    caption: Members of two councils
    source: almanac
    columns: { key: council, part: women, whole: all }
    words:
      { key: Council, one: member, many: members, part: { one: woman, many: women }, rest: { one: man, many: men } }`)}
<Scene id="members" form="dots" table="members" title="Who was elected">

<Step id="members-all" state="parts/Lower">

### Two councils

There were <Figure of="members/Upper..Lower/part-change" /> women in the lower one.

</Step>

</Scene>

<Finding table="members" />
`,
    'members.csv': 'council,women,all\nUpper,1,10\nLower,12,31\n',
    'sources.yaml': '- { id: almanac, publisher: The almanac, title: Councils, date: 2020 }\n',
  },
  // Events without a table of counts, and a source that only they cite.
  dated: {
    'story.mdx': `${meta('timelines: { frosts: { caption: Frosts, words: { event: Frost } } }')}
<Scene id="frost" form="timeline" table="frosts" title="The frosts">

<Step id="frost-late" state="late">

### A late frost

It came in May.

</Step>

</Scene>
`,
    'frosts.csv': 'id,date,label,text,source\nlate,2020-05,A frost,A late frost came.,almanac\n',
    'sources.yaml': '- { id: almanac, publisher: The almanac, title: Frosts, date: 2020 }\n',
  },
  // Names that every object in JavaScript has, and an address of the publication's own that is no escape.
  named: {
    'story.mdx': `${meta(`values:
  constructor:
    caption: What plums cost
    source: constructor
    columns: { key: market, value: price }
    words: { key: Market, value: price }
    unit: { before: £, decimals: 2 }`)}
<Scene id="prices" form="bars" table="constructor" title="What plums cost">

<Step id="prices-all" state="listed">

### Two markets

They were dearest at <Figure of="constructor/Upper/value" />.

</Step>

</Scene>
`,
    'constructor.csv': 'market,price\nUpper,2.5\nLower,1.5\n',
    'sources.yaml':
      '- { id: constructor, publisher: The market, title: Prices, date: 2020, url: https://orchard.example/100%-off }\n',
  },
};

/** The headings of the parts after each story. */
const PARTS: [string, string[]][] = [
  ['bare', ['Corrections', 'Comments']],
  ['pictured', ['Corrections', 'Comments']],
  ['elected', ['The numbers', 'Sources', 'Corrections', 'Comments']],
  ['named', ['The numbers', 'Sources', 'Corrections', 'Comments']],
  ['dated', ['The events', 'Sources', 'Corrections', 'Comments']],
  ['orchard', ['The numbers', 'Sources', 'Corrections', 'Comments']],
];

const project = copyProject();
afterAll(project.remove);
const { at } = project;
const output = (path: string) => project.read(`dist/${path}`);

beforeAll(() => {
  rmSync(at('content'), { recursive: true });
  cpSync(FIXTURES, at('content'), { recursive: true });
  rmSync(at('content/stories/quinces-and-markup'), { recursive: true });
  rmSync(at('content/stories/harvest'), { recursive: true });
  for (const [slug, files] of Object.entries(STORIES)) {
    mkdirSync(at('content/stories', slug));
    for (const [name, text] of Object.entries(files))
      writeFileSync(
        at('content/stories', slug, name),
        text.replace('on plums.', `on plums, ${slug}.`),
      );
  }
  const { stderr, status } = build(project.root);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

/** The elements that should not be empty, but are. */
function empty(document: Document): string[] {
  const holders = 'h1, h2, h3, h4, p, ul, ol, li, table, caption, th, figcaption, section, a, nav';
  return (
    Array.from(document.querySelectorAll(holders))
      // A script adds words for screen readers later.
      .filter(
        (element) =>
          words(element) === '' &&
          element.getAttribute('role') !== 'status' &&
          element.querySelector('img, svg') === null,
      )
      .map(({ outerHTML }) => outerHTML)
  );
}

/** Words of the code that a page shows where a part of its story is missing. */
const leaks = (html: string): string[] | null =>
  html.replace(/<script[^]*?<\/script>/g, '').match(/.{0,40}\b(undefined|null|NaN)\b.{0,40}/g);

/** Links to missing places on the page itself. */
function dangling(document: Document): string[] {
  return Array.from(document.querySelectorAll('a[href^="#"]'), (link) => link.getAttribute('href'))
    .filter((href) => href !== null && !document.getElementById(href.slice(1)))
    .map(String);
}

describe.each(PARTS)(
  'the story “%s” has no empty part, and no link to a missing one',
  (slug, parts) => {
    const pages = () => ({
      page: output(`stories/${slug}/index.html`),
      standalone: output(`stories/${slug}/standalone.html`),
      frame: output(`embed/${slug}/story/index.html`),
      bundle: Buffer.from(
        unzipSync(readFileSync(at(`dist/syndication/${slug}.zip`)))[`${slug}/index.html`] ?? [],
      ).toString(),
    });

    test('on its page, in one file, in an iframe and in the bundle', () => {
      for (const [name, html] of Object.entries(pages())) {
        const document = parse(html);
        const headings = Array.from(document.querySelectorAll('.back h2'), words);
        expect(headings, name).toEqual(parts);
        expect(empty(document), name).toEqual([]);
        expect(dangling(document), name).toEqual([]);
        expect(leaks(html), name).toBeNull();
        expect(words(document.querySelector('.note')), name).not.toContain('help');
        expect(html, name).not.toMatch(/#?support"|Help and support/);
      }
    });

    test('in the feeds and as plain text', async () => {
      const { items } = await readRss(output('feed.xml'));
      const item = items.find(({ link }) => link?.endsWith(`/${slug}/`)) as unknown as Record<
        string,
        string
      >;
      const told = JSON.parse(output(`stories/${slug}/ninjs.json`)) as {
        bodies: { value: string }[];
      };
      expect(faultsOfNinjs(told)).toEqual([]);
      const feed = JSON.parse(output('feed.json')) as {
        items: { url: string; content_html: string }[];
      };
      for (const [name, html = ''] of Object.entries({
        rss: item['content:encoded'],
        ninjs: told.bodies[0]?.value,
        json: feed.items.find(({ url }) => url.endsWith(`/${slug}/`))?.content_html,
      })) {
        expect(words(parseBody(html).body), name).toMatch(/Corrections ?No corrections/);
        expect(empty(parseBody(html)), name).toEqual([]);
        expect(leaks(html), name).toBeNull();
        expect(html, name).not.toMatch(/#support|find help|Help and support/);
      }
      const text = told.bodies[1]?.value ?? '';
      expect(text).not.toMatch(/find help|Help and support/);
      expect(leaks(text)).toBeNull();
      expect(text.includes('\nSources\n')).toBe(parts.includes('Sources'));
    });
  },
);

test('a story says when its figures came out, and what to know before reading, only where its author does', () => {
  const top = (slug: string) => {
    const document = parse(output(`stories/${slug}/index.html`));
    return words(document.querySelector('.about'));
  };
  expect(top('bare')).toBe('Story published 4 February 2021 By the growers');
  expect(top('orchard')).toMatch(/^Figures published October 2020 .*A story about pears\.$/);
});

test('a picture stays beside all steps about it, and new words for it are read in its step', () => {
  const document = parse(output('stories/pictured/index.html'));
  const scenes = Array.from(document.querySelectorAll('.scene'), (scene) => [
    ...Array.from(scene.querySelectorAll('.graphic > img'), (image) => image.getAttribute('alt')),
    ...Array.from(scene.querySelectorAll('.step'), ({ id }) => id),
  ]);
  expect(scenes).toEqual([
    ['A “long” wall > a house', 'wall-all', 'wall-tree'],
    ['A gate', 'wall-gate'],
  ]);
  expect(document.querySelectorAll('.step img')).toHaveLength(0);
  expect(words(document.querySelector('#wall-tree .unseen'))).toBe('The tree at the wall');
  // Each picture has its name and its makers': readers see one at a time.
  const all = (selector: string) => Array.from(document.querySelectorAll(selector), words);
  expect(all('.scene figcaption')).toEqual(['The wall', 'The wall']);
  expect(all('.graphic .credit')).toEqual(['Photographs: A & B', 'Photographs: A & B']);
  const links = Array.from(document.querySelectorAll('#wall-tree .step-links a'), (link) =>
    link.getAttribute('href'),
  );
  expect(links).toEqual(['#wall-all', '#wall-gate', '#wall-tree']);
  expect(plainTextIn(output('stories/pictured/ninjs.json'))).toMatch(
    /The wall\n\nAll of it\n\n\[A “long” wall > a house\]\n\nIt is old\.[^]*Photographs: A & B\n/,
  );
});

test('kinds with nouns of their own are called by them', () => {
  const document = parse(output('stories/elected/index.html'));
  const svg = document.querySelector('svg[data-graphic]');
  expect(svg?.getAttribute('aria-label')).toBe(
    tied(
      'A dot for each member; the solid dots are women. ' +
        'Upper: 1~woman; 9~men. Lower: 12~women; 19~men.',
    ),
  );
  expect(words(document.querySelector('.finding .credit'))).toMatch(
    /^Each dot is one member; the solid dots are women\. Source: The almanac/,
  );
  expect(Array.from(document.querySelectorAll('thead th'), words)).toEqual([
    'Council',
    'Women',
    'Men',
    'All members',
    'Share',
  ]);
  const labels = Array.from(svg?.querySelectorAll('text') ?? [], words);
  expect(labels).toEqual(expect.arrayContaining(['men', 'women']));
  // A count is in a year, but not in the name of another row.
  expect(labels.filter((text) => text.includes(' in '))).toEqual([]);
});

test('events without counts have one column of words, no name of a kind, and one full stop', () => {
  const document = parse(output('stories/dated/index.html'));
  expect(Array.from(document.querySelectorAll('.events td'), words)).toEqual([
    'A late frost came. The almanac',
  ]);
  const svg = document.querySelector('svg[data-graphic]');
  expect(svg?.getAttribute('aria-label')).toBe('A timeline. May 2020: A frost.');
  expect(words(svg)).not.toMatch(/Frost/);
});

test('a help line’s link has the digits of its number, and its text also has the words', () => {
  const calls = (html: string) =>
    Array.from(parse(html).querySelectorAll('a[href^="tel:"]'), (link) => [
      link.getAttribute('href'),
      words(link),
    ]);
  const right = [
    ['tel:08001111', '0800 1111 (freephone)'],
    ['tel:+442079460000', '+44 (0)20 7946 0000'],
    ['tel:999', '999'],
  ];
  const told = JSON.parse(output('stories/helped/ninjs.json')) as { bodies: { value: string }[] };
  expect(calls(output('stories/helped/index.html'))).toEqual(right);
  expect(calls(`<!doctype html><html><body>${told.bodies[0]?.value}</body></html>`)).toEqual(right);
  expect(words(parse(output('stories/helped/index.html')).querySelector('.note'))).toBe(
    'A story about plums. Where to find help.',
  );
});

test('the README of a bundle names only files that are in it', () => {
  const told = (slug: string) =>
    Buffer.from(
      unzipSync(readFileSync(at(`dist/syndication/${slug}.zip`)))[`${slug}/README.txt`] ?? [],
    ).toString();
  for (const part of [/^data\/ +the figures$/m, /^embed\/<graphic>\/ +each graphic/m]) {
    expect(told('bare')).not.toMatch(part);
    expect(told('orchard')).toMatch(part);
  }
  expect(told('bare')).toMatch(/^index\.html +the story$/m);
});

test('the partner page has no empty part', () => {
  const document = parse(output('syndication/index.html'));
  expect(empty(document)).toEqual([]);
  expect(dangling(document)).toEqual([]);
});
