import { expect, test } from 'vitest';
import { engine, open } from '../engine/index.ts';
import {
  embedPage,
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
import { elsewhere, SCREEN } from '../support/story.ts';
import { breadth } from '../../tags.ts';

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

const expectThemes = async (device: 'light' | 'dark', forms: readonly string[]) => {
  const own = device === 'dark' ? DARK : LIGHT;
  const page = await open(engine, {
    ...SCREEN,
    dark: device === 'dark',
    initScript: PROBE_SCRIPT + EMBED_PROBE_SCRIPT,
  });
  const auto = [own, 'light dark'];
  for (const form of forms) {
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
  expect(await page.errors()).toEqual([]);
  await page.close();
};

test('on a dark device, a host chooses the theme of its graphics', elsewhere, () =>
  expectThemes('dark', ['dots']),
);

test.each(['light', 'dark'] as const)(
  'on a %s device, a host chooses the theme of its iframes',
  breadth,
  (device) => expectThemes(device, ['dots', 'story']),
);

test('a script of the host’s changes the theme of an element', elsewhere, async () => {
  const page = await embedPage();
  await page.goto(
    host.addPage(storyEmbed(ownEmbedUrl('dots'), '', 'theme="light"'), embedScript(hostSite)),
  );
  await expect.poll(() => shownModes(page)).toEqual(['steps']);
  await page.evaluate(() => document.querySelector('story-embed')?.setAttribute('theme', 'dark'));
  await expect.poll(() => shownModes(page)).toEqual(['steps']);
  expect(await page.evaluate(grounds)).toEqual([[DARK, 'dark']]);
});
