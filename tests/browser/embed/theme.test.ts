import { expect, test } from 'vitest';
import { engine, open } from '../engine/index.ts';
import {
  embedScript,
  host,
  hostSite,
  iframe,
  ownEmbedUrl,
  shownModes,
  storyEmbed,
} from '../support/embeds.ts';
import { EMBED_PROBE_SCRIPT } from '../support/embed-probe.ts';
import { PROBE_SCRIPT } from '../support/probe.ts';
import { SCREEN } from '../support/story.ts';

const LIGHT = 'rgb(253, 252, 249)';
const DARK = 'rgb(23, 22, 19)';
const THEMES = ['', '?theme=auto', '?theme=light', '?theme=dark', '?theme=pink'];

/** The grounds of all iframes of the page. */
const grounds = () =>
  Array.from(
    document.querySelectorAll('iframe, story-embed'),
    (element) => element.shadowRoot?.querySelector('iframe') ?? (element as HTMLIFrameElement),
  ).map((frame) => {
    const root = frame.contentDocument?.documentElement;
    return (
      root && [
        getComputedStyle(root).backgroundColor,
        root.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content,
      ]
    );
  });

test('on a dark device, a host chooses the theme of its graphics, and may change it', async () => {
  const page = await open(engine, {
    ...SCREEN,
    dark: true,
    initScript: PROBE_SCRIPT + EMBED_PROBE_SCRIPT,
  });
  const auto = [DARK, 'light dark'];
  for (const form of ['dots', 'story']) {
    const frames = THEMES.map((theme) => iframe(ownEmbedUrl(form) + theme));
    await page.goto(host.addPage(frames.join('')));
    expect(await page.evaluate(grounds), form).toEqual([
      auto,
      auto,
      [LIGHT, 'light'],
      [DARK, 'dark'],
      auto,
    ]);
  }
  await page.goto(
    host.addPage(
      ['', 'theme="light"', 'theme="dark"']
        .map((theme) => storyEmbed(ownEmbedUrl('dots'), '', theme))
        .join(''),
      embedScript(hostSite),
    ),
  );
  await expect.poll(() => shownModes(page)).toEqual(['steps', 'steps', 'steps']);
  expect(await page.evaluate(grounds)).toEqual([auto, [LIGHT, 'light'], [DARK, 'dark']]);
  await page.evaluate(() => document.querySelector('story-embed')?.setAttribute('theme', 'dark'));
  await expect
    .poll(() => page.evaluate(grounds))
    .toEqual([
      [DARK, 'dark'],
      [LIGHT, 'light'],
      [DARK, 'dark'],
    ]);
  expect(await page.errors()).toEqual([]);
  await page.close();
});
