import { expect, test } from 'vitest';
import { engine } from '../engine/index.ts';
import {
  embedPage,
  embedScript,
  GRAPHICS,
  host,
  hostSite,
  ownEmbedUrl,
  shownModes,
  storyEmbed,
  TEXT,
} from '../support/embeds.ts';
import { breadth } from '../../tags.ts';

/** The browser's least size of letters, half as large again as usual ones. CSS pixels. */
const LEAST_TYPE = 24;

const SCREENS = [
  [390, 844],
  [390, 1100],
  [1280, 800],
] as const;

/** What of the steps cannot be read, and which never become active, by their cards or else their buttons. */
const faults = async () => {
  const wrong: string[] = [];
  const rootOf = () => document.querySelector('story-embed')?.shadowRoot;
  const boxOf = (part?: Element | null) => part?.getBoundingClientRect() ?? new DOMRect();
  for (let step = 0; step < embedProbe.stepCount(); step++) {
    await embedProbe.goToStep(step);
    const card = rootOf()?.querySelectorAll('section')[step];
    const graphic = boxOf(rootOf()?.querySelector('iframe'));
    if (card && boxOf(card).right > graphic.left) {
      // A card may be higher than its room below the graphic: it is read from its top.
      probe.scrollTo(scrollY + boxOf(card).top - graphic.height);
      await embedProbe.settled();
      const heading = boxOf(card.querySelector('h2'));
      if (heading.top < graphic.height || heading.bottom > innerHeight)
        wrong.push(`${step}: its heading is not seen`);
      // Nine lines of the host's text.
      const line = document.createElement('p');
      line.textContent = 'x';
      document.querySelector('story-embed')?.before(line);
      if (innerHeight - graphic.height < 9 * line.clientHeight) wrong.push(`${step}: no room`);
      line.remove();
    }
    const now = embedProbe.currentStep();
    if ((card ? now.card : now.button) !== step) wrong.push(`${step}: not active`);
    wrong.push(...embedProbe.faults().map((fault) => `${step}: ${fault}`));
  }
  return wrong;
};

// No setting of WebKit's test browser does this.
test.skipIf(engine === 'webkit').each(GRAPHICS)(
  'with letters of at least 24 pixels, every step of %s is read, with cards or buttons',
  breadth,
  async (form) => {
    const page = await embedPage({ leastType: LEAST_TYPE });
    for (const [width, height] of SCREENS) {
      await page.resize(width, height);
      await page.goto(
        host.addPage(TEXT + storyEmbed(ownEmbedUrl(form)) + TEXT, embedScript(hostSite)),
      );
      await expect.poll(() => shownModes(page)).toEqual([expect.any(String)]);
      await page.evaluate(() => embedProbe.settled());
      expect(await page.evaluate(faults), `${width} × ${height}`).toEqual([]);
    }
  },
);
