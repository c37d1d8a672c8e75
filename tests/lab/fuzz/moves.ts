// Everything that a reader, a browser or a page's other content does, as moves with random values.
import fc from 'fast-check';
import type { Key } from '../../browser/engine/page.ts';
import type { Model, Session } from './session.ts';

type Move = fc.AsyncCommand<Model, Session>;

/** What the story has for the moves to use. */
export interface Facts {
  steps: string[];
  scenes: number;
  /** Where the links within the page lead, in the order of the page. */
  links: string[];
  hasGuess: boolean;
  hasSwitch: boolean;
}

/** The links within the page, apart from those that copy an address. */
const LINKS = 'main a[href^="#"]:not([data-copy])';

/** Runs in the page. */
const findFacts = (links: string): Facts => ({
  steps: Array.from(document.querySelectorAll('[data-step]'), ({ id }) => id),
  scenes: document.querySelectorAll('[data-scene]').length,
  links: Array.from(document.querySelectorAll(links), (link) => link.getAttribute('href') ?? ''),
  hasGuess: document.querySelector('[data-guess] input[type="range"]') !== null,
  hasSwitch: document.querySelector('#motion') !== null,
});

/** Reads what the story has from the page with the story. */
export const factsOf = ({ page }: Session): Promise<Facts> => page.evaluate(findFacts, LINKS);

interface Kind {
  /** Whether the move can be made now. */
  can?: (model: Model) => boolean;
  /** Whether the move itself shifts the layout. */
  shifts?: boolean;
  /** Whether another document may be loaded, or the document may be another size. */
  loads?: boolean;
}

/** A move with its check. It may change the model before or after what it does to the page. */
const move = (
  name: string,
  run: (session: Session, model: Model) => Promise<void>,
  { can = () => true, shifts = false, loads = false }: Kind = {},
): Move => ({
  check: can,
  run: async (model, session) => {
    session.made.push(name);
    await run(session, model);
    if (loads) session.forget();
    await session.check(model, shifts);
    session.moves++;
  },
  toString: () => name,
});

const signed = (pixels: number) => `${pixels < 0 ? 'up' : 'down'} ${Math.abs(pixels)} pixels`;

/** Scrolls by these many pixels, one number to a frame. */
const scrollFrames = ({ page }: Session, pixels: number[]) =>
  page.evaluate(async (pixels) => {
    for (const by of pixels) {
      scrollBy({ top: by, behavior: 'instant' });
      await probe.nextFrames(1);
    }
  }, pixels);

const scroll = fc
  .record({
    by: fc.integer({ min: -1500, max: 1500 }),
    frames: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ by, frames }) =>
    move(`scroll ${signed(by)} in ${frames} frames`, (session) =>
      scrollFrames(
        session,
        Array.from({ length: frames }, () => Math.round(by / frames)),
      ),
    ),
  );

const fling = fc.integer({ min: -6000, max: 6000 }).map((by) =>
  move(`fling ${signed(by)}`, (session) =>
    scrollFrames(
      session,
      Array.from({ length: 12 }, (_, i) => Math.round(by * 0.3 * 0.7 ** i)),
    ),
  ),
);

const jump = fc.integer({ min: 0, max: 1000 }).map((place) =>
  move(`jump to ${place / 10}% of the page`, ({ page }) =>
    page.evaluate((place) => {
      probe.scrollTo(Math.round((probe.maxScroll() * place) / 1000));
    }, place),
  ),
);

const jumpToStep = ({ steps }: Facts) =>
  fc
    .record({ step: fc.constantFrom(...steps), by: fc.integer({ min: -600, max: 600 }) })
    .map(({ step, by }) =>
      move(`jump to ${signed(by)} from ${step}`, ({ page }) =>
        page.evaluate(
          ({ step, by }) => {
            probe.scrollTo(probe.scrollTopOf(step) + by);
          },
          { step, by },
        ),
      ),
    );

const KEYS = ['End', 'Home', 'PageDown', 'PageUp', 'Space', 'ArrowDown', 'ArrowUp'] as const;
const press = fc.constantFrom<Key>(...KEYS).map((key) =>
  move(`press ${key}`, async ({ page }) => {
    // A slider or a switch would take the key.
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.press(key);
    if (key !== 'End' && key !== 'Home') return;
    const isThere = await page.evaluate(async (key) => {
      const isThere = () =>
        key === 'Home' ? scrollY === 0 : Math.abs(scrollY - probe.maxScroll()) < 2;
      for (let frame = 0; frame < 300 && !isThere(); frame++) await probe.nextFrames(1);
      return isThere();
    }, key);
    if (!isThere) throw new Error(`${key} does not scroll to that end of the page`);
  }),
);

