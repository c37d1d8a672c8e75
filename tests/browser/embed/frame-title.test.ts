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

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

const shown = () => modes(page);

const image = `<a href="https://partner.example/"><img src="data:," alt="What it shows" /></a>`;

test.each<[string, string, string | undefined, string, () => string]>([
  ['that of the graphic’s page', 'dots', image, '', () => titleOf('dots')],
  ['that of the story’s page', 'story', '', '', () => titleOf('story')],
  ['its title attribute, if it has one', 'dots', undefined, 'title="Mine"', () => 'Mine'],
  ['the link’s text, where the page has no title', 'older', undefined, '', () => 'The graphic'],
  ['the image’s text, where the link has none', 'older', image, '', () => 'What it shows'],
  ['the address, where there is nothing else', 'older', '', '', () => `${hostSite}/echo.html`],
])('the title of its frame is %s', breadth, async (_, what, inside, more, expected) => {
  const src = what === 'older' ? `${hostSite}/echo.html` : ownEmbedUrl(what);
  await page.goto(host.addPage(storyEmbed(src, inside, more), embedScript(hostSite)));
  if (what === 'older')
    // The answer of an older iframe, without a title.
    await page.evaluate(async () => {
      const frame = () =>
        document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
      while (frame()?.contentDocument?.title !== 'Echo') await probe.nextFrames(1);
      const steps = [{ heading: 'One', text: ['A word.'] }];
      frame()?.contentWindow?.postMessage({ 'story-embed': 'steps', steps }, '*');
    });
  await expect.poll(async () => (await shown())[0]?.[0]).toMatch(/steps|whole/);
  expect((await frameTitle(page))?.trim()).toBe(expected());
});
