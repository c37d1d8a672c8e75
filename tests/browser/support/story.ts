// The fixture story that the browser tests read, and the steps that every suite takes with it.
import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import { SIMULATION_SCRIPT } from './simulations.ts';
import { PROBE_SCRIPT } from './probe.ts';
import { LEGIBILITY_SCRIPT } from './legibility.ts';
import { EMBED_PROBE_SCRIPT } from './embed-probe.ts';
import { FAILURE_SCRIPT, type Failure } from './failures.ts';
import { engine, open, type Options, type Page } from '../engine/index.ts';

export const SLUG = 'allotments';

/** The rows of its table of counts, with the percentage of each as it stands beside the others. */
export const ROWS = [
  { key: '2014', part: 18, whole: 150, share: '12.0%' },
  { key: '2015', part: 70, whole: 230, share: '30.4%' },
  { key: '2016', part: 121, whole: 246, share: '49.2%' },
] as const;

export interface Place {
  scene: string;
  step: string;
  state: string;
}
const place = (scene: string, step: string, state: string): Place => ({
  scene,
  step: `${scene}-${step}`,
  state,
});

/** The steps of the first two scenes, in order. */
export const STEPS = [
  place('cases', '2014', 'counts/2014'),
  place('cases', '2015', 'counts/2015'),
  place('cases', '2016', 'counts/2016'),
  place('axis', 'start', 'counts/2016'),
  place('axis', '2014', 'share/2014'),
  place('axis', '2015', 'share/2015'),
  place('axis', '2016', 'share/2016'),
] as const;

/** Every step of the story. */
export const ALL_PLACES: readonly Place[] = placesIn(
  readFileSync(
    new URL(`../../fixtures/content/stories/${SLUG}/story.mdx`, import.meta.url),
    'utf8',
  ),
);

function placesIn(text: string): Place[] {
  let scene = '';
  return Array.from(text.matchAll(/^<(Scene|Step) id="([^"]+)"(?:.* state="([^"]+)")?/gm)).flatMap(
    ([, tag, id = '', state = '']) => {
      if (tag === 'Step') return { scene, step: id, state };
      scene = id;
      return [];
    },
  );
}

export const ALL_STEPS = ALL_PLACES.map(({ step }) => step);

/** The story's address, with a query or a fragment at its end. */
export const storyUrl = (end = '') => `${inject('fixtures')}/stories/${SLUG}/${end}`;
/** The story's address, at which one thing fails. */
export const storyWithFailure = (failure: Failure) => storyUrl(`?failure=${failure}`);
/** The front page, for leaving the story. */
export const frontPageUrl = () => `${inject('fixtures')}/`;

/** Results of our own script do not depend on the engine: one engine tries all of them. */
export const firstEngine = engine === 'chromium';

/** For tests that `npm test` runs only in the first engine, and `npm run test:full` in all. */
export const elsewhere = { tags: firstEngine ? [] : ['breadth'] };

export const SCREEN = { width: 390, height: 844 };

const TOOLS = [
  PROBE_SCRIPT,
  LEGIBILITY_SCRIPT,
  EMBED_PROBE_SCRIPT,
  FAILURE_SCRIPT,
  SIMULATION_SCRIPT,
];
const shared = new Map<string, Promise<Page>>();

/**
 * The one page with these options that all tests in an engine share, because opening a page is
 * slow. Unless its scripts are off, the tests' tools are in each of its documents. A test loads the
 * address that it needs with {@link visit}, and never closes the page.
 */
export function sharedPage(options: Pick<Options, 'dark' | 'reduced' | 'js'> = {}): Promise<Page> {
  const { dark = false, reduced = false, js = true } = options;
  const key = JSON.stringify([dark, reduced, js]);
  const tools = js ? { initScript: TOOLS.join('\n') } : {};
  const page = shared.get(key) ?? open(engine, { ...SCREEN, ...options, ...tools });
  shared.set(key, page);
  return page;
}

/** Opens the story as on a first visit. */
export async function openStory(...which: Parameters<typeof sharedPage>): Promise<Page> {
  const page = await sharedPage(...which);
  await visit(page, storyUrl());
  return page;
}

/**
 * Loads an address as on a first visit: with the usual screen and medium, and without the storage
 * of the page before.
 */
export async function visit(page: Page, url: string): Promise<void> {
  const left = await page.evaluate(forget);
  await page.emulate?.({});
  await page.resize(SCREEN.width, SCREEN.height);
  await page.goto(url);
  if (left === new URL(url).origin) return;
  // Only a document of its origin can clear what an earlier test has stored there.
  await page.evaluate(forget);
  await page.goto(url);
}

/** Empties the storage of a document's origin. Runs in the page. */
function forget(): string {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A document of opaque origin has no storage.
  }
  return location.origin;
}

/** Scrolls a step's centre to the reading line at once, and waits until the page is still. */
export const goToStep = (page: Page, step: string): Promise<void> =>
  page.evaluate(async (step) => {
    probe.scrollTo(probe.scrollTopOf(step));
    await probe.settled();
  }, step);

/** Waits until the step's scene shows the step's state, and only this step is active. */
export async function expectActiveStep(page: Page, { scene, step, state }: Place) {
  const places = ALL_PLACES.filter((place) => place.scene === scene);
  const index = places.findIndex((place) => place.step === step);
  // A graphic that scrolls away shows its end from the start.
  const isPinned = await page.evaluate(
    (scene) => probe.isPinned(document.getElementById(scene) ?? document.body),
    scene,
  );
  await expect
    .poll(() =>
      page.evaluate((scene) => {
        const found = probe.scenes().find(({ id }) => id === scene);
        return found && { position: found.position, state: found.state, active: found.active };
      }, scene),
    )
    .toEqual({
      position: `${isPinned ? index : places.length - 1}.000`,
      state: isPinned ? state : places.at(-1)?.state,
      active: [step],
    });
}
