import { afterAll, expect, inject } from 'vitest';
import { LAB } from './lab.ts';
import { SPOIL, type Spoilt } from './spoil.ts';
import { engines, open, type Engine, type Options, type Page } from './engine/index.ts';

export const SLUG = 'police-and-paedophile-hunters';
interface Place {
  scene: string;
  step: string;
  state: string;
}
const place = (scene: string, state: string): Place => ({
  scene,
  step: `${scene}-${state}`,
  state,
});

/** The steps of both scenes, in order, and the state that each names. */
export const STEPS = [
  place('cases', '2014'),
  place('cases', '2015'),
  place('cases', '2016'),
  place('axis', '2014'),
  place('axis', '2015'),
  place('axis', '2016'),
] as const;

/** Every step of the story. */
export const ALL_PLACES: readonly Place[] = [
  ...STEPS,
  ...['2014', '2015', '2016'].map((state) => place('change', state)),
  { scene: 'next', step: 'next-police', state: 'npcc-2017' },
  { scene: 'next', step: 'next-count', state: 'count-2017' },
  { scene: 'next', step: 'next-ruling', state: 'tl-2018' },
  { scene: 'next', step: 'next-line', state: 'count-2018' },
  { scene: 'next', step: 'next-courts', state: 'guidance-2024' },
];
export const ALL_STEPS = ALL_PLACES.map(({ step }) => step);

/** The story's, with a query or a fragment at its end. */
export const address = (end = '') => `${inject('base')}/stories/${SLUG}/${end}`;
export const spoilt = (what: Spoilt) => address(`?spoilt=${what}`);

const SCREEN = { width: 390, height: 844 };

/** Opens the story on a page of its own, with the tests' tools and whatever script is to run first. */
export async function openStory(engine: Engine, options: Options = {}): Promise<Page> {
  const page = await open(engine, {
    ...SCREEN,
    ...options,
    initScript: `${LAB}\n${options.initScript ?? ''}`,
  });
  await page.goto(address());
  return page;
}

const shared = new Map<string, Promise<Page>>();
afterAll(() => Promise.all(Array.from(shared.values(), async (page) => (await page).close())));

/**
 * The one page with these options that all suites of an engine share. It is where the suite before
 * left it, with the tests' own tools in every document where there is script at all. Nobody closes it.
 */
export function sharedPage(
  engine: Engine,
  options: Pick<Options, 'dark' | 'reduced' | 'js'> = {},
): Promise<Page> {
  const { dark = false, reduced = false, js = true } = options;
  const key = JSON.stringify([engine, dark, reduced, js]);
  const tools = js ? { initScript: `${LAB}\n${SPOIL}` } : {};
  const page = shared.get(key) ?? open(engine, { ...SCREEN, ...options, ...tools });
  shared.set(key, page);
  return page;
}

/** The story from its top, on the shared page. Who has something stored takes it away again. */
export async function theStory(...which: Parameters<typeof sharedPage>): Promise<Page> {
  const page = await sharedPage(...which);
  await restart(page);
  return page;
}

/** Brings a step's centre to the line, at once, and waits for the page to come to rest. */
export const read = (page: Page, step: string): Promise<void> =>
  page.evaluate(async (step) => {
    lab.scroll(lab.reading(step));
    await lab.settled();
  }, step);

/** The scene that holds the step rests on its state, and that step alone is the one being read. */
export async function expectReading(page: Page, { scene, step, state }: Place) {
  await expect
    .poll(() =>
      page.evaluate((scene) => {
        const found = lab.view().find(({ id }) => id === scene);
        return found && { position: found.position, state: found.state, active: found.active };
      }, scene),
    )
    .toEqual({
      position: `${ALL_PLACES.filter((s) => s.scene === scene).findIndex((s) => s.step === step)}.000`,
      state,
      active: [step],
    });
}

/** What each scene that is on screen shows now. */
export const view = (page: Page) => page.evaluate(() => lab.view());

/**
 * Back to the top of the page that is there, on the screen that the tests start with: for a test that
 * finds the page as it was built. To load it is most of what a test costs.
 */
export async function rewind(page: Page): Promise<void> {
  await page.resize(SCREEN.width, SCREEN.height);
  await page.evaluate(() => {
    lab.scroll(0);
    return lab.settled();
  });
}

/** Whether this is the engine that tries what is our own reckoning, and not the engine's. */
export const once = (engine: Engine): boolean => engine === engines[0];

/** The story from the top again, on the screen that the tests start with. */
export async function restart(page: Page): Promise<void> {
  await page.resize(SCREEN.width, SCREEN.height);
  await page.goto(address());
}
