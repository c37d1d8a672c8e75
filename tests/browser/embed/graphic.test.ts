import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  GRAPHICS,
  embedUrl,
  heightOf,
  embedPage,
  host,
  iframe,
  ownEmbedUrl,
  site,
} from '../support/embeds.ts';
import { emulate } from '../support/page-checks.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { elsewhere, firstEngine, ROWS, sharedPage, STEPS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** How many dots a graphic has: all that was counted. */
const DOTS = ROWS.reduce((sum, { whole }) => sum + whole, 0);

// A graphic's own page, which hosts put into an iframe.
let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** At each width, every step is right and legible, and has enough contrast. */
const expectRight = async (form: string, widths: readonly number[]) => {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.resize(width, 844);
    await page.emulate?.({ dark: width === 640 });
    await page.goto(embedUrl(form));
    wrong.push(
      ...(await page.evaluate(
        async ([height, width]) => {
          await document.fonts.ready;
          const root = document.documentElement;
          const scene = document.querySelector<HTMLElement>('[data-scene]');
          const buttons = Array.from(document.querySelectorAll<HTMLElement>('button'));
          const steps = buttons.filter(({ dataset }) => dataset.step !== undefined);
          if (!scene || steps.length < 3) return ['no scene'];
          const wrong: string[] = [];
          const high = root.getBoundingClientRect().height;
          wrong.push(...probe.layoutShifts.map((shift) => `shift: ${JSON.stringify(shift)}`));
          if (high !== height) wrong.push(`${high} high, and not ${height ?? 0}`);
          for (const button of buttons) {
            const { width, height } = button.getBoundingClientRect();
            if (width < 44 || height < 44) wrong.push(`small: ${button.textContent}`);
          }
          for (const [i, step] of steps.entries()) {
            root.dataset.motion = 'reduce';
            step.click();
            const texts = Array.from(document.querySelectorAll('.step')).filter(
              legibility.isVisible,
            );
            const active = Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id);
            const { state, view, position } = scene.dataset;
            if (state !== step.dataset.step) wrong.push(`${step.id}: shows ${state ?? ''}`);
            if (view !== /^(.+?)\//.exec(state ?? '')?.[1]) wrong.push(`${step.id}: ${view ?? ''}`);
            if (position !== `${i}.000`) wrong.push(`${step.id}: at ${position ?? ''}`);
            if (active.join() !== step.id) wrong.push(`${step.id}: reads ${active.join()}`);
            const current = Array.from(
              scene.querySelectorAll('[aria-current="step"]'),
              ({ id }) => id,
            );
            if (current.join() !== step.id) wrong.push(`${step.id}: marks ${current.join()}`);
            const label = step.getAttribute('aria-label') ?? '';
            const heading = texts[0]?.querySelector('h2')?.textContent ?? '-';
            if (texts.length !== 1 || !label.endsWith(heading))
              wrong.push(`${step.id}: ${texts.length} texts, ${heading}`);
            document.querySelector('[role="status"]')?.replaceChildren();
            wrong.push(
              ...legibility.faults(document.body),
              ...legibility.lowContrast(document.body),
            );
          }
          return wrong.map((what) => `${width ?? 0}: ${what}`);
        },
        [heightOf(form), width],
      )),
    );
  }
  expect(wrong).toEqual([]);
  expect(await page.errors()).toEqual([]);
};

test('a graphic is right at every step in a narrow column', () => expectRight('dots-axis', [300]));

test.each(GRAPHICS)('%s is right at every step and width', breadth, (form) =>
  expectRight(form, firstEngine ? [300, 640, 1000] : [300, 1000]),
);

