/** @module-tag breadth */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyProject } from '../../build/project-copy.ts';
import { develop, useShortStory, type Running } from '../../build/child-process.ts';
import { find } from '../engine/index.ts';
import { launch } from '../engine/launch.ts';
import { firstEngine } from '../support/story.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/content/stories/', import.meta.url));
const STORY = '/stories/orchard/';
const POLL = { timeout: 30_000, interval: 20 };

const chromium = find().chromium;

const project = copyProject();
afterAll(project.remove);
const { at } = project;
const story = (name: string) => at('content/stories/orchard', name);
const read = (name: string) => readFileSync(story(name), 'utf8');
const write = (name: string, text: string) => writeFileSync(story(name), text);
/** Saves as some editors do: renames the old file, and writes a new one. */
const writeAnew = (name: string, text: string) => {
  renameSync(story(name), story(`${name}~`));
  write(name, text);
  rmSync(story(`${name}~`));
};

beforeAll(() => {
  useShortStory(project.root);
  cpSync(at('content'), at('pristine'), { recursive: true });
});
const mend = () => cpSync(at('pristine'), at('content'), { recursive: true });

let server: Running;
let origin = '';

const start = async () => ({ server, origin } = await develop(project.root));

async function stop(): Promise<void> {
  server.send('SIGTERM');
  await server.ended;
}

