// Two pages with the same story: a reader's, which makes all the moves, and a fresh one, which is loaded
// again whenever something but the scroll position has changed.
import type { Page } from '../../browser/engine/page.ts';
import { differences, printProblems, problemsOf } from './checks.ts';
import type { Look, Surroundings } from './in-page.ts';

/** The reader's first screen, in CSS pixels. */
const PHONE = { width: 390, height: 844 };

/** The height of the other content before each scene, in CSS pixels. */
const CONTENT = 300;

const NO_MORE: Held = {
  listeners: 0,
  'observed elements': 0,
  'listeners in the process': 0,
  'nodes in no document': 0,
};

/** At most so many nodes are the style sheet's: `::before` and `::after`, in some layouts alone. */
const GENERATED = 20;

/** What the moves have made of the page and of the browser. */
export interface Model {
  /** The window in CSS pixels at a zoom of 100%. */
  window: { width: number; height: number };
  /** In per cent. */
  zoom: number;
  surroundings: Surroundings;
  reduced: boolean;
  guess: number | null;
  /** The number of the story's entries in the session history before and after the present one. */
  back: number;
  forward: number;
}

export const newModel = (scenes: number): Model => ({
  window: PHONE,
  zoom: 100,
  surroundings: {
    textSize: 100,
    wide: false,
    boxes: Array.from({ length: scenes }, () => CONTENT),
    anchored: true,
  },
  reduced: false,
  guess: null,
  back: 0,
  forward: 0,
});

/** The viewport: zoom leaves fewer CSS pixels. No browser window is narrower than 240 pixels. */
const viewportOf = ({ window, zoom }: Model) => ({
  width: Math.max(240, Math.round((window.width * 100) / zoom)),
  height: Math.max(200, Math.round((window.height * 100) / zoom)),
});

/** What the page and its process hold: the names of the numbers are for the reader of a failure. */
interface Held {
  listeners: number;
  'observed elements': number;
  'listeners in the process': number;
  'nodes in no document': number;
}

export class Session {
  /** How many moves were made and checked, in all visits. */
  moves = 0;
  /** The moves of this visit. */
  made: string[] = [];
  /** How often the reader came back, and how often that was out of the back/forward cache. */
  returns = { all: 0, cached: 0 };
  private freshKey = '';
  private isBlank = true;
  private held: Held | undefined;
  /** The nodes that graphics had in the document when it was loaded: each may be kept once as it was built. */
  private built = 0;
  private shifts = 0;

  readonly page: Page;
  readonly frontPageUrl: string;
  private readonly fresh: Page;
  private readonly storyUrl: string;

  /** @param pages two pages with `FUZZ_SCRIPT` in them: the reader's, and the fresh one */
  constructor(pages: readonly [Page, Page], storyUrl: string, frontPageUrl: string) {
    [this.page, this.fresh] = pages;
    this.storyUrl = storyUrl;
    this.frontPageUrl = frontPageUrl;
  }

  /** Opens the story as on a first visit. */
  async start(model: Model): Promise<void> {
    this.made = [];
    await this.page.goto(this.frontPageUrl);
    await this.page.evaluate((surroundings) => {
      localStorage.clear();
      sessionStorage.clear();
      fuzz.surround(surroundings);
    }, model.surroundings);
    await this.page.emulate?.({});
    await this.resize(model);
    await this.page.goto(this.storyUrl);
    this.forget();
    await this.check(model, false);
  }

  /** Forgets what the document held: another one may have been loaded. */
  forget(): void {
    this.held = undefined;
    this.shifts = 0;
  }

  async resize(model: Model): Promise<void> {
    const { width, height } = viewportOf(model);
    await this.page.resize(width, height);
    // The page may not know at once.
    await this.page.evaluate(
      async ({ width, height }) => {
        for (let i = 0; i < 120 && (innerWidth !== width || innerHeight !== height); i++)
          await new Promise((resolve) => setTimeout(resolve, 5));
      },
      { width, height },
    );
  }

  /**
   * Waits until the page is at rest, and checks it.
   *
   * @param mayShift whether the last move itself shifts the layout
   * @throws Error with everything that is wrong
   */
  async check(model: Model, mayShift: boolean): Promise<void> {
    let problems = await this.problems(model, mayShift);
    if (problems.length > 0) {
      // A busy machine may have been late. What is wrong stays wrong.
      await this.page.evaluate(() => probe.nextFrames(20));
      problems = await this.problems(model, mayShift);
    }
    if (problems.length > 0) throw new Error(problems.join('\n'));
    if (mayShift) this.shifts = await this.page.evaluate(() => probe.layoutShifts.length);
  }

