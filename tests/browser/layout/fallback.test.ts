import { expect, test } from 'vitest';
import { mutedSteps } from '../support/page-checks.ts';
import {
  elsewhere,
  expectActiveStep,
  firstEngine,
  goToStep,
  openStory,
  ROWS,
  sharedPage,
  STEPS,
  storyWithFailure,
  visit,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** The visible parts of the story: its text, and the marks of its graphics. */
const seen = () => {
  const shown = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { visibility, display, opacity } = getComputedStyle(at);
      if (visibility !== 'visible' || display === 'none' || opacity === '0') return false;
    }
    return true;
  };
  const visible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return shown(element) && width > 0 && height > 0;
  };
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  return {
    hidden: all('main h1, main h2, main h3, main p, main li, main blockquote, main td, main th')
      .filter((element) => !visible(element))
      // The guess needs the script, and must be hidden without it.
      .filter((element) => element.closest('[data-guess]') === null)
      .map((element) => element.textContent),
    // How many dots each graphic shows, and how many of them are solid.
    dots: all('svg[data-graphic="dots"]').map((svg) =>
      ['path', 'g.part path'].map((paths) =>
        Array.from(svg.querySelectorAll(`[data-row] ${paths}`))
          .filter(shown)
          .reduce((sum, path) => sum + (path.getAttribute('d')?.split('m').length ?? 1) - 1, 0),
      ),
    ),
    findings: all('svg[data-finding]').filter(visible).length,
    readings: all('#axis [data-name^="share-value-"] text')
      .filter(visible)
      .map((element) => /^[\d.]+%/.exec(element.textContent)?.[0]),
    guess: all('[data-guess]').some(visible),
    tables: all('table[data-table]').map((table) => table.querySelectorAll('tbody tr').length),
    words: (document.querySelector('main')?.textContent ?? '').split(/\s+/).length,
  };
};

/** Everything that was counted, in each of the three graphics. */
const sum = (of: 'part' | 'whole') => ROWS.reduce((sum, row) => sum + row[of], 0);
const last = { dots: Array(3).fill([sum('whole'), sum('part')]) as number[][] };
const whole = {
  hidden: [],
  ...last,
  readings: ROWS.map(({ share }) => share),
  findings: 2,
  guess: false,
  tables: [3, 7],
};

test(
  'without script, all text, every published share and every graphic are visible',
  elsewhere,
  async () => {
    const plain = await openStory({ js: false });
    const found = await plain.evaluate(seen);
    expect(await plain.evaluate(() => document.documentElement.hasAttribute('data-ready'))).toBe(
      false,
    );
    expect(found).toMatchObject(whole);
    expect(found.words).toBeGreaterThan(1000);
  },
);

test(
  'with a script that throws at its start, all text, shares and graphics are visible',
  elsewhere,
  async () => {
    const page = await sharedPage();
    await visit(page, storyWithFailure('startup'));
    expect(await page.errors()).toEqual([expect.stringContaining('no media queries')]);
    expect(await page.evaluate(seen)).toMatchObject(whole);
    const scenes = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'), (scene) => {
        const steps = Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'));
        return {
          shown: [scene.dataset.position, scene.dataset.state],
          last: [`${steps.length - 1}.000`, steps.at(-1)?.dataset.step],
        };
      }),
    );
    expect(scenes.map(({ shown }) => shown)).toEqual(scenes.map(({ last }) => last));
    expect(scenes.length).toBeGreaterThan(1);
  },
);

test.runIf(firstEngine)(
  'a scene whose drawing fails logs one error and keeps its static graphic, and the others work',
  breadth,
  async () => {
    const page = await sharedPage();
    await visit(page, storyWithFailure('drawing'));
    for (const place of STEPS) await goToStep(page, place.step);
    const errors = await page.errors();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/"cases" keeps its still/);
    expect((await page.evaluate(seen)).dots[0]).toEqual(last.dots[0]);
    expect(await mutedSteps(page, '#cases')).toEqual([]);
    for (const place of STEPS.filter(({ scene }) => scene === 'axis')) {
      await goToStep(page, place.step);
      await expectActiveStep(page, place);
    }
  },
);

// As under a host's policy that allows neither.
test('without script and styles, no graphic is wider than the screen, and no control is there', async () => {
  const page = await openStory({ js: false });
  const found = await page.evaluate(() => {
    for (const sheet of Array.from(document.querySelectorAll('style'))) sheet.remove();
    const all = Array.from(document.querySelectorAll('main svg, button, input, .address'));
    return all
      .filter((element) => element.closest('[data-guess]') === null)
      .filter((element) =>
        element.matches('main svg')
          ? element.getBoundingClientRect().right > innerWidth
          : element.checkVisibility(),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
  expect(found).toEqual([]);
});

test.runIf(firstEngine)('whoever selects all takes the words, and no loose labels', async () => {
  const page = await openStory();
  const found = await page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.body);
    const lines = selection?.toString().split('\n') ?? [];
    const words = (selector: string) =>
      Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent.trim());
    const headings = words('h2, h3');
    const labels = words('svg text, button, .step-links a').filter((label) => label !== '');
    return {
      lost: headings.filter((heading) => !lines.includes(heading)),
      loose: labels.filter((label) => lines.includes(label) && !headings.includes(label)),
    };
  });
  expect(found).toEqual({ lost: [], loose: [] });
});