async function open(path: string): Promise<Page> {
  const browser = await launch('chromium', chromium ?? '', {});
  const context = await browser.newContext({ viewport: { width: 1000, height: 600 } });
  // A font that loads late would move the text.
  await context.route('**/*.woff2', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

/** The visible text of a page, or of Vite's overlay where there is one: undefined while it is loading. */
const words = (page: Page) => () =>
  page
    .evaluate(() => {
      const overlay = document.querySelector('vite-error-overlay')?.shadowRoot;
      return overlay?.textContent ?? document.body.innerText;
    })
    .catch(() => undefined);
const sees = (page: Page, text: string | RegExp) => expect.poll(words(page), POLL).toMatch(text);

const PAGES = {
  [STORY]: 'Few were ripe',
  '/': 'In spring 10% of the pears',
  '/syndication/': 'orchard.zip',
};

/** An author's mistake, and the page's message about it. */
interface Fault {
  make: () => void;
  says: RegExp;
}
const faults: Record<string, Fault> = {
  'a broken cell': {
    make: () => write('pears.csv', read('pears.csv').replace(',5,', ',some,')),
    says: /orchard\/pears\.csv:2:\s+"ripe" is "some": it should be a whole number/,
  },
  'a tag left open, by an editor that moves files away': {
    make: () => writeAnew('story.mdx', read('story.mdx').replace('</Step>', '')),
    says: /story\.mdx:\d+:\s+this is not MDX: .*<Step>/,
  },
  'a file that is deleted': {
    make: () => rmSync(story('sources.yaml')),
    says: /sources\.yaml:1:\s+the file is missing: add it/,
  },
  'a publication that is not YAML': {
    make: () => writeFileSync(at('content/publication.yaml'), 'name: ['),
    says: /content\/publication\.yaml:\d:\s+this is not YAML/,
  },
  'two files at once': {
    make: () => {
      write('pears.csv', 'season\n');
      write('sources.yaml', '- 1\n');
    },
    says: /pears\.csv:1[^]*sources\.yaml:1/,
  },
};

describe.runIf(firstEngine)('npm run dev', () => {
  let reading: Page;
  let front: Page;
  beforeAll(async () => {
    await start();
    [reading, front] = await Promise.all([open(STORY), open('/')]);
  });
  afterAll(stop);
  beforeEach(async () => {
    mend();
    await Promise.all([sees(reading, PAGES[STORY]), sees(front, PAGES['/'])]);
  });

  test.each(Object.entries(faults))(
    "%s is in Vite's overlay in every tab until it is mended",
    async (_, fault) => {
      fault.make();
      await Promise.all([sees(reading, fault.says), sees(front, fault.says)]);
      const later = await open('/syndication/');
      await sees(later, fault.says);
      mend();
      await Promise.all([
        sees(reading, PAGES[STORY]),
        sees(front, PAGES['/']),
        sees(later, PAGES['/syndication/']),
      ]);
      await later.context().close();
    },
  );

  test('the pictures of a story are there, as on the site', async () => {
    for (const [name, type] of [
      ['card.png', 'image/png'],
      ['dots.svg', 'image/svg+xml'],
    ]) {
      const { status, headers } = await fetch(`${origin}${STORY}images/${name}?again`);
      expect([name, status, headers.get('content-type')]).toEqual([name, 200, type]);
    }
  });

  test('the page follows changes to a cell, to a sentence and to the stories', async () => {
    write('pears.csv', read('pears.csv').replace(',5,', ',10,'));
    await sees(front, 'In spring 20% of the pears');
    write('story.mdx', read('story.mdx').replace('Few were ripe', 'Some were ripe'));
    await sees(reading, 'Some were ripe');
    const slug = 'quinces-and-markup';
    cpSync(join(FIXTURES, slug), at('content/stories', slug), { recursive: true });
    await sees(front, /quinces/i);
    rmSync(at('content/stories', slug), { recursive: true });
    await expect.poll(words(front), POLL).not.toMatch(/quinces/i);
    // The same story again.
    cpSync(join(FIXTURES, slug), at('content/stories', slug), { recursive: true });
    await sees(front, /quinces/i);
    const again = await open(`/stories/${slug}/`);
    await sees(again, 'a ]]> pear');
    await again.context().close();
    rmSync(at('content/stories', slug), { recursive: true });
    await expect.poll(words(front), POLL).not.toMatch(/quinces/i);
  });
});

describe.runIf(firstEngine)('npm run dev, of a story with a graphic of its own', () => {
  const file = () => at('content/stories/rents/scatter.ts');
  let page: Page;
  beforeAll(async () => {
    mend();
    cpSync(join(FIXTURES, '../../own/rents'), at('content/stories/rents'), { recursive: true });
    await start();
    page = await open('/stories/rents/');
  });
  afterAll(async () => {
    await stop();
    rmSync(at('content/stories/rents'), { recursive: true });
  });

  /** How large a dot is that the page's script has drawn: while it is read, one area stands out. */
  const radius = () =>
    page
      .evaluate(() => {
        // Also where the page has been loaded again, and its address leads there already.
        const step = document.getElementById('plot-london')?.getBoundingClientRect();
        // Not by scrollIntoView, which leaves room above the step.
        if (step) scrollBy(0, step.top + step.height / 2 - innerHeight / 2);
        const [dot] = document.querySelectorAll('#plot circle[fill-opacity="0.2"]');
        return dot?.getAttribute('r');
      })
      .catch(() => undefined);

  test('the page follows a change of the module, in the still and in what is drawn', async () => {
    await expect.poll(radius, POLL).toBe('13');
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('r: 13', 'r: 17'));
    await expect.poll(radius, POLL).toBe('17');
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(' : 0.2', ' : 0.3'));
    await expect.poll(radius, POLL).toBeUndefined();
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(' : 0.3', ' : 0.2'));
    await expect.poll(radius, POLL).toBe('17');
  });

  test('?graphic= shows a graphic by itself at any position, and keeps that when the module changes', async () => {
    const bench = await open('/stories/rents/?graphic=plot');
    /** The size of the dots that are in the background, in each frame, and what else is shown of the step. */
    const shown = () =>
      bench
        .evaluate(() => ({
          dots: Array.from(document.querySelectorAll('iframe'), ({ contentDocument }) =>
            contentDocument?.querySelector('circle[fill-opacity="0.2"]')?.getAttribute('r'),
          ),
          said: document.querySelector('output')?.textContent,
          stills: Array.from(document.querySelectorAll<HTMLElement>('[data-at]'))
            .filter(({ hidden }) => !hidden)
            .map((still) => still.dataset.at),
        }))
        .catch(() => undefined);
    const frames = (r: string | undefined) => Array.from({ length: 6 }, () => r);
    const asked = (r: string) => ({
      dots: frames(r),
      said: '1.00 · plot-london: LN',
      stills: ['1'],
    });
    await expect.poll(shown, POLL).toMatchObject({ dots: frames(undefined), stills: ['0'] });
    await bench.locator('[type=range]').fill('1');
    const [size = ''] = /(?<=r: )\d+/.exec(readFileSync(file(), 'utf8')) ?? [];
    await expect.poll(shown, POLL).toEqual(asked(size));
    // In each frame, the graphic takes the width; in the wide shape London is far off.
    const widths = () =>
      bench.evaluate(() =>
        Array.from(document.querySelectorAll('iframe'), ({ contentDocument, clientWidth }) => {
          const svg = contentDocument?.querySelector<SVGSVGElement>('svg[data-graphic]');
          const { width = 1, height = 1 } = svg?.viewBox.baseVal ?? {};
          const drawn = Math.min(
            svg?.clientWidth ?? 0,
            ((svg?.clientHeight ?? 0) * width) / height,
          );
          return drawn > clientWidth - 40;
        }),
      );
    await expect.poll(widths, POLL).toEqual(Array.from({ length: 6 }, () => true));
    const [wide = 0] = await bench.evaluate(() =>
      Array.from(document.querySelectorAll('.graphic:not([hidden]) [data-key="LN"]'), (dot) =>
        Number(dot.getAttribute('cx')),
      ),
    );
    expect(wide).toBeGreaterThan(1500);
    await bench.locator('[type=checkbox]').check();
    const boxes = () => bench.frameLocator('iframe >> nth=0').locator('label-box').count();
    await expect.poll(boxes, POLL).toBeGreaterThan(12);
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(`r: ${size}`, 'r: 19'));
    await expect.poll(shown, POLL).toEqual(asked('19'));
  });

  test('the page follows a new name of the folder, and the old one again', async () => {
    const [old, renamed] = ['rents', 'flats'].map((slug) => at('content/stories', slug));
    const statusOf = (path: string) => () => fetch(origin + path).then(({ status }) => status);
    for (const [from = '', to = '', there, gone] of [
      [old, renamed, '/stories/flats/', '/stories/rents/'],
      [renamed, old, '/stories/rents/', '/stories/flats/'],
    ] as const) {
      renameSync(from, to);
      await expect.poll(statusOf(gone), POLL).toBe(404);
      await expect.poll(statusOf(there), POLL).toBe(200);
      await page.goto(origin + there);
      await expect.poll(radius, POLL).toBeDefined();
    }
  });

  test('a throw is told with its file and its line, until it is corrected', async () => {
    const text = readFileSync(file(), 'utf8');
    const broken = text.replace('  joinLayers(svg, {', "  throw new Error('not today');\n$&");
    writeFileSync(file(), broken);
    const line = broken.split('\n').findIndex((line) => line.includes('not today')) + 1;
    await sees(page, new RegExp(`scatter\\.ts:${line}:[^]*cannot be drawn: “not today”`));
    writeFileSync(file(), text);
    await sees(page, 'London is alone');
  });
});

describe.runIf(firstEngine)('npm run dev, started with wrong content', () => {
  afterAll(stop);
  beforeAll(() => rmSync(at('.astro'), { recursive: true, force: true }));

  test('or without any content, shows the problem, and then the site once it is corrected', async () => {
    rmSync(at('content'), { recursive: true });
    await start();
    const page = await open(STORY);
    await sees(page, /content\/publication\.yaml:1[^]*content\/stories:1:\s+there is no story/);
    mend();
    await sees(page, PAGES[STORY]);
    await stop();
    write('story.mdx', read('story.mdx').replace('title: ', 'title: "'));
    rmSync(story('sources.yaml'));
    await start();
    await page.goto(origin + STORY);
    await sees(page, /sources\.yaml:1[^]*story\.mdx:\d+:\s+this is not YAML/);
    mend();
    await sees(page, PAGES[STORY]);
  });
});
