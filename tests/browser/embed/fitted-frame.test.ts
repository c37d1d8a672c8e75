import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  block,
  embedPage,
  embedScript,
  heightOf,
  host,
  hostSite,
  ownEmbedUrl,
  storyEmbed,
} from '../support/embeds.ts';

// A host's page that is itself in an iframe, as in the previews of content management systems.
let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** A host's page, which grows by so many pixels once the window's size changes. */
const inside = (growth = 0) =>
  host.addPage(
    block(300) + storyEmbed(ownEmbedUrl('dots-axis')) + block(900) + block(0, 'last'),
    embedScript(hostSite) +
      `<script>addEventListener('resize', () => { last.style.height = '${growth}px'; });</script>`,
  );
const frame = () =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const element = frame?.contentDocument?.querySelector<HTMLElement>('story-embed');
    return { mode: element?.dataset.reading, height: frame?.clientHeight ?? 0 };
  });

const expectFitted = async (measure: string, width: number, growth = 0, delay = 0) => {
  const fit = `<script>
    const fit = (frame) => {
      const set = () => { frame.style.height = frame.contentDocument.${measure} + 'px'; };
      const setLater = () => { setTimeout(set, ${delay}); };
      new frame.contentWindow.ResizeObserver(setLater).observe(frame.contentDocument.body);
      frame.contentWindow.addEventListener('resize', setLater);
      set();
    };
  </script>`;
  await page.resize(1280, 800);
  await page.goto(
    host.addPage(
      `<iframe src="${inside(growth)}" onload="fit(this)" style="width:${width}px;border:0"></iframe>`,
      fit,
    ),
  );
  await expect.poll(frame).toMatchObject({ mode: 'graphic' });
  await page.evaluate(() => probe.nextFrames(40));
  const { mode, height } = await frame();
  expect(mode).toBe('graphic');
  expect(height).toBeLessThan(1200 + growth + heightOf('dots-axis') + 200);
};
const FITTED = 'in an iframe that is as high as its %s, %d pixels wide, a graphic has buttons';

test.each([['documentElement.scrollHeight', 390]] as const)(FITTED, expectFitted);

test('in an iframe that follows late while its content grows, a graphic has buttons', () =>
  expectFitted('documentElement.scrollHeight', 390, 400, 300));

test('in an iframe that scrolls, a graphic scrolls with its page', async () => {
  await page.goto(
    host.addPage(`<iframe src="${inside()}" style="width:390px;height:780px;border:0"></iframe>`),
  );
  await expect.poll(frame).toEqual({ mode: 'steps', height: 780 });
});
