import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formOf } from '../../src/graphics/forms.ts';
import { EM, WIDTH } from '../../src/graphics/kit/field.ts';
import { PART, REST } from '../../src/graphics/kit/palette.ts';
import { still } from '../../src/graphics/kit/still.ts';
import { element, markup } from '../../src/markup/xml.ts';
import { readContent } from '../../src/story/read/content.ts';
import { layoutOf } from '../../src/story/scene-layout.ts';
import { byId, type Scene } from '../../src/story/story.ts';
import { flattenSvg } from '../../src/syndication/pictures/flatten-svg.ts';
import { parse, read, words } from '../build/built-site.ts';
import { dotsIn, rowIn } from '../build/dots.ts';
import { all, csv, document, nextCsv, rows, SLUG } from './own-story.ts';

const { content } = readContent(fileURLToPath(new URL('../../', import.meta.url)));
const story = content?.stories.find(({ slug }) => slug === SLUG);
if (!story) throw new Error('the story has mistakes');

/** A scene's graphic at each of its steps, as in a picture. */
const drawnAtSteps = (scene: Scene): Element[] => {
  const { form: name, data, states } = scene;
  const size = { width: WIDTH, height: layoutOf(scene).height, em: EM };
  return states.map((_, position) => {
    const drawn = flattenSvg(still({ name, form: formOf(name), data, states, position }), size);
    return parse(markup(element('svg', {}, ...drawn))).documentElement;
  });
};

/** What is drawn: with what is hidden, the document has the other states as well. */
const isShown = (element: Element) => element.closest('[opacity="0"]') === null;

describe('the graphics in the page', () => {
  const told = all('[data-scene]').map((scene) => ({
    scene,
    svg: scene.querySelector('svg[data-graphic]'),
    states: Array.from(scene.querySelectorAll('[data-step]'), (step) =>
      String(step.getAttribute('data-step')),
    ),
  }));
  const end = told.at(-1);
  const scenes = told.slice(0, -1);
  const [count, mix, ...later] = scenes.map(({ svg }) => svg);
  const openings = Array.from(document.querySelectorAll('.opening svg[data-finding]'));
  const [opening] = openings;
  /** The words of the labels of some groups, each with all that it says. */
  const labelsIn = (svg: Element | null | undefined, selector = 'g') =>
    Array.from(svg?.querySelectorAll(`[data-name="labels"] > ${selector} > g`) ?? []);
  /** The words of the labels that are shown. */
  const shownIn = (svg: Element | null | undefined) => labelsIn(svg).filter(isShown).map(words);
  /** How many dots a part of a picture has, by the colour of their lines. */
  const dotsOf = (picture: Element, colour: string) =>
    Array.from(picture.querySelectorAll(`g[stroke="${colour}"] > path`)).reduce(
      (sum, path) => sum + (path.getAttribute('d')?.match(/m/g)?.length ?? 0),
      0,
    );

  test('the scene of the mix ends with a dot for every case of every year, and those of the part are solid', () => {
    expect(scenes).toHaveLength(3);
    for (const { year, part, whole } of rows) {
      expect(dotsIn(rowIn(mix, year), 'part')).toBe(part);
      expect(dotsIn(rowIn(mix, year), 'rest')).toBe(whole - part);
    }
  });

  test('the story ends with a stroke for every confrontation, in lines of dashes', () => {
    const path = end?.svg?.querySelector('path');
    const [dash = 0, gap = 0] = (path?.getAttribute('stroke-dasharray') ?? '')
      .split(' ')
      .map(Number);
    const lines = Array.from(path?.getAttribute('d')?.matchAll(/h([\d.]+)/g) ?? [], ([, long]) =>
      Math.round((Number(long) + gap) / (dash + gap)),
    );
    const [, counted] = /,(\d+)\n/.exec(read(`stories/${SLUG}/data/confrontations.csv`)) ?? [];
    expect(lines.reduce((sum, strokes) => sum + strokes, 0)).toBe(Number(counted));
    expect(end?.svg?.getAttribute('aria-label')).toContain('1,148 strokes');
    // Another count of another thing: nothing of the cases is in it.
    expect(words(end?.scene ?? null)).not.toMatch(/\b(114|259)\b|44(\.0)?%/);
  });

  test('the other scenes end with the dots of the last year alone', () => {
    for (const svg of [count, ...later])
      for (const { year, part, whole } of rows) {
        const isLast = year === rows.at(-1)?.year;
        expect(dotsIn(rowIn(svg, year), 'part')).toBe(isLast ? part : 0);
        expect(dotsIn(rowIn(svg, year), 'rest')).toBe(isLast ? whole - part : 0);
      }
  });

  test('each step has a dot for every case of the years that its state shows', () => {
    const two = scenes.slice(0, 2);
    const states = two.flatMap((scene) => scene.states);
    expect(states).toEqual([
      'field/2014',
      'field/2015',
      'field/2016',
      'swap/2016',
      'field/2016',
      'together/2016',
    ]);
    const shown = {
      'field/2014': ['2014'],
      'field/2015': ['2015'],
      'field/2016': ['2016'],
      'swap/2016': ['2015', '2016'],
      'together/2016': ['2014', '2015', '2016'],
    };
    const pictures = two.flatMap(({ scene: { id } }) => drawnAtSteps(byId(story.scenes, id)));
    pictures.forEach((picture, i) => {
      const id = states[i];
      const years: string[] = shown[states[i] as keyof typeof shown];
      const found = rows.filter(({ year }) => years.includes(year));
      const sum = (of: (row: (typeof rows)[number]) => number) =>
        found.reduce((all, row) => all + of(row), 0);
      expect(dotsOf(picture, PART), id).toBe(sum(({ part }) => part));
      expect(dotsOf(picture, REST), id).toBe(sum(({ part, whole }) => whole - part));
      // Each is a share, but in the swap, which is of counts.
      const said = Array.from(picture.querySelectorAll('text'), words);
      for (const { share } of found)
        expect(
          said.some((text) => text.startsWith(share)),
          id,
        ).toBe(!states[i]?.startsWith('swap'));
      if (states[i]?.startsWith('field'))
        for (const { part, whole } of found) expect(said).toContain(`${part} of ${whole} cases`);
      if (states[i]?.startsWith('swap'))
        expect(said).toEqual(
          expect.arrayContaining(['77', '179', '114', '145', '37 more', '34 fewer', '+3 in all']),
        );
    });
  });

  test('the first screen has the dots of the last year, and the share of the first on the axis', () => {
    const found = [rows[0], rows.at(-1)].flatMap((row) => row ?? []);
    const [first, last] = found;
    if (!first || !last) throw new Error('the story has two years');
    expect(openings).toHaveLength(2);
    for (const svg of openings) {
      expect(dotsIn(svg, 'part')).toBe(last.part);
      expect(dotsIn(svg, 'rest')).toBe(last.whole - last.part);
      expect(shownIn(svg)).toEqual(
        expect.arrayContaining([
          `${last.part} of ${last.whole} cases`,
          `${first.year}: ${first.share}`,
        ]),
      );
    }
    for (const svg of openings)
      expect(words(svg.querySelector('[data-name="needle"] text'))).toBe(last.share);
    // One for phones and one for pages: nobody hears both.
    expect(openings.map((svg) => svg.closest('[aria-hidden]') === null)).toEqual([true, false]);
    for (const { year, part, whole } of rows)
      expect(
        opening
          ?.getAttribute('aria-label')
          ?.includes(`${year}: ${String(part)} of ${String(whole)}\u00A0`),
      ).toBe(found.some((row) => row.year === year));
  });

  test('no step shows an earlier year than the step before it: dots of one year never become those of another', () => {
    const years = scenes.flatMap(({ states }) =>
      states.map((state) => Number(state.split('/')[1])),
    );
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    // Each year has dots of its own in each of its states.
    const groups = Array.from(count?.querySelectorAll('[data-name="dots"] > g') ?? []);
    expect(groups.map((group) => group.getAttribute('data-row'))).toEqual(
      rows.map(({ year }) => year),
    );
  });
});

