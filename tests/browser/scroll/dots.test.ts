import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import type { Dot } from '../support/dots-probe.ts';
import { ALL_PLACES, goToStep, openStory, type Place, ROWS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// What the dots of a table do from its first scene to its last.

/** A drawing at rest, with places in CSS pixels from its top left corner. */
interface Drawing {
  width: number;
  dots: Dot[];
  /** The visible labels, and where each starts. */
  labels: { key: string; text: string; x: number; y: number }[];
  /** The needle's point, and how visible it is. */
  needle: { x: number; opacity: number };
}

const IN_DOTS = ALL_PLACES.filter(({ scene }) => scene !== 'next');
const [VIEWS, KEYS] = [['counts', 'share', 'parts'] as const, ROWS.map(({ key }) => key)];

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

/** What a scene's graphic shows now. */
const drawingOf = (scene: string): Promise<Drawing> =>
  page.evaluate((scene) => {
    const svg = document.querySelector(`#${scene} svg[data-graphic="dots"]`);
    const needle = svg?.querySelector('.needle');
    if (!svg) throw new Error(`${scene} has no dots`);
    const { left, top, width } = svg.getBoundingClientRect();
    const point = needle?.getBoundingClientRect() ?? new DOMRect();
    const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? Number.NaN;
    return {
      width,
      dots: dotsIn(svg).map((dot) => ({ ...dot, x: dot.x - left, y: dot.y - top })),
      labels: Array.from(svg.querySelectorAll('[data-name="labels"] > g > g'))
        .filter(legibility.isVisible)
        .map((label) => {
          // Where it starts, and not its box: engines round the sizes of letters.
          const at = (name: string) =>
            Number(label.querySelector('text')?.getAttribute(name)) * scale;
          return {
            key: label.getAttribute('data-name') ?? '',
            text: label.querySelector('text')?.textContent ?? '',
            x: at('x'),
            y: at('y'),
          };
        }),
      needle: {
        x: point.left + point.width / 2 - left,
        // A scene without shares has none.
        opacity: needle ? Number(getComputedStyle(needle).opacity) : 0,
      },
    };
  }, scene);

const drawingAt = async ({ scene, step }: Place): Promise<Drawing> => {
  await goToStep(page, step);
  return drawingOf(scene);
};

/** The dots of a row, of one kind or of both. */
const dotsOf = (dots: readonly Dot[], row: string, part?: boolean): Dot[] =>
  dots.filter((dot) => dot.row === row && (part === undefined || dot.part === part));
const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
const near = (a: number, b: number, most = 0.5) => expect(Math.abs(a - b)).toBeLessThan(most);

/** The state of a place as its view and the index of the last row that is told of. */
const toldAt = ({ state }: Place) => {
  const [view, key = ''] = state.split('/');
  return { view: VIEWS.find((name) => name === view), last: KEYS.findIndex((row) => row === key) };
};

test(
  'at each step there is a dot for everything that was counted, and a row stays once it has come',
  breadth,
  async () => {
    for (const place of IN_DOTS) {
      const { dots } = await drawingAt(place);
      const { view, last } = toldAt(place);
      ROWS.forEach(({ key, part, whole }, i) => {
        expect(dotsOf(dots, key, true), `${place.step}: ${key}`).toHaveLength(part);
        expect(dotsOf(dots, key, false), `${place.step}: ${key}`).toHaveLength(whole - part);
        const opacities = new Set(dotsOf(dots, key).map(({ opacity }) => opacity));
        expect(opacities.size).toBe(1);
        const [opacity = Number.NaN] = opacities;
        if (i <= last) expect(opacity, `${place.step}: ${key}`).toBe(1);
        else if (view === 'counts') expect(opacity, `${place.step}: ${key}`).toBe(0);
        // In the other views, the rows to come are faint.
        else expect(opacity, `${place.step}: ${key}`).toBeLessThan(0.3);
      });
    }
  },
);

test('as shares, the strips are of one length, and the solid dots end at the published share', async () => {
  for (const place of IN_DOTS.filter(({ state }) => state.startsWith('share/'))) {
    const { dots, width } = await drawingAt(place);
    for (const { key, part, whole } of ROWS) {
      const own = dotsOf(dots, key);
      const columns = new Set(own.map(({ x }) => Math.round(x * 10))).size;
      const [first, last] = span(own.map(({ x }) => x));
      const column = (last - first) / (columns - 1);
      near(first, column / 2);
      // The last column ends where the axis ends, however many dots it has.
      near(last + column / 2, width, 1);
      const end = (width * part) / whole;
      const [, solid] = span(dotsOf(dots, key, true).map(({ x }) => x));
      const [open] = span(dotsOf(dots, key, false).map(({ x }) => x));
      near(solid, end, column);
      near(open, end, column);
      expect(open).toBeGreaterThanOrEqual(solid - 0.5);
    }
    // The strips are one under the other.
    const heights = KEYS.map((key) => span(dotsOf(dots, key).map(({ y }) => y)));
    heights.slice(1).forEach(([top], i) => expect(top).toBeGreaterThan(heights[i]?.[1] ?? 0));
  }
});

test('a scene starts exactly as the last scene of its table ended', breadth, async () => {
  const pairs = IN_DOTS.flatMap((place, i) => {
    const before = IN_DOTS[i - 1];
    return before && before.scene !== place.scene ? [[before, place] as const] : [];
  });
  expect(pairs.map(([, place]) => place.step)).toEqual(['axis-start', 'change-start']);
  for (const [end, start] of pairs) {
    expect(start.state).toBe(end.state);
    const before = await drawingAt(end);
    const after = await drawingAt(start);
    expect(after.dots).toHaveLength(before.dots.length);
    const scale = after.width / before.width;
    const moved = after.dots.filter((dot, i) => {
      const last = before.dots[i];
      return (
        last?.row !== dot.row ||
        last.part !== dot.part ||
        last.opacity !== dot.opacity ||
        Math.hypot(dot.x - last.x * scale, dot.y - last.y * scale) > 0.25 ||
        Math.abs(dot.radius - last.radius * scale) > 0.1
      );
    });
    expect(moved, start.step).toEqual([]);
    if (after.needle.opacity > 0) near(after.needle.x, before.needle.x * scale);
    expect(after.needle.opacity).toBe(before.needle.opacity);
    const words = ({ labels }: Drawing) => labels.map(({ key, text }) => `${key}: ${text}`);
    expect(words(after)).toEqual(words(before));
    after.labels.forEach(({ x, y }, i) => {
      near(x, (before.labels[i]?.x ?? Number.NaN) * scale);
      near(y, (before.labels[i]?.y ?? Number.NaN) * scale);
    });
  }
});
