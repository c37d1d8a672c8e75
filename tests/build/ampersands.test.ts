/** @module-tag breadth */
import { unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressesWith, LEGACY } from '../character-references.ts';
import { readRss } from '../third-party-parsers.ts';
import { parse, parseBody, words } from './built-site.ts';
import { copyForOrchards, urlOf } from './orchard-copy.ts';
import { build } from './project-copy.ts';

const AMPERSANDS = 'ampersands';

/** Every name, as words: bare, whole, and escaped. */
const NAMES = LEGACY.map((name) => `R&${name} &${name}; &amp;${name}`).join(' ');
const TITLE = `Pears &copy &lt &para &amp;copy &copy; R&sect`;
const ADDRESSES = LEGACY.flatMap(addressesWith);
/** Escapes names with a semicolon, which Markdown would read as characters. */
const inMarkdown = (text: string) => text.replace(/&(?=\w+;)/g, '&amp;');
/** In YAML, within single quotation marks. */
const inYaml = (text: string) => `'${text.replaceAll("'", "''")}'`;

const { project, addStory, output } = copyForOrchards();
const { at } = project;

beforeAll(() => {
  const folder = addStory(AMPERSANDS, (mdx) =>
    mdx
      .replace('published: 2021-02-03', 'published: 2020-05')
      .replace('figures: 2020-10', 'figures: 2019')
      .replace('when="2020-10"', 'when="2019-10"')
      .replace('title: Pears', `title: ${inYaml(TITLE)}`)
      .replace('note: A story about pears.', `note: ${inYaml(NAMES)}`)
      .replace(
        'help: []',
        `help:\n  - { for: Pickers, name: H, url: 'https://a.example/?print&copy' }`,
      )
      .replace('title="Each dot is a pear"', 'title="Each dot &copy"')
      .replace('state="counts/spring"', 'state="counts/R&copy"')
      .replaceAll('pears/spring/', 'pears/R&copy/')
      .replace('Few were ripe.', `Few were. [In a step](https://a.example/?print&copy)`)
      .replace(
        '## How it was',
        `## How it was &copy\n\n${inMarkdown(NAMES)}\n\n${[
          ...ADDRESSES.map((address) => `[a](${inMarkdown(address)})`),
          ...LEGACY.map((name) => `<a href="https://a.example/?print&${name}">b</a>`),
        ].join('\n')}\n`,
      ),
  );
  const csv = readFileSync(join(folder, 'pears.csv'), 'utf8');
  writeFileSync(join(folder, 'pears.csv'), csv.replace('spring', 'R&copy'));
  const sources = readFileSync(join(folder, 'sources.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'sources.yaml'),
    // The story is of 2020-05.
    sources.replace(/date: 202.*/g, 'date: 2019-10') +
      LEGACY.map((name, i) => {
        const [url = ''] = addressesWith(name);
        return `- { id: s-${i}, publisher: P, title: ${inYaml(`T&${name}`)}, date: 2019, url: ${inYaml(url)}, reading: R }\n`;
      }).join(''),
  );
  const { stderr } = build(project.root);
  expect(stderr).toBe('');
});

describe('an ampersand before the name of a character stays an ampersand', () => {
  const EXPECTED = [...new Set(ADDRESSES)].sort();
  const zip = () => unzipSync(readFileSync(at(`dist/syndication/${AMPERSANDS}.zip`)));
  const inZip = (path: string) => Buffer.from(zip()[`${AMPERSANDS}/${path}`] ?? []).toString();
  const item = async () => {
    const { items } = await readRss(output('feed.xml'));
    return items.find(({ link }) => link === urlOf(AMPERSANDS)) as unknown as Record<
      string,
      string
    >;
  };
  const jsonItem = () =>
    (
      JSON.parse(output('feed.json')) as {
        items: { url: string; title: string; content_html: string }[];
      }
    ).items.find(({ url }) => url === urlOf(AMPERSANDS));
  const ninjs = () =>
    JSON.parse(output(`stories/${AMPERSANDS}/ninjs.json`)) as {
      title: string;
      headlines: { value: string }[];
      bodies: { value: string }[];
    };

  test.each<[string, () => string | Promise<string>]>([
    ['the page', () => output(`stories/${AMPERSANDS}/index.html`)],
    ['the one file', () => output(`stories/${AMPERSANDS}/standalone.html`)],
    ['the story’s frame', () => output(`embed/${AMPERSANDS}/story/index.html`)],
    ['the page in the bundle', () => inZip('index.html')],
    ['RSS', async () => (await item())['content:encoded'] ?? ''],
    ['JSON Feed', () => jsonItem()?.content_html ?? ''],
    ['ninjs', () => ninjs().bodies[0]?.value ?? ''],
  ])('%s has every address and every word as the author wrote them', async (_, get) => {
    const html = await get();
    const body = html.startsWith('<!DOCTYPE') ? parse(html).body : parseBody(html).body;
    const links = Array.from(
      body.querySelectorAll('a[href^="https://a.example/"]'),
      (link) => link.getAttribute('href') ?? '',
    );
    expect([...new Set(links)].sort()).toEqual(EXPECTED);
    expect(words(body)).toContain(NAMES);
    const drawn = body.querySelector('svg[data-graphic], figure img');
    expect(drawn?.getAttribute('aria-label') ?? drawn?.getAttribute('alt')).toContain('R&copy: 5');
  });

  test('the plain text has every address and every word as the author wrote them', () => {
    for (const text of [output(`stories/${AMPERSANDS}/article.txt`), ninjs().bodies[1]?.value]) {
      for (const address of EXPECTED) expect(text).toContain(`(${address})`);
      expect(text).toContain(NAMES);
    }
  });

  test('the iframe of a graphic has the links of its steps', () => {
    const frame = parse(output(`embed/${AMPERSANDS}/dots/index.html`));
    const links = Array.from(frame.querySelectorAll('.step a'), (link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['https://a.example/?print&copy']);
    expect(words(frame.querySelector('title'))).toBe('Each dot &copy');
  });

  test('the headline is the same everywhere', async () => {
    const page = parse(output(`stories/${AMPERSANDS}/index.html`));
    const content = (selector: string, name = 'content') =>
      page.querySelector(selector)?.getAttribute(name);
    const oembed = JSON.parse(output(`stories/${AMPERSANDS}/oembed.json`)) as {
      title: string;
      html: string;
    };
    const data = JSON.parse(page.querySelector('[type*="ld+json"]')?.textContent ?? '') as {
      headline: string;
    };
    const front = parse(output('index.html'));
    expect({
      h1: words(page.querySelector('h1')),
      title: words(page.querySelector('title')),
      og: content('[property="og:title"]'),
      found: content('[type="application/json+oembed"]', 'title'),
      data: data.headline,
      rss: (await item()).title,
      json: jsonItem()?.title,
      ninjs: [ninjs().title, ninjs().headlines[0]?.value],
      oembed: [oembed.title, parseBody(oembed.html).querySelector('iframe')?.getAttribute('title')],
      text: output(`stories/${AMPERSANDS}/article.txt`).split('\n')[0],
      front: words(front.querySelector(`a[href="stories/${AMPERSANDS}/"]`)),
      told: inZip('README.txt').split('\n')[0],
    }).toEqual({
      h1: TITLE,
      title: TITLE,
      og: TITLE,
      found: TITLE,
      data: TITLE,
      rss: TITLE,
      json: TITLE,
      ninjs: [TITLE, TITLE],
      oembed: [TITLE, TITLE],
      text: `\uFEFF${TITLE}`,
      front: TITLE,
      told: `\uFEFF${TITLE}`,
    });
  });
});