describe('the data', () => {
  test('the table has a caption, scopes and exactly the data', () => {
    const table = document.querySelector('table[data-table="cases"]');
    expect(words(table?.querySelector('caption') ?? null)).not.toBe('');
    const heads = Array.from(table?.querySelectorAll('th') ?? []);
    expect(heads.map((head) => head.getAttribute('scope'))).toEqual([
      ...Array<string>(5).fill('col'),
      ...Array<string>(rows.length).fill('row'),
    ]);
    const cells = Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) =>
      Array.from(row.children, words),
    );
    expect(cells).toEqual(
      rows.map(({ year, part, whole, share }) =>
        [year, part, whole - part, whole, share].map(String),
      ),
    );
  });

  test('the files for download are the author’s, byte for byte', () => {
    expect(all('a[download]').map((link) => link.getAttribute('href'))).toEqual([
      'data/cases.csv',
      'data/confrontations.csv',
      'data/next.csv',
    ]);
    expect(read(`stories/${SLUG}/data/cases.csv`)).toBe(csv);
    expect(read(`stories/${SLUG}/data/next.csv`)).toBe(nextCsv);
  });

  test('only published percentages are printed, quarters only on the scale, and what a source gives beside it', () => {
    const text = all('body, body *')
      .filter((element) => !element.matches('script, style'))
      .map((element) => ({
        // A number and its sign are in one text: whatever else is in the element has its own.
        text: Array.from(element.childNodes, ({ nodeType, nodeValue }) =>
          nodeType === 3 ? nodeValue : '|',
        ).join(''),
        scale:
          element.matches('.guess-scale > span') ||
          (element.matches('[data-name="labels"] .muted') &&
            element.matches('[data-graphic="field"] *, .strip *') &&
            /^\d+%$/.test(words(element))),
        given: element.matches('a[href^="#source-"]'),
      }));
    const found = text.flatMap(({ text, ...where }) =>
      Array.from(text.matchAll(/\d[\d.,]*\s?%/g), ([value]) => ({ value, ...where })),
    );
    expect(found.length).toBeGreaterThan(10);
    const published = rows.flatMap(({ share }) => [share, share.replace('.0%', '%')]);
    for (const { value, scale } of found.filter(({ given }) => !given))
      if (scale) expect(value).toMatch(/^(0|25|50|75|100)%$/);
      // Aloud and in the text, a share has no final zero.
      else expect(published).toContain(value);
    // The growth in another offence, which is not worked out from the counts of the story.
    expect(found.filter(({ given }) => given).map(({ value }) => value)).toEqual(['89%']);
    expect(words(document.querySelector('a[href="#source-lbc-2024"]:last-of-type'))).toBe('89%');
  });
});