test(
  'arrow keys go back and forth, and the page sends an event for each step',
  elsewhere,
  async () => {
    await page.resize(390, 844);
    await page.goto(embedUrl('dots'));
    await page.evaluate(() => {
      document.documentElement.dataset.motion = 'reduce';
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener('story:step', (event) =>
        told.push((event as CustomEvent<unknown>).detail),
      );
    });
    /** The state, and whether there is no step before it, and none after it. */
    const state = () =>
      page.evaluate(() => [
        document.querySelector<HTMLElement>('[data-scene]')?.dataset.state,
        ...Array.from(document.querySelectorAll('[data-turn]'), ({ ariaDisabled }) => ariaDisabled),
      ]);
    const shown = [await state()];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) {
      await page.press(key);
      shown.push(await state());
    }
    expect(shown).toEqual([
      ['counts/2014', 'true', 'false'],
      ['counts/2015', 'false', 'false'],
      ['counts/2016', 'false', 'true'],
      ['counts/2016', 'false', 'true'],
      ['counts/2015', 'false', 'false'],
    ]);
    const { told, said } = await page.evaluate(() => ({
      told: (window as unknown as { told: unknown[] }).told,
      said: document.querySelector('[role="status"]')?.textContent,
    }));
    const steps = STEPS.filter(({ scene }) => scene === 'cases');
    expect(told).toEqual([1, 2, 1].map((position) => ({ ...steps[position], position })));
    expect(said).toBe(`Step 2 of 3: ${ROWS[1].part} plots in 2015`);
    // Whoever reads on does not come upon the announcement.
    const left = await page.evaluate(() => {
      const turn = document.querySelector<HTMLElement>('[data-turn="1"]');
      turn?.focus();
      turn?.blur();
      return document.querySelector('[role="status"]')?.textContent;
    });
    expect(left).toBe('');
  },
);

test('in a graphic in Arabic, the left arrow key goes to the next step', elsewhere, async () => {
  await page.goto(`${site}/embed/duwal/dots/`);
  await page.press('ArrowLeft');
  const current = () => document.querySelector('[aria-current]')?.textContent.trim();
  expect(await page.evaluate(current)).toBe('2');
});

const expectStepsClose = async (width: number) => {
  await page.resize(width, 844);
  await page.goto(embedUrl('dots'));
  const [gap, least] = await page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const svg = document.querySelector<SVGSVGElement>('svg[data-graphic]');
    const { width = 1, height = 0 } = svg?.viewBox.baseVal ?? {};
    const drawing = box('svg[data-graphic]');
    const drawn = Math.min(drawing.height, (drawing.width * height) / width);
    return [box('.buttons').top - drawing.top - drawn, box('body').height];
  });
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(48);
  // The frame is as high as ever: what is left comes after the steps.
  expect(Math.round(least)).toBe(heightOf('dots'));
};
const STEPS_CLOSE = 'in a column of %d pixels, the steps stand close under the drawing';

test.each([390])(STEPS_CLOSE, elsewhere, expectStepsClose);

test.each([300, 600])(STEPS_CLOSE, breadth, expectStepsClose);

test('an arrow key with another key is left to the browser', elsewhere, async () => {
  await page.goto(embedUrl('dots'));
  const states = await page.evaluate(() => {
    document.documentElement.dataset.motion = 'reduce';
    const state = () => document.querySelector<HTMLElement>('[data-scene]')?.dataset.state;
    const shown = [state()];
    for (const other of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'none']) {
      const key = { key: 'ArrowRight', bubbles: true, [other]: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
      shown.push(state());
    }
    return shown;
  });
  expect(states).toEqual([...Array<string>(5).fill('counts/2014'), 'counts/2015']);
});

test('on paper a graphic is at its last step, and after that where it was', elsewhere, async () => {
  await page.goto(embedUrl('dots'));
  const positions = await page.evaluate(() => {
    document.documentElement.dataset.motion = 'reduce';
    document.querySelectorAll<HTMLElement>('[data-step]')[1]?.click();
    return ['', 'beforeprint', 'afterprint'].map((name) => {
      if (name !== '') dispatchEvent(new Event(name));
      return document.querySelector<HTMLElement>('[data-scene]')?.dataset.position;
    });
  });
  expect(positions).toEqual(['1.000', '2.000', '1.000']);
});

