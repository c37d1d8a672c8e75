import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  block,
  embedPage,
  embedScript,
  embedUrl,
  host,
  hostSite,
  iframe,
  ownEmbedUrl,
  shownModes,
  storyEmbed,
  TEXT,
} from '../support/embeds.ts';
import { elsewhere } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
  await page.resize(390, 844);
});
const shown = () => shownModes(page);
const settled = () => page.evaluate(() => embedProbe.settled());

/** A fallback as high as the picture in the snippets. */
const FALLBACK =
  '<a href="https://partner.example/"><span style="display:block;height:240px"></span></a>';
const graphic = storyEmbed(ownEmbedUrl('dots-axis'), FALLBACK);
const place = () =>
  page.evaluate(() => document.getElementById('place')?.getBoundingClientRect().top ?? 0);
/** Scrolls until the place is read, and waits until nothing moves. */
const readPlace = async () => {
  await page.evaluate((top) => probe.scrollTo(scrollY + top - 200), await place());
  await settled();
};

const keepsPlaceAfter = (way: 'a reload' | 'Back') => () => {
  const leave = async () => {
    if (way === 'a reload') return page.reload();
    await page.goto(host.addPage('<p>Another page.</p>'));
    return page.back();
  };
  const body = TEXT + graphic + block(900) + block(300, 'place') + TEXT.repeat(3);

  test('readers of the text below a graphic are where they were', async () => {
    await page.goto(host.addPage(body, embedScript(hostSite)));
    await expect.poll(shown).toEqual(['steps']);
    await settled();
    await readPlace();
    const before = await place();
    await leave();
    await expect.poll(shown).toEqual(['steps']);
    await settled();
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
  });

  test('readers of a graphic are at its step', async () => {
    await page.goto(host.addPage(body, embedScript(hostSite)));
    await expect.poll(shown).toEqual(['steps']);
    await page.evaluate(() => embedProbe.goToStep(2));
    const before = await page.evaluate(() => embedProbe.currentStep());
    expect(before).toMatchObject({ state: 'share/2015', card: 2 });
    await leave();
    await expect.poll(shown).toEqual(['steps']);
    await settled();
    expect(await page.evaluate(() => embedProbe.currentStep())).toEqual(before);
  });
};

describe('after a reload', elsewhere, keepsPlaceAfter('a reload'));
describe('after Back', breadth, keepsPlaceAfter('Back'));

test(
  'after a reload, readers of the text below a story’s iframe are where they were',
  elsewhere,
  async () => {
    // Chromium closes the iframe above the story's before it tells the story that the page is left.
    const frames =
      iframe(embedUrl('dots'), { height: 805 }) + iframe(embedUrl('story'), { height: 800 });
    const body = frames.replaceAll('style="', 'style="display:block;');
    await page.goto(host.addPage(body + block(300, 'place') + TEXT.repeat(3)));
    await readPlace();
    await page.reload();
    await page.evaluate(() => probe.nextFrames(6));
    expect(await place()).toBe(200);
  },
);

/** Holds back what the iframes send, until the test lets it through. */
const SLOW = `<script>
  let late = true;
  const held = [];
  addEventListener('message', (event) => {
    if (!late) return;
    event.stopImmediatePropagation();
    held.push(event);
  });
  const answer = () => {
    late = false;
    for (const { data, origin, source } of held)
      dispatchEvent(new MessageEvent('message', { data, origin, source }));
  };
</script>`;
declare const answer: () => void;
declare const held: unknown[];

test('a slow graphic leaves the text that is read where it is', elsewhere, async () => {
  const body = block(600) + graphic + block(900, 'place') + TEXT.repeat(3);
  await page.goto(host.addPage(body, SLOW + embedScript(hostSite)));
  await expect.poll(() => page.evaluate(() => held.length)).toBeGreaterThan(0);
  // Some pixels of the fallback are on the screen.
  await page.evaluate(() => {
    const { bottom = 0 } = document.querySelector('story-embed')?.getBoundingClientRect() ?? {};
    probe.scrollTo(scrollY + bottom - 5);
  });
  await settled();
  const before = await place();
  await page.evaluate(() => answer());
  await expect.poll(shown).toEqual(['steps']);
  await settled();
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
});

test('a link to a heading after a graphic leads there', elsewhere, async () => {
  const body = `${block(480)}${graphic}<h2 id="place">A heading</h2>${TEXT.repeat(3)}`;
  await page.goto(`${host.addPage(body, embedScript(hostSite))}#place`);
  await expect.poll(shown).toEqual(['steps']);
  await settled();
  expect(Math.abs(await place())).toBeLessThanOrEqual(2);
});
