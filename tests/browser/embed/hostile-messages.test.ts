import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { embedPage, embedScript, host, hostSite, iframe, ownEmbedUrl } from '../support/embeds.ts';
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

test('an iframe obeys the page that it is in, and no iframe beside it', async () => {
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

test('embed.js follows only messages of its own iframes', breadth, async () => {
  const ours = `${hostSite}/echo.html`;
  await page.goto(host.addPage(iframe(ours) + iframe(ours), embedScript(hostSite, '')));
  /** The heights of the iframes after a message of a height from one of them, or from the page itself. */
  const after = (from: number, height: number) =>
    page.evaluate(
      async ([from = 0, height]) => {
        const frames = Array.from(document.querySelectorAll('iframe'));
        const count = received.length;
        const data = { sentinel: 'amp', type: 'embed-size', height };
        (frames[from]?.contentWindow ?? window).postMessage(data, '*');
        while (received.length === count) await probe.nextFrames(1);
        return frames.map(({ style }) => style.height).join();
      },
      [from, height],
    );
  expect(await after(1, 444)).toBe(',444px');
  expect(await after(-1, 600)).toBe(',444px');
});
