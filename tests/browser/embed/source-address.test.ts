import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  host,
  hostSite,
  ownEmbedUrl,
  storyEmbed,
  embedScript,
  embedPage,
  modes,
  frameTitle,
  titleOf,
} from '../support/embeds.ts';
import { breadth } from '../../tags.ts';

/** The listeners on a host's window or document. */
declare const listening: Set<unknown>;

let page: Page;
const shown = () => modes(page);

const scene = () =>
  page.evaluate(
    () =>
      document
        .querySelector('story-embed')
        ?.shadowRoot?.querySelector('iframe')
        ?.contentDocument?.querySelector<HTMLElement>('[data-scene]')?.dataset.scene ?? null,
  );
const set = (src: string | null) =>
  page.evaluate((src) => {
    const element = document.querySelector('story-embed');
    if (src === null) element?.removeAttribute('src');
    else element?.setAttribute('src', src);
  }, src);

beforeEach(async () => {
  page = await embedPage();
  await page.goto(host.addPage(storyEmbed(ownEmbedUrl('dots-axis')), embedScript(hostSite)));
  await expect.poll(scene).toBe('axis');
  await expect.poll(shown).toEqual([['steps', false]]);
});

test('its src may change, be removed and come back', breadth, async () => {
  await set(ownEmbedUrl('dots'));
  await expect.poll(scene).toBe('cases');
  await expect.poll(shown).toEqual([['steps', false]]);
  expect((await frameTitle(page))?.trim()).toBe(titleOf('dots'));
  for (const none of [null, '', 'https://elsewhere.example/embed/x/dots/']) {
    await set(none);
    expect([await shown(), await scene()]).toEqual([[[null, true]], null]);
    await set(ownEmbedUrl('dots-axis'));
    await expect.poll(shown).toEqual([['steps', false]]);
  }
  expect(await page.errors()).toEqual([]);
});

test('its src does nothing when it is set to the same address again', breadth, async () => {
  const same = await page.evaluate(async () => {
    const element = document.querySelector('story-embed');
    const frame = () => element?.shadowRoot?.querySelector('iframe');
    const [first, view] = [frame(), frame()?.contentWindow];
    element?.setAttribute('src', element.getAttribute('src') ?? '');
    await probe.nextFrames(5);
    return frame() === first && frame()?.contentWindow === view;
  });
  expect(same).toBe(true);
  expect(await shown()).toEqual([['steps', false]]);
});

test(
  'the element may be moved, and leaves no iframe and no listener when it is removed',
  breadth,
  async () => {
    const count = `<script>
    const listening = new Set();
    for (const target of [window, document])
      for (const [name, change] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
        const original = target[name].bind(target);
        target[name] = (type, listener, ...more) => {
          listening[change](listener);
          original(type, listener, ...more);
        };
      }
  </script>`;
    const body = storyEmbed(ownEmbedUrl('dots-axis')) + storyEmbed(`${host.origin}/other/embed/x/`);
    await page.goto(host.addPage('<main></main>', count + embedScript(hostSite)));
    // The script itself listens as long as the page exists.
    const own = await page.evaluate(async () => {
      await customElements.whenDefined('story-embed');
      return listening.size;
    });
    await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), body);
    await expect.poll(async () => (await shown())[0]).toEqual(['steps', false]);
    await page.evaluate(() => {
      const element = document.querySelector('story-embed');
      if (element) document.querySelector('main')?.append(element);
    });
    await expect.poll(async () => (await shown())[1]).toEqual(['steps', false]);
    await page.evaluate(() => embedProbe.settled());
    const found = await page.evaluate(async () => {
      const all = listening.size;
      const elements = Array.from(document.querySelectorAll('story-embed'));
      for (const element of elements) element.remove();
      await probe.nextFrames(3);
      const left = { frames: window.length, listeners: listening.size };
      for (const element of elements) element.setAttribute('src', 'nowhere/');
      document.body.append(...elements);
      for (const element of elements) element.remove();
      return { all, left, after: listening.size };
    });
    expect(found.left).toEqual({ frames: 0, listeners: own });
    expect(own).toBeLessThan(found.all);
    expect(found.after).toBe(own);
    expect(await page.errors()).toEqual([]);
  },
);
