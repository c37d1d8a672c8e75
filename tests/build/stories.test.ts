/** @module-tag breadth */
import { unzipSync } from 'fflate';
import { Readability } from '@mozilla/readability';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curly } from '../../src/data/curly.ts';
import { hiddenBy } from '../../src/story/reader-view.ts';
import { faultsOfNinjs } from '../third-party-parsers.ts';
import { parse, parseBody, words } from './built-site.ts';
import { FOLDER, IMAGES, STORY, fillStory, wordsFor } from './full-story.ts';
import { build, copyProject } from './project-copy.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

const meta = (more: string) => `---
title: Plums
standfirst: A word on plums.
byline: By the growers
published: 2021-02-04
${more}
---
`;

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
  // Pictures that stay while steps are read, and no data.
  pictured: {
    'story.mdx': `${meta('')}
<Scene id="wall" form="image" title="The wall" note="Photographs: A & B">

<Step id="wall-all">

### All of it

![A "long" wall > a house](./wall.svg)

It is old.

</Step>

</Scene>
`,
    'wall.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h9v9"/></svg>',
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

There were <Figure of="members/Upper..Lower/part" is="up" /> more women in the lower one.

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
};

/** The headings of the parts after each story. */
const PARTS: [string, string[]][] = [
  ['bare', ['Corrections', 'Reply to the newsroom']],
  ['pictured', ['Corrections', 'Reply to the newsroom']],
  ['elected', ['The numbers', 'Sources', 'Corrections', 'Reply to the newsroom']],
  ['dated', ['The events', 'Sources', 'Corrections', 'Reply to the newsroom']],
];

/** The headings of sections that have ids which pages and reader views do not bear. */
const HEADINGS = [
  'A growing share of power',
  'Social care',
  'Related crops',
  'Comment is free',
  'Contact with the police',
  'The author',
  'Sources',
  'Reply',
  'Social care',
  '2014',
];

const project = copyProject();
afterAll(project.remove);
const { at, edit } = project;
const output = (path: string) => project.read(`dist/${path}`);

beforeAll(async () => {
  rmSync(at('content'), { recursive: true });
  for (const path of ['publication.yaml', 'stories/orchard'])
    cpSync(`${FIXTURES}${path}`, at('content', path), { recursive: true });
  for (const [slug, files] of Object.entries(STORIES)) {
    mkdirSync(at('content/stories', slug));
    for (const [name, text] of Object.entries(files))
      writeFileSync(
        at('content/stories', slug, name),
        text.replace('on plums.', `on plums, ${slug}.`),
      );
  }
  await fillStory(project);
  const headings = HEADINGS.map((heading) => `## ${heading}\n\nWords on it.\n\n`).join('');
  const links =
    '[care](#social-care), [the step](#share-2014) and [the power](#a-growing-share-of-power)';
  edit(STORY, '## How it was', `${headings}${links}\n\n## How it was`);
  edit(
    STORY,
    '<Step id="count-summer"',
    '<Step id="share-2014" state="counts/spring">\n\n### Shared\n\nBy all.\n\n</Step>\n\n<Step id="count-summer"',
  );
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

/** Ids that are there twice, and links and names that lead to none. */
function wrongIds(document: Document): string[] {
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  const named = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
    Array.from(document.querySelectorAll(`[${name}]`)).flatMap((element) =>
      (element.getAttribute(name) ?? '').split(' '),
    ),
  );
  const linked = Array.from(document.querySelectorAll('a[href^="#"]'), (link) =>
    decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
  );
  return [
    ...ids.filter((id, i) => id === '' || ids.indexOf(id) !== i),
    ...[...named, ...linked].filter((id) => !ids.includes(id)),
  ];
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
        expect(wrongIds(document), name).toEqual([]);
        expect(leaks(html), name).toBeNull();
        expect(words(document.querySelector('.note')), name).not.toContain('help');
        expect(html, name).not.toMatch(/#?support"|Help and support/);
      }
    });

    test('in the feeds and as plain text', () => {
      const told = JSON.parse(output(`stories/${slug}/ninjs.json`)) as {
        bodies: { value: string }[];
      };
      expect(faultsOfNinjs(told)).toEqual([]);
      const [html = '', text = ''] = told.bodies.map(({ value }) => value);
      expect(words(parseBody(html).body)).toMatch(/Corrections ?No corrections/);
      expect(empty(parseBody(html))).toEqual([]);
      for (const told of [html, text]) {
        expect(leaks(told)).toBeNull();
        expect(told).not.toMatch(/#support|find help|Help and support/);
      }
      expect(text.includes('\nSources\n')).toBe(parts.includes('Sources'));
    });
  },
);