test.runIf(firstEngine).for(GRAPHICS)(
  'on paper, %s is whole on the first sheet, and all steps follow it',
  breadth,
  async (form) => {
    await page.goto(embedUrl(form));
    const sheets = pagesOf((await page.pdf?.()) ?? Buffer.of());
    await page.resize(643, 900); // A4 between its margins.
    await emulate(page, { print: true });
    const { labels, texts, graphicEnd, stepTops, faults } = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const graphic = document.querySelector('.graphic');
      const steps = Array.from(document.querySelectorAll('.step')).filter(legibility.isVisible);
      const svg = graphic?.querySelector('svg');
      return {
        labels: Array.from(svg?.querySelectorAll('text') ?? [])
          .filter(legibility.isVisible)
          .map(({ textContent }) => textContent),
        texts: steps.map(({ textContent }) => textContent),
        graphicEnd: graphic?.getBoundingClientRect().bottom ?? Infinity,
        stepTops: steps.map((step) => step.getBoundingClientRect().top),
        faults: legibility.faults(document.body),
      };
    });
    const bare = (text: string) => text.replace(/\s+/g, '');
    const [first = ''] = sheets;
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) expect(bare(first)).toContain(bare(label));
    expect(stepTops.length).toBeGreaterThanOrEqual(3);
    for (const top of stepTops) expect(top).toBeGreaterThan(graphicEnd);
    for (const text of texts) expect(bare(sheets.join(''))).toContain(bare(text));
    expect(faults).toEqual([]);
  },
);

test(
  'with reduced motion, a graphic that its host drives goes from step to step',
  elsewhere,
  async () => {
    await page.goto(host.addPage(iframe(ownEmbedUrl('dots'))));
    const positions = (motion: string) =>
      page.evaluate(async (motion) => {
        const frame = document.querySelector('iframe');
        const inside = frame?.contentDocument;
        if (!frame?.contentWindow || !inside) throw new Error('no frame');
        inside.documentElement.dataset.motion = motion;
        const places: (string | undefined)[] = [];
        frame.contentWindow.postMessage({ 'story-embed': 'open', steps: true }, '*');
        for (const position of [0.4, 0.6, 1.4, 1.8]) {
          const arrived = new Promise((resolve) =>
            frame.contentWindow?.addEventListener('message', ({ data }) => {
              if ((data as { position?: number }).position === position) resolve(undefined);
            }),
          );
          frame.contentWindow.postMessage({ 'story-embed': 'position', position }, '*');
          await arrived;
          places.push(inside.querySelector<HTMLElement>('[data-scene]')?.dataset.position);
        }
        return places;
      }, motion);
    expect(await positions('reduce')).toEqual(['0.000', '1.000', '1.000', '2.000']);
    expect(await positions('full')).toEqual(['0.400', '0.600', '1.400', '1.800']);
  },
);

test('a graphic that its host drives is where the host says: after print, and where its buttons come back', async () => {
  await page.goto(host.addPage(iframe(ownEmbedUrl('dots'))));
  const seen = await page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const inside = frame?.contentWindow;
    if (!inside) throw new Error('no frame');
    inside.document.documentElement.dataset.motion = 'full';
    const place = () =>
      inside.document.querySelector<HTMLElement>('[data-scene]')?.dataset.position;
    const messages: Record<string, unknown>[] = [];
    addEventListener('message', ({ data }) => messages.push(Object(data) as (typeof messages)[0]));
    /** Sends a message, and waits until the graphic has read it. */
    const send = async (message: object) => {
      const arrived = new Promise((resolve) =>
        inside.addEventListener('message', resolve, { once: true }),
      );
      inside.postMessage(message, '*');
      await arrived;
    };
    await send({ 'story-embed': 'open', steps: true });
    // A jump to between two steps, past one of them.
    await send({ 'story-embed': 'position', position: 1.4 });
    const places = [place()];
    for (const name of ['beforeprint', 'afterprint']) {
      inside.dispatchEvent(new Event(name));
      places.push(place());
    }
    messages.length = 0;
    await send({ 'story-embed': 'open', steps: false });
    places.push(place());
    await send({ 'story-embed': 'nothing' });
    const about = await new Promise<Record<string, unknown>>((resolve) => {
      const look = () => {
        const found = messages.find((data) => data['story-embed'] === 'about');
        if (found) resolve(found);
        else addEventListener('message', look, { once: true });
      };
      look();
    });
    const steps = Array.from(inside.document.querySelectorAll('[data-step]'));
    return {
      places,
      told: about.step,
      active: steps.findIndex((step) => step.matches('[data-active]')),
    };
  });
  expect(seen).toEqual({ places: ['1.400', '1.000', '1.400', '1.000'], told: 1, active: 1 });
});