const follow = ({ links }: Facts) =>
  fc.nat({ max: links.length - 1 }).map((index) =>
    move(`follow link ${index}, to ${links[index]}`, async ({ page }, model) => {
      const isNew = await page.evaluate(
        async ({ links, index }) => {
          const before = location.href;
          document.querySelectorAll<HTMLElement>(links)[index]?.click();
          await probe.nextFrames(1);
          return location.href !== before;
        },
        { links: LINKS, index },
      );
      if (isNew) [model.back, model.forward] = [model.back + 1, 0];
    }),
  );

const WINDOWS = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1024, 600],
  [1280, 800],
  [1920, 1080],
] as const;
const resizing = { shifts: true };
const resize = fc
  .oneof(
    fc.constantFrom(...WINDOWS),
    fc.tuple(fc.integer({ min: 320, max: 1600 }), fc.integer({ min: 400, max: 1200 })),
  )
  .map(([width, height]) =>
    move(
      `resize the window to ${width} × ${height}`,
      (session, model) => {
        model.window = { width, height };
        return session.resize(model);
      },
      resizing,
    ),
  );

const rotate = fc.constant(
  move(
    'rotate the screen',
    (session, model) => {
      const { width, height } = model.window;
      model.window = { width: height, height: width };
      return session.resize(model);
    },
    resizing,
  ),
);

const height = fc.integer({ min: -300, max: 300 }).map((by) =>
  move(
    `make the window ${Math.abs(by)} pixels ${by < 0 ? 'lower' : 'higher'}`,
    (session, model) => {
      const { width, height } = model.window;
      model.window = { width, height: Math.min(1400, Math.max(240, height + by)) };
      return session.resize(model);
    },
    resizing,
  ),
);

const zoom = fc.constantFrom(100, 110, 125, 150, 200, 300, 400).map((zoom) =>
  move(
    `zoom to ${zoom}%`,
    (session, model) => {
      model.zoom = zoom;
      return session.resize(model);
    },
    resizing,
  ),
);

/** Changes what surrounds the story, without a scroll. */
const surround = (name: string, change: (surroundings: Model['surroundings']) => void) =>
  move(
    name,
    async ({ page }, model) => {
      model.surroundings = structuredClone(model.surroundings);
      change(model.surroundings);
      await page.evaluate((surroundings) => fuzz.surround(surroundings), model.surroundings);
    },
    { shifts: true },
  );

const textSize = fc
  .constantFrom(80, 100, 120, 150, 200)
  .map((size) => surround(`text size ${size}%`, (around) => (around.textSize = size)));

const font = fc.boolean().map((wide) =>
  surround(`a late font makes the text ${wide ? 'wider' : 'as narrow as usual'}`, (around) => {
    around.wide = wide;
  }),
);

const anchoring = (anchored: boolean) => (anchored ? '' : ', without scroll anchoring');

const grow = ({ scenes }: Facts) =>
  fc
    .record({
      scene: fc.nat({ max: scenes - 1 }),
      height: fc.integer({ min: 0, max: 1200 }),
      anchored: fc.boolean(),
    })
    .map(({ scene, height, anchored }) =>
      surround(
        `content above scene ${scene} is ${height} pixels high${anchoring(anchored)}`,
        (around) => {
          around.boxes[scene] = height;
          around.anchored = anchored;
        },
      ),
    );

/** One box grows and another shrinks: the page is as high as before. */
const pass = ({ scenes }: Facts) =>
  fc
    .record({
      from: fc.nat({ max: scenes - 1 }),
      to: fc.nat({ max: scenes - 1 }),
      height: fc.integer({ min: 1, max: 600 }),
      anchored: fc.boolean(),
    })
    .map(({ from, to, height, anchored }) =>
      surround(
        `content above scene ${from} gives up to ${height} pixels to that above scene ${to}${anchoring(anchored)}`,
        (around) => {
          const { boxes } = around;
          const given = Math.min(height, boxes[from] ?? 0);
          boxes[from] = (boxes[from] ?? 0) - given;
          boxes[to] = (boxes[to] ?? 0) + given;
          around.anchored = anchored;
        },
      ),
    );

