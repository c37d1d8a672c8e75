import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { GRAPHICS, embedUrl, heightOf, embedPage } from '../support/embeds.ts';
import { ROWS, sharedPage, STEPS } from '../support/story.ts';
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
  expectRight(form, [300, 640, 1000]),
);

test('arrow keys go back and forth, and the page sends an event for each step', async () => {
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
});

test('on paper a graphic is at its last step, and after that where it was', async () => {
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
