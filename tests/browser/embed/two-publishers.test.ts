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

const folder = (name: string) => `${host.origin}/${name}`;
const both = (first: string, second: string) =>
  [first, second].map((name) => storyEmbed(embedOf(name, 'dots-axis'))).join('');
const [OPEN, WAITING] = [
  ['steps', false],
  [null, true],
];

test.each([
  ['two folders of one origin', folder('other')],
  ['two origins', site],
  ['the second with an older script', folder('older')],
])(
  'two publishers’ graphics open on one page, each once its script is there: %s',
  breadth,
  async (_, second) => {
    const first = folder('site');
    await page.goto(host.addPage(both(first, second), embedScript(first, '')));
    await expect.poll(() => modes(page)).toEqual([OPEN, WAITING]);
    await page.evaluate((src) => {
      const script = document.createElement('script');
      script.src = src;
      document.head.append(script);
    }, `${second}/embed.js`);
    await expect.poll(() => modes(page)).toEqual([OPEN, OPEN]);
    // Elements that are added later open, too.
    const later = both(second, first);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), later);
    await expect.poll(() => modes(page)).toEqual(Array(4).fill(OPEN));
    expect(await page.errors()).toEqual([]);
  },
);
