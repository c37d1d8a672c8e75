import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  openOnPlatform,
  callsOf,
  expectNoErrors,
  controlOf,
  pressEnterOn,
} from '../support/platform.ts';
import { expectActiveStep, firstEngine, goToStep, STEPS, storyUrl } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second, , fourth, fifth, sixth] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openOnPlatform();
});
afterEach(() => expectNoErrors(page));

const copy = (step: string) => `#${step} [data-copy]`;

test(
  'each step’s link to itself is large enough, and nothing covers it while it has the focus',
  breadth,
  async () => {
    await page.evaluate(
      (link) => document.querySelector<HTMLElement>(link)?.focus(),
      copy(sixth.step),
    );
    const seen = new Set<string>();
    for (const key of [
      ...Array<'Shift+Tab'>(6).fill('Shift+Tab'),
      ...Array<'Tab'>(8).fill('Tab'),
    ]) {
      await page.press(key);
      const at = await page.evaluate(async () => {
        await probe.settled();
        const link = document.activeElement;
        const { left = 0, top = 0, width = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const inCard = link?.matches('.step-links a') === true;
        return {
          own: inCard && link.matches('.copy') ? link.getAttribute('href') : null,
          covered: inCard && !link.contains(hit),
          small: inCard && (width < 44 || height < 44),
        };
      });
      expect(at).toMatchObject({ covered: false, small: false });
      if (at.own !== null) seen.add(at.own);
    }
    expect([...seen].sort()).toEqual(['#axis-2014', '#axis-2015', '#axis-2016']);
  },
);

test.runIf(firstEngine)(
  'a step’s link copies its address, confirms that while it has the focus, and does not scroll',
  async () => {
    await page.goto(storyUrl(`?from=elsewhere#${fourth.step}`));
    await goToStep(page, second.step);
    const before = await controlOf(page, copy(second.step));
    const y = await page.evaluate(() => scrollY);
    expect(before).toMatchObject({ words: 'Link to this step', announced: '' });
    await pressEnterOn(page, copy(second.step));
    await expect
      .poll(async () => (await controlOf(page, copy(second.step))).words)
      .toBe('Link copied');
    expect(await callsOf(page, 'copy')).toEqual([storyUrl(`#${second.step}`)]);
    const after = await controlOf(page, copy(second.step));
    expect(after.announced).toBe('Link copied');
    expect(Math.abs(after.width - before.width)).toBeLessThan(1);
    expect(await page.evaluate(() => [scrollY, location.hash])).toEqual([y, `#${fourth.step}`]);
    await page.press('Shift+Tab');
    await expect
      .poll(() => controlOf(page, copy(second.step)))
      .toEqual({ ...before, announced: '' });
  },
);

test.runIf(firstEngine)(
  'where the clipboard fails or is missing, a step’s link goes to the step',
  breadth,
  async () => {
    await page.goto(storyUrl());
    await page.evaluate(() => {
      refusal = { copy: 'NotAllowedError' };
    });
    for (const place of [second, fifth]) {
      await pressEnterOn(page, copy(place.step));
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${place.step}`);
      await expectActiveStep(page, place);
      expect(await controlOf(page, copy(place.step))).toMatchObject({
        words: 'Link to this step',
        announced: '',
      });
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
    }
  },
);

test.runIf(firstEngine)(
  'the browser handles a click on a step’s link that opens another tab',
  breadth,
  async () => {
    const kept = await page.evaluate((link) => {
      const taken: boolean[] = [];
      const look = (event: Event) => {
        taken.push(event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('click', look);
      for (const held of [{}, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
        document
          .querySelector(link)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
      document.removeEventListener('click', look);
      return taken;
    }, copy(second.step));
    expect(kept).toEqual([true, false, false, false]);
  },
);
