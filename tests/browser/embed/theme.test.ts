import { expect, test } from 'vitest';
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

const [LIGHT, DARK] = ['rgb(253, 252, 249)', 'rgb(23, 22, 19)'];

/** The grounds of all iframes of the page. */
const grounds = () =>
  Array.from(
    document.querySelectorAll('iframe, story-embed'),
    (element) => element.shadowRoot?.querySelector('iframe') ?? (element as HTMLIFrameElement),
  ).map(
    ({ contentDocument: inside }) =>
      inside && getComputedStyle(inside.documentElement).backgroundColor,
  );

test('on a dark device, a host chooses the theme of its graphics, and may change it', async () => {
  const page = await embedPage();
  await page.emulate?.({ dark: true });
  for (const form of ['dots', 'story']) {
    const themes = ['', '?theme=auto', '?theme=light', '?theme=dark', '?theme=pink'];
    await page.goto(
      host.addPage(themes.map((theme) => iframe(ownEmbedUrl(form) + theme)).join('')),
    );
    expect(await page.evaluate(grounds), form).toEqual([DARK, DARK, LIGHT, DARK, DARK]);
  }
  const elements = ['', 'theme="light"', 'theme="dark"'].map((theme) =>
    storyEmbed(ownEmbedUrl('dots'), '', theme),
  );
  await page.goto(host.addPage(elements.join(''), embedScript(hostSite)));
  await expect.poll(() => shownModes(page)).toEqual(['steps', 'steps', 'steps']);
  expect(await page.evaluate(grounds)).toEqual([DARK, LIGHT, DARK]);
  await page.evaluate(() => document.querySelector('story-embed')?.setAttribute('theme', 'light'));
  await expect.poll(() => page.evaluate(grounds)).toEqual([LIGHT, LIGHT, DARK]);
  expect(await page.errors()).toEqual([]);
});