test(
  'a press on a step moves the graphic over time, another reverses it, and with reduced motion it changes at once',
  elsewhere,
  async () => {
    await page.goto(embedUrl('dots-axis'));
    const seen = await page.evaluate(() => {
      const scene = document.querySelector<HTMLElement>('[data-scene]');
      const [first, second, third] = Array.from(
        document.querySelectorAll<HTMLElement>('[data-step]'),
      );
      if (!scene || !first || !second || !third) throw new Error('no steps');
      // Replaces animation frames and the clock, so that the test controls them.
      let [now, queue] = [0, new Map<number, FrameRequestCallback>()];
      let [count, most] = [0, 0];
      performance.now = () => now;
      window.requestAnimationFrame = (run) => {
        queue.set(++count, run);
        return count;
      };
      window.cancelAnimationFrame = (id) => queue.delete(id);
      const position = () => Number(scene.dataset.position);
      /** Runs so many animation frames, and returns the position after each. */
      const frames = (number: number) => {
        const places: number[] = [];
        while (places.length < number && queue.size > 0) {
          now += 50;
          most = Math.max(most, queue.size);
          const due = queue;
          queue = new Map();
          for (const run of due.values()) run(now);
          places.push(position());
        }
        return places;
      };
      delete document.documentElement.dataset.motion;
      second.click();
      const there = [position(), ...frames(99)];
      third.click();
      const turned = frames(4).at(-1) ?? 0;
      first.click();
      const back = [position(), ...frames(99)];
      document.documentElement.dataset.motion = 'reduce';
      third.click();
      return { there, turned, back, most, atOnce: position() };
    });
    const { there, turned, back, most, atOnce } = seen;
    const between = there.filter((position) => !Number.isInteger(position));
    expect(between.length).toBeGreaterThan(2);
    expect(there).toEqual([...there].sort((a, b) => a - b));
    expect(there.at(-1)).toBe(1);
    expect(turned).toBeGreaterThan(1);
    expect(turned).toBeLessThan(2);
    expect(back[0]).toBe(turned);
    // It does not move on in the old direction.
    expect(Math.max(...back)).toBeLessThanOrEqual(turned);
    expect(back.at(-1)).toBe(0);
    expect(most).toBe(1);
    expect(atOnce).toBe(2);
  },
);

test.each(['no script', 'a script that throws', 'a drawing that fails'])(
  'with %s, the graphic shows its last state and all its text, and no button',
  breadth,
  async (what) => {
    const plain = what === 'no script' ? await sharedPage({ js: false }) : page;
    const failures = {
      'a script that throws': '?failure=startup',
      'a drawing that fails': '?failure=drawing',
    };
    await plain.goto(embedUrl('dots', failures[what as keyof typeof failures]));
    const found = await plain.evaluate(() => {
      const shown = (element: Element) => {
        for (let at: Element | null = element; at; at = at.parentElement) {
          const { visibility, display, opacity } = getComputedStyle(at);
          if (visibility !== 'visible' || display === 'none' || opacity === '0') return false;
        }
        return true;
      };
      const seen = (element: Element) => shown(element) && element.getClientRects().length > 0;
      const all = (selector: string) =>
        Array.from(document.querySelectorAll(selector)).filter(seen);
      return {
        state: document.querySelector<HTMLElement>('[data-scene]')?.dataset.state,
        buttons: all('button').length,
        texts: all('.step :is(h2, p)').length,
        tops: all('.step').map((step) => step.getBoundingClientRect().top),
        dots: Array.from(document.querySelectorAll('[data-row] path'))
          .filter(shown)
          .reduce((sum, path) => sum + (path.getAttribute('d')?.split('m').length ?? 1) - 1, 0),
      };
    });
    expect(found).toMatchObject({ state: 'counts/2016', buttons: 0, texts: 6, dots: DOTS });
    expect(found.tops).toEqual([...new Set(found.tops)].sort((a, b) => a - b));
  },
);

test.runIf(firstEngine)('axe finds nothing in any graphic’s iframe', breadth, async () => {
  await page.resize(390, 844);
  for (const form of GRAPHICS) {
    await page.goto(embedUrl(form));
    await page.run(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found, form).toEqual([]);
  }
});
