import { quadtree } from 'd3';
import { describe, expect, test } from 'vitest';
import { field } from '../../../../src/graphics/field/index.ts';
import { placedIn } from '../../../../src/graphics/field/pose.ts';
import type { Block } from '../../../../src/graphics/field/pen.ts';
import { isShown, parseState, whenKey } from '../../../../src/graphics/field/when.ts';
import { pears, SCREENS } from './tables.ts';

const layout = field.layout(pears, []);
const NONE = { from: 0, to: 0 };
const ROOMS = [
  ['the fixed shape', layout],
  ...SCREENS.map(
    (screen) => [`${screen.width} × ${screen.height}`, field.fit?.(layout, screen)] as const,
  ),
] as const;

/** The dots of a view, row by row. */
const dotsIn = (made: typeof layout, view: string): Block[] =>
  placedIn(made).blocks.filter(({ when }) => when.views.join() === view);

describe.each(ROOMS)('in %s', (_, made) => {
  if (!made) throw new Error('there is room');
  const { wide } = made.room;
  const along = ({ x, y }: { x: number; y: number }) => (wide ? x : -y);

  test.each(['field', 'together'])('the solid dots of the view %s end at the share', (view) => {
    const { lines, needle } = placedIn(made);
    const axis = lines.find(({ kind }) => kind === 'leader');
    if (!axis) throw new Error('there is an axis');
    const [from, to] = [along({ x: axis.x1, y: axis.y1 }), along({ x: axis.x2, y: axis.y2 })];
    const blocks = dotsIn(made, view);
    expect(blocks).toHaveLength(3);
    blocks.forEach(({ solid, open, dot }, i) => {
      const { part = 0, whole = 1 } = layout.words.rows[i] ?? {};
      expect([solid.length, open.length]).toEqual([part, whole - part]);
      const share = from + ((to - from) * part) / whole;
      expect(along(needle.rows[i]?.at ?? { x: 0, y: 0 })).toBeCloseTo(share, 0);
      // The last column that has a solid dot is across the share, or ends there.
      const pitch = along(solid.at(-1) ?? { x: 0, y: 0 }) - share;
      expect(Math.abs(pitch)).toBeLessThan(dot);
      for (const one of solid) expect(along(one)).toBeLessThan(share + dot);
      for (const one of open) expect(along(one)).toBeGreaterThan(share - dot);
      for (const one of [...solid, ...open]) {
        expect(along(one) - dot / 2).toBeGreaterThanOrEqual(from - 0.5);
        expect(along(one) + dot / 2).toBeLessThanOrEqual(to + 0.5);
      }
    });
    expect(new Set(blocks.map(({ dot }) => dot)).size).toBe(1);
  });

  test('no two dots of a row in one place are over each other', () => {
    for (const { solid, open, gone, dot } of placedIn(made).blocks) {
      const all = [...solid, ...open, ...gone];
      const tree = quadtree(
        all,
        ({ x }) => x,
        ({ y }) => y,
      );
      for (const one of all) {
        tree.remove(one);
        expect(tree.find(one.x, one.y, dot)).toBeUndefined();
        tree.add(one);
      }
    }
  });

  test('two rows stand on one zero line, and the places that the later one leaves are as many as it has fewer', () => {
    const [before, after] = placedIn(made).blocks.filter(
      ({ when }) => when.views.includes('swap') && when.from === 2,
    );
    expect([before?.row, before?.solid.length, before?.open.length]).toEqual([1, 77, 179]);
    expect([after?.row, after?.solid.length, after?.open.length]).toEqual([2, 114, 145]);
    expect([before?.gone.length, after?.gone.length]).toEqual([0, 34]);
    // Those that are more are dots of the row itself, the furthest from the zero line.
    expect([before?.more.length, after?.more.length]).toEqual([0, 37]);
    expect(after?.more).toEqual(after?.solid.slice(-37));
    // The zero line runs from above to below on every screen.
    const nearest = (block: Block | undefined, kind: 'solid' | 'open') =>
      Math[kind === 'solid' ? 'max' : 'min'](...(block?.[kind] ?? []).map(({ x }) => x));
    expect(nearest(before, 'solid')).toBeCloseTo(nearest(after, 'solid'), 1);
    expect(nearest(before, 'open')).toBeCloseTo(nearest(after, 'open'), 1);
    expect(nearest(before, 'solid')).toBeLessThan(nearest(before, 'open'));
  });
});

describe.each([
  ['from row to row', ['field/2014', 'field/2015']],
  ['to another view', ['field/2016', 'swap/2016']],
  ['from view to view', ['swap/2016', 'together/2016']],
])('on the way %s', (_, [from = '', to = '']) => {
  const keys = layout.words.keys;
  const [a, b] = [parseState(from, keys), parseState(to, keys)];
  const ways = Array.from({ length: 41 }, (_, i) => i / 40);
  const at = (way: number) => field.pose(layout, [from, to], way);
  const { blocks, labels, lines, along } = placedIn(layout);

  test('words and lines of the one state or of the other are there, all of them or none', () => {
    const seen = ways.map((way) => {
      const { groups } = at(way);
      const of = (state: typeof a, other: typeof a) =>
        [...labels, ...lines]
          .filter(({ when }) => isShown(when, state) && !isShown(when, other))
          .map(({ when }) => groups.get(whenKey(when)));
      const [before, after] = [of(a, b), of(b, a)];
      expect(new Set(before).size).toBe(1);
      expect(new Set(after).size).toBe(1);
      return `${before[0] ? 'the one' : ''}${after[0] ? 'the other' : ''}`;
    });
    expect(seen.filter((words, i) => words !== seen[i - 1])).toEqual(['the one', '', 'the other']);
  });

  test('there are words of a state only while all dots are its own', () => {
    for (const way of ways) {
      const { groups, wiped } = at(way);
      const dots = blocks.map(({ when }) => ({ when, ...(wiped.get(whenKey(when)) ?? NONE) }));
      for (const state of [a, b])
        for (const { when } of labels.filter((label) => isShown(label.when, state)))
          if (groups.get(whenKey(when)) && !(isShown(when, a) && isShown(when, b)))
            expect(dots.filter((one) => isShown(one.when, state) !== one.from < one.to)).toEqual(
              [],
            );
    }
  });

  test('dots give way from the start of the scale to its end, and none is over one of the other state', () => {
    for (const way of ways) {
      const { wiped } = at(way);
      const there = (state: typeof a) =>
        blocks.flatMap(({ when, solid, open, dot }) => {
          const { from, to } = wiped.get(whenKey(when)) ?? NONE;
          if (!isShown(when, state) || from >= to) return [];
          return [...solid, ...open]
            .filter((point) => along(point) >= from && along(point) <= to)
            .map((point) => ({ ...point, dot }));
        });
      const tree = quadtree(
        there(a),
        ({ x }) => x,
        ({ y }) => y,
      );
      for (const { x, y, dot } of way > 0 && way < 1 ? there(b) : []) {
        expect(tree.find(x, y, dot)).toBeUndefined();
      }
    }
  });
});
