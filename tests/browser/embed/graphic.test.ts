// A graphic's own page, which hosts put into an iframe.
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { GRAPHICS, embedUrl, heightOf, embedPage } from '../support/embeds.ts';
import { ROWS, sharedPage, STEPS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** At each width, every step is right and legible, and has enough contrast. */
const expectRight = async (form: string, widths: readonly number[]) => {
  for (const width of widths) {
    await page.resize(width, 844);
    await page.emulate?.({ dark: width === 640 });
    await page.goto(embedUrl(form));
    const wrong = await page.evaluate(async (height) => {
      await document.fonts.ready;
      const root = document.documentElement;
      const scene = document.querySelector<HTMLElement>('[data-scene]');
      const buttons = Array.from(document.querySelectorAll<HTMLElement>('button'));
      const steps = buttons.filter(({ dataset }) => dataset.step !== undefined);
      if (!scene || steps.length < 3) return ['no scene'];
      const wrong = probe.layoutShifts.map((shift) => `shift: ${JSON.stringify(shift)}`);
      const high = root.getBoundingClientRect().height;
      if (high !== height) wrong.push(`${high} high, and not ${height}`);
      for (const button of buttons) {
        const { width, height } = button.getBoundingClientRect();
        if (width < 44 || height < 44) wrong.push(`small: ${button.textContent}`);
      }
      root.dataset.motion = 'reduce';
      for (const [i, step] of steps.entries()) {
        step.click();
        const texts = Array.from(document.querySelectorAll('.step')).filter(legibility.isVisible);
        const current = scene.querySelectorAll('[aria-current="step"]');
        const { state, position } = scene.dataset;
        if (state !== step.dataset.step || position !== `${i}.000`)
          wrong.push(`${step.id}: ${state} at ${position}`);
        if (current.length !== 1 || current[0] !== step) wrong.push(`${step.id} is not marked`);
        const label = step.getAttribute('aria-label') ?? '';
        const heading = texts[0]?.querySelector('h2')?.textContent ?? '-';
        if (texts.length !== 1 || !label.endsWith(heading))
          wrong.push(`${step.id}: ${texts.length} texts, ${heading}`);
        document.querySelector('[role="status"]')?.replaceChildren();
        wrong.push(...legibility.faults(document.body), ...legibility.lowContrast(document.body));
      }
      return wrong;
    }, heightOf(form));
    expect({ width, wrong }).toEqual({ width, wrong: [] });
    expect(await page.errors()).toEqual([]);
  }
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
  const said = () =>
    page.evaluate(() => document.querySelector('[role="status"]')?.textContent ?? '');
  expect(await said()).toBe(`Step 2 of 3: ${ROWS[1].part} plots in 2015`);
  const steps = STEPS.filter(({ scene }) => scene === 'cases');
  expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual(
    [1, 2, 1].map((position) => ({ ...steps[position], position })),
  );
  // Whoever reads on does not come upon the announcement.
  await page.evaluate(() => {
    const turn = document.querySelector<HTMLElement>('[data-turn="1"]');
    turn?.focus();
    turn?.blur();
  });
  expect(await said()).toBe('');
});

test.each(['no script', 'a script that throws', 'a drawing that fails'])(
  'with %s, the graphic shows its last state and all its text, and no button',
  breadth,
  async (what) => {
    const plain = what === 'no script' ? await sharedPage({ js: false }) : page;
    const failures: Record<string, string> = {
      'a script that throws': '?failure=startup',
      'a drawing that fails': '?failure=drawing',
    };
    await plain.goto(embedUrl('dots', failures[what]));
    const found = await plain.evaluate(() => {
      const seen = (selector: string) =>
        Array.from(document.querySelectorAll(selector)).filter(
          (element) =>
            element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
            element.getClientRects().length > 0,
        );
      return {
        state: document.querySelector<HTMLElement>('[data-scene]')?.dataset.state,
        buttons: seen('button').length,
        texts: seen('.step :is(h2, p)').length,
        tops: seen('.step').map((step) => step.getBoundingClientRect().top),
        rows: seen('[data-row]').length,
      };
    });
    expect(found).toMatchObject({ state: 'counts/2016', buttons: 0, texts: 6, rows: 3 });
    expect(found.tops).toEqual([...new Set(found.tops)].sort((a, b) => a - b));
  },
);
