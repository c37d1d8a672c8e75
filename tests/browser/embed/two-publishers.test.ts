import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import {
  host,
  hostSite,
  site,
  embedOf,
  storyEmbed,
  embedScript,
  embedPage,
  modes,
} from '../support/embeds.ts';
import { firstEngine, SLUG } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const read = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

const shown = () => modes(page);

const folder = (name: string) => `${host.origin}/${name}`;
const both = (first: string, second: string) =>
  [first, second].map((name) => storyEmbed(embedOf(name, 'dots-axis'))).join('');

test.each([
  ['two folders of one origin', () => [folder('site'), folder('other')]],
  ['their scripts in the opposite order', () => [folder('other'), folder('site')]],
  ['two origins', () => [site, folder('site')]],
  ['the second with an older script', () => [folder('site'), folder('older')]],
])('two publishers’ graphics on one page open: %s', breadth, async (_, folders) => {
  const [first = '', second = ''] = folders();
  await page.goto(host.addPage(both(first, second), embedScript(first, '') + embedScript(second)));
  await expect.poll(shown).toEqual([
    ['steps', false],
    ['steps', false],
  ]);
  // Elements that are added later open, too.
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    both(second, first),
  );
  await expect.poll(shown).toEqual(Array(4).fill(['steps', false]));
  expect(await page.errors()).toEqual([]);
});

test(
  'a publisher’s graphic waits for its script, and opens when that is added',
  breadth,
  async () => {
    await page.goto(
      host.addPage(both(folder('site'), folder('other')), embedScript(folder('site'))),
    );
    await expect.poll(shown).toEqual([
      ['steps', false],
      [null, true],
    ]);
    await page.evaluate(
      (src) => {
        const script = document.createElement('script');
        script.src = src;
        document.head.append(script);
      },
      `${folder('other')}/embed.js`,
    );
    await expect.poll(shown).toEqual(Array(2).fill(['steps', false]));
    expect(await page.errors()).toEqual([]);
  },
);

test(
  'after an older script of another publisher, iframes are sized, and a <story-embed> keeps its link',
  breadth,
  async () => {
    const plain = `<iframe src="${embedOf(folder('site'), 'dots')}" title="Dots" width="300" height="99"></iframe>`;
    await page.goto(
      host.addPage(
        both(folder('older'), folder('site')) + plain,
        embedScript(folder('older'), '') + embedScript(folder('site')),
      ),
    );
    await expect.poll(shown).toEqual([
      ['steps', false],
      [null, true],
    ]);
    const height = () => page.evaluate(() => document.querySelector('iframe')?.clientHeight);
    await expect.poll(height).toBeGreaterThan(500);
    expect(await page.errors()).toEqual([]);
  },
);

test.runIf(firstEngine)(
  'the messages of an iframe that went to another site are ignored',
  breadth,
  async () => {
    const echo = `${folder('site')}/echo.html`;
    await page.goto(
      host.addPage(
        `${`<iframe src="${echo}" title="Plain" height="99"></iframe>`.repeat(2)}${storyEmbed(echo)}`,
        embedScript(folder('site')),
      ),
    );
    await page.evaluate(
      async (elsewhere) => {
        const inner = () =>
          document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        while (!inner()) await probe.nextFrames(1);
        const [plain, other] = Array.from(document.querySelectorAll('iframe'));
        for (const frame of [plain, inner()]) frame?.contentWindow?.location.replace(elsewhere);
        // A page whose origin is opaque.
        const height =
          "parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 333 }, '*')";
        other?.contentWindow?.location.replace(`data:text/html,<script>${height}</script>`);
        const said = (what: (data: Record<string, unknown>) => boolean) =>
          received.filter(({ data }) => what(Object(data) as Record<string, unknown>)).length;
        // All report their heights, and one answers with its steps.
        while (
          said(({ sentinel }) => sentinel === 'amp') < 3 ||
          said(({ height }) => height === 333) < 1 ||
          said((data) => data['story-embed'] === 'steps') < 1
        )
          await probe.nextFrames(1);
        await probe.nextFrames(5);
      },
      embedOf(site, 'dots'),
    );
    expect(await shown()).toEqual([[null, true]]);
    const heights = () =>
      Array.from(document.querySelectorAll('iframe'), ({ style }) => style.height);
    expect(await page.evaluate(heights)).toEqual(['', '']);
  },
);

test.runIf(firstEngine)(
  'a sandboxed iframe, whose origin is opaque, is sized',
  breadth,
  async () => {
    const frame = (sandbox: string) =>
      `<iframe src="${embedOf(folder('site'), 'dots')}" title="Dots" width="300" height="99" sandbox="${sandbox}"></iframe>`;
    await page.goto(
      host.addPage(
        frame('allow-scripts') + frame('allow-scripts allow-same-origin'),
        embedScript(hostSite),
      ),
    );
    const heights = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('iframe'), ({ style }) => style.height),
      );
    const { height } = JSON.parse(read(`embed/${SLUG}/dots/oembed.json`)) as { height: number };
    await expect.poll(heights).toEqual(Array(2).fill(`${height}px`));
  },
);