describe('a story with all that the check accepts', () => {
  const page = () => parse(output('stories/orchard/index.html'));
  const bytesOf = (name: string) => readFileSync(at(`${FOLDER}/${name}`));

  test('with figures filled in wherever running text may name them', () => {
    const document = page();
    const all = words(document.body);
    for (const expected of [
      'Pears: 50%',
      'By the 5 growers.',
      'A story about half of the pears.',
      'Pears picked, 50 at first',
      'It changed then, with 5.',
      'Next, after 60',
      'Who counted 30. The 44% Press',
      'It said 45%, for 50%.',
      'All 60 of them.',
      'A pear of 60',
    ])
      expect(all).toContain(expected);
    expect(words(document.querySelector('figcaption'))).toBe('A pear of 60');
    expect(document.title).toBe('Pears: 50%');
    const pieces = [
      'stories/orchard/index.html',
      'stories/orchard/standalone.html',
      'stories/orchard/ninjs.json',
      'embed/orchard/dots/index.html',
      'embed/orchard/dots/oembed.json',
      'stories/orchard/images/dots.svg',
      'syndication/index.html',
      'feed.xml',
      'feed.json',
      'index.html',
    ];
    for (const path of pieces) expect(output(path), path).not.toMatch(/\{[a-z]+\/[a-z.]+\/[a-z]/);
  });

  test('with every id once, and no reference to an id that does not exist', () => {
    for (const path of [
      'stories/orchard/index.html',
      'stories/orchard/standalone.html',
      'embed/orchard/story/index.html',
      'embed/orchard/dots/index.html',
      'syndication/index.html',
    ])
      expect(wrongIds(parse(output(path))), path).toEqual([]);
  });

  test('with every image on the page, in one file, in the bundle and in feeds, byte for byte', () => {
    const bundle = unzipSync(readFileSync(at('dist/syndication/orchard.zip')));
    const { items } = JSON.parse(output('feed.json')) as {
      items: { url: string; content_html: string }[];
    };
    const fed = items.find(({ url }) => url.endsWith('/orchard/'))?.content_html ?? '';
    const [onPage, inFile, inBundle, inFeed] = [
      page(),
      parse(output('stories/orchard/standalone.html')),
      parse(Buffer.from(bundle['orchard/index.html'] ?? []).toString()),
      parseBody(fed),
    ].map((document): Partial<Record<string, string>> =>
      Object.fromEntries(
        Array.from(document.querySelectorAll('img'), (image) => [
          image.getAttribute('alt') ?? '',
          image.getAttribute('src') ?? '',
        ]),
      ),
    );
    for (const [name, , type] of IMAGES) {
      const alt = curly(wordsFor(name));
      const src = onPage?.[alt] ?? '';
      expect(readFileSync(join(at('dist/stories/orchard'), src)).equals(bytesOf(name))).toBe(true);
      const [head = '', data = ''] = inFile?.[alt]?.split(',') ?? [];
      expect(head).toBe(`data:${type};base64`);
      expect(Buffer.from(data, 'base64').equals(bytesOf(name))).toBe(true);
      const packed = bundle[`orchard/${inBundle?.[alt] ?? ''}`] ?? [];
      expect(Buffer.from(packed).equals(bytesOf(name))).toBe(true);
      const { origin, pathname } = new URL(inFeed?.[alt] ?? '');
      expect(origin).toBe('https://orchard.example');
      expect(readFileSync(at(`dist${pathname}`)).equals(bytesOf(name))).toBe(true);
    }
  });

  test('with all of its headings in a reader view, whatever their words and their authors’ ids', () => {
    const html = output('stories/orchard/index.html');
    const headingsOf = (html: string) => {
      const { content } = new Readability(parse(html)).parse() ?? {};
      return Array.from(parseBody(content ?? '').querySelectorAll('h2, h3'), words);
    };
    const all = Array.from(page().querySelectorAll('article :is(h2, h3)'), words);
    expect(all).toEqual(
      expect.arrayContaining(['How it was', 'Spring', 'Summer', 'What came', ...HEADINGS]),
    );
    expect(headingsOf(html)).toEqual(all);
    // The ids as they would be without the two hyphens: the view leaves out just what we take for hidden.
    for (const { id, localName } of page().querySelectorAll('article :is(h2, h3)[id]')) {
      const plain = id.replaceAll('--', '');
      const left = headingsOf(html.replace(`id="${id}"`, `id="${plain}"`)).length === all.length;
      expect([plain, left]).toEqual([plain, hiddenBy(plain, localName) === undefined]);
    }
  });

  test('with links that lead to such headings and steps', () => {
    const href = (text: string) =>
      Array.from(page().querySelectorAll('a'))
        .find((link) => words(link) === text)
        ?.getAttribute('href');
    expect([href('care'), href('the step'), href('the power')]).toEqual([
      '#soc--ial-care',
      '#sha--re-2014',
      '#a-growing-sha--re-of-power',
    ]);
    expect(words(page().querySelector('#sha--re-2014 h3'))).toBe('Shared');
  });
});
