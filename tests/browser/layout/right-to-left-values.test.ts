// A story of bars and of a series that runs from right to left. It is a site of its own: on that of the other
// fixture stories, it would make every quick test wait for its pictures.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Site } from '../../site-server.ts';
import { build, copyProject } from '../../build/project-copy.ts';
import {
  DESK,
  PHONE,
  setReaderStyle,
  SPACED,
  visitSteps,
  type Size,
} from '../support/page-checks.ts';
import { goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

describe('bars and a series that run from right to left', breadth, () => {
  const project = copyProject();
  let site: Site;
  beforeAll(async () => {
    rmSync(project.at('content'), { recursive: true });
    for (const [from, to] of [
      ['content/publication.yaml', 'content/publication.yaml'],
      ['by-itself/hasad', 'content/stories/hasad'],
    ] as const)
      cpSync(`${FIXTURES}${from}`, project.at(to), { recursive: true });
    const { status, stderr, stdout } = build(project.root);
    if (status !== 0) throw new Error(`The site was not built:\n${stderr}${stdout}`);
    site = await serve(project.at('dist'));
  });
  afterAll(() => {
    site.close();
    project.remove();
  });
  const openHarvest = async () => {
    const page = await sharedPage();
    await visit(page, `${site.origin}/stories/hasad/`);
    return page;
  };

  test.each<[string, Size, string]>([
    ['on a small phone', [320, 568], ''],
    ['on a phone', PHONE, ''],
    ['on a phone, with text of twice the size', PHONE, 'html { font-size: 200% }'],
    ['on a phone, with spaced text', PHONE, SPACED],
    ['on a desk', DESK, ''],
  ])('are legible in every state %s', async (_, size, css) => {
    const page = await openHarvest();
    await setReaderStyle(page, size, css, 'rtl');
    expect(await visitSteps(page)).toEqual([]);
  });

  test.each([320, 390])(
    'have their names, their zero and their scale at the right, but time from the left, at %d',
    async (width) => {
      const page = await openHarvest();
      await page.resize(width, 844);
      await goToStep(page, 'farms-sorted');
      const bars = await page.evaluate(() => {
        const row = document.querySelector('#farms [data-row="التل"]');
        const boxOf = (selector: string) => {
          const box = row?.querySelector(selector)?.getBoundingClientRect();
          return { left: box?.left ?? Number.NaN, right: box?.right ?? Number.NaN };
        };
        const field = document.querySelector('#farms svg')?.getBoundingClientRect();
        return {
          field: field?.right ?? Number.NaN,
          name: boxOf('[data-name="name"] text'),
          bar: boxOf('rect'),
          number: boxOf('[data-name="number"] text'),
        };
      });
      // Firefox counts the outlines of labels.
      expect(Math.abs(bars.field - bars.name.right)).toBeLessThan(5);
      expect(bars.bar.right).toBeLessThan(bars.name.left);
      expect(bars.number.right).toBeLessThan(bars.bar.left);

      await goToStep(page, 'years-2018');
      const series = await page.evaluate(() => {
        const all = (selector: string) =>
          Array.from(
            document.querySelectorAll(`#years [data-name="labels"] ${selector} text`),
            (text) => {
              const { left, right } = text.getBoundingClientRect();
              return { text: text.textContent, left, right };
            },
          );
        const line = document.querySelector('#years path[data-name="line"]');
        return {
          ticks: all('[data-name^="value-"]'),
          years: all('[data-name^="time-"]'),
          line: line?.getBoundingClientRect().right ?? Number.NaN,
        };
      });
      expect(series.ticks.length).toBeGreaterThan(2);
      for (const { left } of series.ticks) expect(left).toBeGreaterThan(series.line);
      const years = series.years.map(({ left }) => left);
      expect(years.length).toBeGreaterThan(1);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      expect(series.years.map(({ text }) => text)).toEqual(
        series.years.map(({ text }) => text).toSorted(),
      );
    },
  );
});
