import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  host,
  site,
  embedOf,
  storyEmbed,
  embedScript,
  embedPage,
  modes,
} from '../support/embeds.ts';
import { breadth } from '../../tags.ts';

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