  private async problems(model: Model, mayShift: boolean): Promise<string[]> {
    const look = await this.look();
    const shifts = mayShift ? [] : look.shifts.slice(this.shifts);
    // A link or Back may lead to a fraction of a pixel, which a script cannot scroll to.
    const y = Math.round(look.y);
    const whole = y === look.y ? look : await this.look(y);
    return [
      ...problemsOf(look, { ...viewportOf(model), reduced: model.reduced, guess: model.guess }),
      ...differences(whole, await this.freshLook(model, y)),
      ...shifts.map((shift) => `the layout has shifted: ${shift}`),
      ...(await this.leaks(look)),
      ...(await this.page.errors()).map((error) => `error: ${error}`),
      ...(await this.fresh.errors()).map((error) => `error on the fresh page: ${error}`),
    ];
  }

  /** Looks at the reader's page when it is at rest, there or at another place. */
  private look(y?: number): Promise<Look> {
    return this.page.evaluate(async (y) => {
      if (y !== null) {
        // From a fraction of a pixel, Firefox scrolls to another one.
        probe.scrollTo(0);
        await probe.nextFrames(1);
        probe.scrollTo(y);
      }
      await probe.settled();
      return fuzz.look();
    }, y ?? null);
  }

  /** What the page holds more than when its document was loaded. */
  private async leaks({ listeners, observed, nodes, drawn }: Look): Promise<string[]> {
    const counted = await this.page.held?.();
    const held = {
      listeners,
      'observed elements': observed,
      'listeners in the process': counted?.listeners ?? 0,
      'nodes in no document': (counted?.nodes ?? nodes) - nodes,
    };
    if (!this.held) this.built = drawn;
    const before = (this.held ??= held);
    const spare = { ...NO_MORE, 'nodes in no document': GENERATED + this.built };
    return (Object.keys(held) as (keyof Held)[])
      .filter((what) => held[what] > before[what] + spare[what])
      .map((what) => `more ${what}: ${held[what]}, and were ${before[what]}`);
  }

  /** What a fresh page shows that was scrolled slowly to this place. */
  private async freshLook(model: Model, y: number): Promise<Look> {
    await this.prepareFresh(model);
    return this.fresh.evaluate(async (y) => {
      await fuzz.scrollSlowlyTo(y);
      return fuzz.look();
    }, y);
  }

  /** Loads the fresh page with the reader's screen and with what the reader's browser has stored. */
  private async prepareFresh(model: Model): Promise<void> {
    const { width, height } = viewportOf(model);
    const key = JSON.stringify({ ...model, back: 0, forward: 0 });
    if (key === this.freshKey) return;
    this.freshKey = '';
    const stored = await this.page.evaluate(() => ({
      local: Object.entries<string>(localStorage),
      session: Object.entries<string>(sessionStorage),
    }));
    await this.fresh.resize(width, height);
    // A blank page has no storage.
    if (this.isBlank) await this.fresh.goto(this.frontPageUrl);
    this.isBlank = false;
    await this.fresh.evaluate(({ local, session }) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const entry of local) localStorage.setItem(...entry);
      for (const [name, value] of session)
        // The place in the page is the reader's own.
        if (!name.startsWith('place ')) sessionStorage.setItem(name, value);
    }, stored);
    await this.fresh.goto(this.storyUrl);
    this.freshKey = key;
  }

  /**
   * Prints both pages, as far as the engine can, and checks what is printed.
   *
   * @throws Error with everything that is wrong on paper
   */
  async print(model: Model): Promise<void> {
    await this.prepareFresh(model);
    const [look, fresh] = [await printed(this.page), await printed(this.fresh)];
    const svgs = ({ scenes }: Look) => scenes.map(({ svg }) => svg).join('\n');
    const problems = [
      ...printProblems(look),
      ...(svgs(look) === svgs(fresh) ? [] : ['a printed graphic is not that of a fresh page']),
    ];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
}

/** The page as printed. Engines that cannot change their medium only send the events. */
async function printed(page: Page): Promise<Look> {
  if (!page.emulate)
    return page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const look = fuzz.look('all');
      dispatchEvent(new Event('afterprint'));
      return look;
    });
  await page.emulate({ print: true });
  const look = await page.evaluate(async () => {
    await probe.nextFrames(2);
    return fuzz.look('all');
  });
  await page.emulate({});
  return look;
}