const reload = fc.constant(move('reload', ({ page }) => page.reload(), { loads: true }));

/** Counts whether the page came out of the back/forward cache. */
async function comeBack(session: Session): Promise<void> {
  await session.page.back();
  session.returns.all++;
  if (await session.page.evaluate(() => fuzz.look().returns > 0)) session.returns.cached++;
}

const leave = fc
  .record({
    again: fc.boolean(),
    window: fc.option(fc.constantFrom(...WINDOWS), { nil: undefined }),
  })
  .map(({ again, window }) =>
    move(
      [
        'go to another page',
        window && `resize the window there to ${window.join(' × ')}`,
        again ? 'Back, Forward and Back' : 'Back',
      ]
        .filter(Boolean)
        .join(', '),
      async (session, model) => {
        await session.page.goto(session.frontPageUrl);
        model.forward = 0;
        if (window) {
          model.window = { width: window[0], height: window[1] };
          await session.resize(model);
        }
        await comeBack(session);
        if (!again) return;
        await session.page.evaluate(() => probe.settled());
        await session.page.forward();
        await comeBack(session);
      },
      { loads: true, shifts: true },
    ),
  );

const back = fc.constant(
  move(
    'Back within the page',
    async ({ page }, model) => {
      await page.back();
      [model.back, model.forward] = [model.back - 1, model.forward + 1];
    },
    { can: (model) => model.back > 0 },
  ),
);
const forward = fc.constant(
  move(
    'Forward within the page',
    async ({ page }, model) => {
      await page.forward();
      [model.back, model.forward] = [model.back + 1, model.forward - 1];
    },
    { can: (model) => model.forward > 0 },
  ),
);

const hide = fc.integer({ min: -800, max: 800 }).map((by) =>
  move(`hide the tab, scroll ${signed(by)}, and show the tab`, ({ page }) =>
    page.evaluate(async (by) => {
      const become = (state: DocumentVisibilityState) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
        Object.defineProperty(document, 'hidden', {
          configurable: true,
          value: state === 'hidden',
        });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      };
      become('hidden');
      scrollBy({ top: by, behavior: 'instant' });
      await probe.nextFrames(2);
      become('visible');
    }, by),
  ),
);

const print = fc.constant(
  move('print', (session, model) => session.print(model), { shifts: true }),
);

const motion = fc.constant(
  move('press the motion switch', async ({ page }, model) => {
    model.reduced = !model.reduced;
    await page.evaluate(() => document.querySelector<HTMLElement>('#motion')?.click());
  }),
);

const guess = fc.integer({ min: 0, max: 100 }).map((share) =>
  move(
    `guess ${share}%`,
    async ({ page }, model) => {
      model.guess = share;
      await page.evaluate((share) => {
        const slider = document.querySelector<HTMLInputElement>('[data-guess] input[type="range"]');
        if (!slider) return;
        slider.value = String(share);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        document.querySelector<HTMLElement>('[data-guess] button')?.click();
      }, share);
    },
    { shifts: true },
  ),
);

/** The page itself has no button for this: the guess ends with the tab. */
const takeBack = fc.constant(
  move(
    'take the guess back, and reload',
    async ({ page }, model) => {
      model.guess = null;
      await page.evaluate(() => {
        for (const name of Object.keys(sessionStorage))
          if (name.startsWith('guess')) sessionStorage.removeItem(name);
      });
      await page.reload();
    },
    { can: ({ guess }) => guess !== null, loads: true },
  ),
);

/** Every move that a story allows. Scrolling is as likely as all that changes the layout. */
export function movesIn(facts: Facts): fc.Arbitrary<Move> {
  const often = [scroll, scroll, fling, jump, jumpToStep(facts), jumpToStep(facts), press];
  const seldom = [
    ...(facts.links.length > 0 ? [follow(facts), follow(facts)] : []),
    resize,
    rotate,
    height,
    zoom,
    textSize,
    font,
    grow(facts),
    pass(facts),
    pass(facts),
    reload,
    leave,
    back,
    forward,
    hide,
    print,
    ...(facts.hasSwitch ? [motion] : []),
    ...(facts.hasGuess ? [guess, takeBack] : []),
  ];
  return fc.oneof(
    ...often.map((arbitrary) => ({ arbitrary, weight: 2 })),
    ...seldom.map((arbitrary) => ({ arbitrary, weight: 1 })),
  );
}
