import { describe, expect, inject, test } from 'vitest';
import { engine, find, open, type Page } from '../engine/index.ts';
import { isStockFirefox } from '../engine/launch.ts';
import { host } from '../support/embeds.ts';
import { LEGIBILITY_SCRIPT } from '../support/legibility.ts';
import { goToStep, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// Firefox's own reader view, which drops our style sheets and our classes. Readers choose one of its colours.
const COLOURS = ['light', 'sepia', 'dark'] as const;

const path = find()[engine];
/** Other browsers have none, and a test cannot open that of Playwright's own build of Firefox. */
const hasReaderView = path !== undefined && isStockFirefox(engine, path);

let reader: Page | undefined;
/** Opens the reader view of a page. */
async function read(url: string): Promise<Page> {
  reader ??= await open(engine, { width: 900, initScript: LEGIBILITY_SCRIPT });
  const view = reader;
  await view.goto(`about:reader?url=${encodeURIComponent(url)}`);
  await expect
    .poll(() => view.evaluate(() => document.body.classList.contains('loaded')))
    .toBe(true);
  return view;
}

/** The graphics in one of the colours: what cannot be told from its ground, and which dots do not stand out. */
const look = (view: Page, colour: (typeof COLOURS)[number]) =>
  view.evaluate(async (colour) => {
    document.body.classList.remove('light', 'sepia', 'dark');
    document.body.classList.add(colour);
    // Colours change over half a second.
    await Promise.all(document.getAnimations().map(async ({ finished }) => finished));
    const { backgroundColor: ground } = getComputedStyle(document.body);
    const all = (selector: string) =>
      Array.from(document.querySelectorAll(`svg ${selector}`)).filter(legibility.isVisible);
    const of = (element: Element | undefined) => {
      const { fill, stroke } = element ? getComputedStyle(element) : { fill: '', stroke: '' };
      const by = (paint: string) => (paint === 'none' ? 0 : legibility.contrast(paint, ground));
      return { fill: by(fill), stroke: by(stroke) };
    };
    const texts = [...all('text'), ...all('tspan')];
    // What clears the ground under a line has no colour of its own here.
    const marks = all(
      ':is([data-key], ellipse, [data-row] path:not([data-name=clear]), [data-name=lines] > path)',
    );
    const [solid, open] = ['[data-part] path', 'path[d*="a"]'].map((dots) =>
      all(`[data-row] ${dots}`).map(of),
    );
    return {
      ground,
      texts: texts.length,
      unread: texts.filter((text) => of(text).fill < 4.5).map(({ textContent }) => textContent),
      unseen: marks.filter((mark) => Math.max(of(mark).fill, of(mark).stroke) < 3).length,
      solid: Math.min(...(solid ?? []).map(({ stroke }) => stroke)),
      open: Math.max(...(open ?? []).map(({ stroke }) => stroke)),
      filled: (open ?? []).filter(({ fill }) => fill > 0).length,
    };
  }, colour);

const GROUNDS = {
  light: 'rgb(255, 255, 255)',
  sepia: 'rgb(244, 236, 216)',
  dark: 'rgb(28, 27, 34)',
};

async function expectLegible(view: Page, least: number): Promise<void> {
  for (const colour of COLOURS) {
    const found = await look(view, colour);
    expect(found, colour).toMatchObject({
      ground: GROUNDS[colour],
      unread: [],
      unseen: 0,
      filled: 0,
    });
    expect(found.texts, colour).toBeGreaterThan(least);
    // Where there are no dots, the least is Infinity and the most is -Infinity.
    expect(found.solid, colour).toBeGreaterThan(1.5 * found.open);
  }
}

describe.skipIf(!hasReaderView)(
  'in Firefox’s reader view, in light, sepia and dark colours',
  () => {
    const expectStory = async (slug: string) =>
      expectLegible(await read(`${inject('fixtures')}/stories/${slug}/`), 10);
    const LABELS = 'all labels of %s are read, and solid dots stand out more than open ones';

    test.each(['allotments'])(LABELS, expectStory);

    test.each(['full-screen', 'harvest', 'aelodau', 'wages'])(LABELS, breadth, expectStory);

    test('so is what a script has drawn until then', breadth, async () => {
      const page = await openStory();
      await goToStep(page, 'axis-2016');
      const drawn = await page.evaluate(() => document.body.innerHTML);
      await expectLegible(await read(host.addPage(drawn)), 10);
    });
  },
);
