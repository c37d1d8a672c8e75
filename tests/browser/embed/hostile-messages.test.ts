import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { HOSTILE_SCRIPT } from '../../lab/fuzz/in-host.ts';
import { hostileMessages } from '../../lab/fuzz/messages.ts';
import type { Page } from '../engine/index.ts';
import {
  block,
  embedPage,
  embedScript,
  embedUrl,
  heightOf,
  host,
  hostSite,
  modes,
  ownEmbedUrl,
  site,
  storyEmbed,
} from '../support/embeds.ts';
import { elsewhere, firstEngine } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** A page whose script sends whatever it is told to. */
const STRANGE = host.addPage(
  "<script>sendFrom = (to, message) => to.postMessage(message, '*')</script>",
);
const frame = (name: string, src: string) =>
  `<iframe class="${name}" src="${src}" title="${name}" style="width:100%;max-width:640px;height:333px;border:0"></iframe>`;

/**
 * Opens a host's page with embeds, a stranger among them, and one that has left the site for another.
 *
 * @returns what no message may change
 */
async function openHost(width: number): Promise<Record<string, unknown>> {
  await page.resize(width, 800);
  const body = [
    frame('own', embedUrl('timeline')),
    frame('left', embedUrl('dots')),
    frame('echo', `${hostSite}/echo.html`),
    frame('strange', STRANGE),
    storyEmbed(ownEmbedUrl('dots-axis'), '<a href="https://p.example/">a</a>', 'class="graphic"'),
    storyEmbed(`${hostSite}/echo.html`, '<a href="https://p.example/">a</a>', 'class="echo"'),
    block(2000),
  ].join('');
  await page.goto(host.addPage(body, embedScript(hostSite) + embedScript(site)));
  await expect.poll(async () => (await modes(page))[0]).toEqual(['steps', false]);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.own')?.clientHeight))
    .toBeGreaterThan(heightOf('timeline') / 2);
  await page.evaluate(
    (src) =>
      new Promise<void>((resolve) => {
        const left = document.querySelector<HTMLIFrameElement>('.left');
        left?.addEventListener('load', () => resolve(), { once: true });
        left?.contentWindow?.location.replace(src);
      }),
    STRANGE,
  );
  await page.run(HOSTILE_SCRIPT);
  return page.evaluate(() => hostile.fixed());
}

/** Sends messages in batches. After each batch, the page has to be as it was, with iframes of sane heights. */
async function expectUnmoved(width: number, least: number): Promise<void> {
  let sent = 0;
  let before: Record<string, unknown> | undefined;
  await fc.assert(
    fc.asyncProperty(hostileMessages, async (messages) => {
      // After a failure, the search for a shorter one starts from a fresh page.
      const fixed = before ?? (await openHost(width));
      before = undefined;
      await page.evaluate((messages) => hostile.send(messages), messages);
      sent += messages.length;
      expect(await page.errors()).toEqual([]);
      expect(await page.evaluate(() => hostile.fixed())).toEqual(fixed);
      for (const height of await page.evaluate(() => hostile.heights())) {
        expect(height).toBeGreaterThanOrEqual(50);
        expect(height).toBeLessThanOrEqual(5000);
      }
      before = fixed;
    }),
    { seed: width, numRuns: Math.ceil(least / 80) },
  );
  expect(sent).toBeGreaterThanOrEqual(least);
}

test('an iframe obeys the page that it is in, and no iframe beside it', elsewhere, async () => {
  const own = [ownEmbedUrl('dots-axis'), ownEmbedUrl('story')].map((src) => frame('own', src));
  await page.goto(host.addPage(own.join('') + frame('strange', STRANGE)));
  /** What the graphic shows after the messages of a host, and what both iframes have answered. */
  const after = (sender: 'stranger' | 'host') =>
    page.evaluate(async (sender) => {
      const stranger = document.querySelector<HTMLIFrameElement>('.strange')?.contentWindow as
        | (Window & { sendFrom: (to: Window, message: unknown) => void })
        | null
        | undefined;
      const all = Array.from(document.querySelectorAll<HTMLIFrameElement>('.own'));
      for (const { contentWindow: to } of all) {
        if (!to || !stranger) throw new Error('no window');
        const arrived = new Promise<void>((resolve) =>
          to.addEventListener('message', ({ data }) => data === 'last' && resolve()),
        );
        for (const message of [
          // More often than an iframe says its height by itself.
          ...Array<unknown>(20).fill({ sentinel: 'amp', type: 'frames-init' }),
          { 'story-embed': 'open', steps: true },
          { 'story-embed': 'position', position: 1 },
          'last',
        ])
          if (sender === 'host') to.postMessage(message, '*');
          else stranger.sendFrom(to, message);
        await arrived;
      }
      const graphic = all[0]?.contentDocument?.documentElement;
      return {
        driven: graphic?.hasAttribute('data-driven'),
        position: graphic?.querySelector<HTMLElement>('[data-scene]')?.dataset.position,
      };
    }, sender);
  expect(await after('stranger')).toEqual({ driven: false, position: '0.000' });
  expect(await after('host')).toEqual({ driven: true, position: '1.000' });
  // The answers come in the order of the questions: those to the stranger would be among them.
  const answers = () =>
    page.evaluate(() => {
      const said = received.map(({ data }) => Object(data) as Record<string, unknown>);
      const heights = said.filter(({ sentinel }) => sentinel === 'amp').length;
      const count = (kind: string) => said.filter((data) => data['story-embed'] === kind).length;
      return { steps: count('steps'), whole: count('whole'), asked: Math.floor(heights / 20) };
    });
  await expect.poll(answers).toEqual({ steps: 1, whole: 1, asked: 1 });
});

test.runIf(firstEngine)('160 hostile messages change nothing but heights', breadth, () =>
  expectUnmoved(1280, 160),
);

// In every engine, and beside and below the text of the steps.
test.each([390, 1280])(
  '5,000 hostile messages change nothing but heights, %s pixels wide',
  breadth,
  (width) => expectUnmoved(width, 5000),
);
