import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  DESK,
  findFaults,
  PHONE,
  setReaderStyle,
  SPACED,
  visitSteps,
  type Size,
} from '../support/page-checks.ts';
import { goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// What several lines do while their steps are read, in one field or in a panel each.

let page: Page;
beforeAll(async () => {
  page = await sharedPage();
});

const openStory = (slug = 'wages') => visit(page, `${inject('fixtures')}/stories/${slug}/`);

/** The lines that are strong, the names that are, and the values that are seen. */
const drawing = () =>
  page.evaluate(() => {
    const svg = document.querySelector('#pay svg[data-graphic="series"]');
    const seen = (layer: string) =>
      Array.from(svg?.querySelectorAll<SVGElement>(`[data-name="${layer}"] > *`) ?? []).filter(
        (node) => Number(getComputedStyle(node).opacity) > 0.5,
      );
    return {
      strong: seen('strong').map((line) => line.getAttribute('data-name')),
      names: seen('strong-names').map(({ textContent }) => textContent.trim()),
      values: seen('shown').map(({ textContent }) => textContent.trim()),
      pale: seen('lines').length,
    };
  });

test(
  'a step emphasises its line, with its name and its values, and another step the next',
  breadth,
  async () => {
    await openStory();
    await goToStep(page, 'pay-all');
    expect(await drawing()).toMatchObject({ strong: [], names: [], pale: 6 });
    await goToStep(page, 'pay-ashby');
    const ashby = await drawing();
    expect(ashby).toMatchObject({ strong: ['Ashby'], names: ['Ashby'], pale: 0 });
    expect(ashby.values.join(' ')).toContain('£533');
    await goToStep(page, 'pay-morley');
    const morley = await drawing();
    expect(morley).toMatchObject({ strong: ['Castle Morley'], names: ['Castle Morley'] });
    expect(morley.values.join(' ')).toContain('£411');
    expect(morley.values.join(' ')).not.toContain('£533');
    await goToStep(page, 'pay-end');
    expect(await drawing()).toMatchObject({ strong: [], names: [], pale: 6 });
  },
);

/** The panels that are not pale, and the values that are seen in addition to the last ones. */
const panels = () =>
  page.evaluate(() => {
    const svg = document.querySelector('#each svg[data-graphic="multiples"]');
    const seen = (layer: string) =>
      Array.from(svg?.querySelectorAll<SVGElement>(`[data-name="${layer}"] > g`) ?? []).filter(
        (node) => Number(getComputedStyle(node).opacity) > 0.9,
      );
    return {
      strong: seen('panels').map((panel) => panel.getAttribute('data-row')),
      values: seen('shown').map(({ textContent }) => textContent.trim()),
    };
  });

test(
  'of small multiples, a step emphasises one panel, and another step none',
  breadth,
  async () => {
    await openStory();
    await goToStep(page, 'each-all');
    const all = ['Ashby', 'Brinton', 'Castle Morley', 'Dunmere', 'Elford', 'Fenwick'];
    expect(await panels()).toEqual({ strong: all, values: [] });
    await goToStep(page, 'each-morley');
    const morley = await panels();
    expect(morley.strong).toEqual(['Castle Morley']);
    expect(morley.values).toContain('£411');
    await goToStep(page, 'each-all');
    expect(await panels()).toEqual({ strong: all, values: [] });
  },
);

test.each<[string, string, Size, string]>([
  ['on a small phone', 'wages', [320, 568], ''],
  ['on a phone', 'wages', PHONE, ''],
  ['on a phone, with text of twice the size', 'wages', PHONE, 'html { font-size: 200% }'],
  ['on a phone, with spaced text', 'wages', PHONE, SPACED],
  ['on a tablet', 'wages', [760, 1000], ''],
  ['on a desk', 'wages', DESK, ''],
  ['on a small phone, in Arabic', 'ujur', [320, 568], ''],
  ['on a desk, in Arabic', 'ujur', DESK, ''],
])('%s every state is legible (%s)', breadth, async (_, slug, size, css) => {
  await openStory(slug);
  await setReaderStyle(page, size, css);
  expect(await visitSteps(page)).toEqual([]);
  // The page of the other story has no more of them.
  if (slug === 'wages') expect(await findFaults(page)).toEqual([]);
});
