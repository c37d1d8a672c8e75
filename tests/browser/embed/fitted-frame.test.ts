// A host's page that is itself in an iframe, as in the previews of content management systems.
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

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** A host's page, which grows by 400 pixels once the window's size changes. */
const INSIDE = host.addPage(
  block(300) + storyEmbed(ownEmbedUrl('dots-axis')) + block(900) + block(0, 'last'),
  `${embedScript(hostSite)}<script>
    addEventListener('resize', () => { last.style.height = '400px'; });
  </script>`,
);
const frame = () =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const element = frame?.contentDocument?.querySelector<HTMLElement>('story-embed');
    return { mode: element?.dataset.reading, height: frame?.clientHeight ?? 0 };
  });

test('in an iframe that follows its content, late and while it grows, a graphic has buttons', async () => {
  const fit = `<script>
    const fit = (frame) => {
      const set = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px'; };
      const setLater = () => { setTimeout(set, 300); };
      new frame.contentWindow.ResizeObserver(setLater).observe(frame.contentDocument.body);
      frame.contentWindow.addEventListener('resize', setLater);
      set();
    };
  </script>`;
  await page.resize(1280, 800);
  await page.goto(
    host.addPage(
      `<iframe src="${INSIDE}" onload="fit(this)" style="width:390px;border:0"></iframe>`,
      fit,
    ),
  );
  await expect.poll(frame).toMatchObject({ mode: 'graphic' });
  await page.evaluate(() => probe.nextFrames(40));
  const { mode, height } = await frame();
  expect(mode).toBe('graphic');
  expect(height).toBeLessThan(1600 + heightOf('dots-axis') + 200);
});

test('in an iframe that scrolls, a graphic scrolls with its page', async () => {
  const style = 'width:390px;height:780px;border:0';
  await page.goto(host.addPage(`<iframe src="${INSIDE}" style="${style}"></iframe>`));
  await expect.poll(frame).toEqual({ mode: 'steps', height: 780 });
});
