import { quadtree } from 'd3';
import { describe, expect, test } from 'vitest';
import { field } from '../../../../src/graphics/field/index.ts';
import { placedIn } from '../../../../src/graphics/field/pose.ts';
import type { Block } from '../../../../src/graphics/field/pen.ts';
import {
  atNeedle,
  isShown,
  needleAt,
  whenKey,
  type FieldState,
} from '../../../../src/graphics/field/when.ts';
import { pears, SCREENS, TABLES } from './tables.ts';

const layout = field.layout(pears, []);
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

test.each(TABLES)(
  'the bars of %s have every dot, and one more kind of place where there are fewer',
  (_, data) => {
    for (const { row, solid, open, gone, when } of placedIn(field.layout(data, [])).blocks) {
      const own = data.rows[row];
      const before = data.rows[row - 1];
      expect([solid.length, open.length]).toEqual([
        own?.part,
        (own?.whole ?? 0) - (own?.part ?? 0),
      ]);
      const isLater = when.views.includes('swap') && when.from === row;
      const fewer = (a: number, b: number) => Math.max(0, a - b);
      expect(gone.length).toBe(
        isLater && before && own
          ? fewer(before.part, own.part) + fewer(before.whole - before.part, own.whole - own.part)
          : 0,
      );
    }
  },
);

describe('on the way from row to row', () => {
  const states = ['field/2014', 'field/2015', 'field/2016'];
  const at = (position: number) => field.pose(layout, states, position);
  const dots = dotsIn(layout, 'field').map(({ when }) => whenKey(when));
  const wiped = (position: number) => dots.map((key) => at(position).wiped.get(key));

  test('the needle travels from share to share, at the end of the solid dots', () => {
    const { needle, blocks, along } = placedIn(layout);
    const places = needle.rows.map(({ at }) => at.x);
    expect([0, 1, 2].map((position) => at(position).needle.x)).toEqual(places);
    const [first = 0, second = 0] = places;
    const { solid, dot } = blocks.find(({ when }) => whenKey(when) === dots[1]) ?? {};
    let between = 0;
    for (let i = 1; i < 40; i++) {
      const { x } = at(i / 40).needle;
      const to = wiped(i / 40)[1]?.to ?? 0;
      const last = solid?.findLast((one) => along(one) <= to);
      if (!last || x === first || x === second) continue;
      between += 1;
      expect(Math.abs(last.x - x)).toBeLessThan(2 * (dot ?? 0));
    }
    expect(between).toBeGreaterThan(3);
  });

  test('where the share falls, the needle travels back while the dots of the next row pass its way', () => {
    const [a, b] = [0, 1].map((row) => ({ view: 'field', row }) as const) as [
      FieldState,
      FieldState,
    ];
    const ways = Array.from({ length: 41 }, (_, i) => needleAt(a, b, i / 40, [0.6, 0.2]));
    expect(ways).toEqual(ways.toSorted((a, b) => a - b));
    expect([ways[0], ways[40]]).toEqual([0, 1]);
    for (const [i, way] of ways.entries()) expect(way - (ways[i - 1] ?? 0)).toBeLessThan(0.1);
  });

  test('the dots of the one row go from the start of the scale on, and those of the next come after them', () => {
    const [all, none] = [
      { from: 0, to: 1 },
      { from: 0, to: 0 },
    ];
    expect(wiped(0)).toEqual([all, none, none]);
    expect(wiped(1)).toEqual([none, all, none]);
    for (let i = 1; i < 40; i++) {
      const [first, second, third] = wiped(i / 40);
      expect(first?.to).toBe(1);
      expect(second?.from).toBe(0);
      // No two rows are in one place, and the screen is never empty.
      expect(second?.to).toBeLessThan(first?.from ?? 0);
      expect((second?.to ?? 0) + 1 - (first?.from ?? 0)).toBeGreaterThan(0.9);
      expect(third).toEqual(none);
    }
  });

  test('the name of the one row goes before that of the next comes, which is there as soon as its dots are', () => {
    const names = (position: number) => at(position).names.map(({ opacity }) => opacity);
    expect([0, 0.12, 1].map(names)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
    ]);
    for (let i = 0; i <= 40; i++)
      expect(names(i / 40).filter((opacity) => opacity > 0).length).toBeLessThanOrEqual(1);
  });

  test('the share of the one row has gone before that of the next comes, which is there as soon as the needle is', () => {
    const shares = [0, 1, 2].map((row) => whenKey(atNeedle(row)));
    for (let i = 0; i <= 40; i++) {
      const { groups, needle } = at(i / 40);
      const [first, second, third] = shares.map((key) => groups.get(key) ?? 0);
      expect(Math.min(first ?? 1, second ?? 1)).toBe(0);
      expect(third).toBe(0);
      if ((second ?? 0) > 0) expect(needle.x).toBe(at(1).needle.x);
    }
    expect(at(0.5).groups.get(shares[1] ?? '')).toBe(1);
  });

  test('a share becomes an earlier one as soon as the name of the next row is there', () => {
    const { labels } = placedIn(layout);
    const tick = labels.find(({ text }) => text === '2014: 11.4%');
    expect(at(0.12).groups.get(tick ? whenKey(tick.when) : '')).toBe(1);
  });

  test('a change in how rows were counted is said with the rows after it', () => {
    const words = (position: number) => at(position).groups.get('field/1-2');
    expect([0, 0.05, 0.5, 1, 1.5, 2].map(words)).toEqual([0, 0, 1, 1, 1, 1]);
  });
});

describe('on the way to another view', () => {
  const states = ['field/2016', 'swap/2016', 'together/2016'];
  const at = (position: number) => field.pose(layout, states, position);

  test('the name of a row moves with it, and those of others fade in', () => {
    const opacities = [0, 1, 2].map((position) => at(position).names.map(({ opacity }) => opacity));
    expect(opacities).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 1, 1],
    ]);
    const way = Array.from({ length: 41 }, (_, i) => at(i / 20).names[2]);
    expect(new Set(way.map((name) => name?.opacity))).toEqual(new Set([1]));
    const steps = way.slice(1).map((name, i) => Math.abs((name?.y ?? 0) - (way[i]?.y ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(150);
    expect(new Set(way.map((name) => name?.size)).size).toBeGreaterThan(5);
  });

  test('the dots of the one view have gone before those of the other come, and none is over another one', () => {
    const { blocks } = placedIn(layout);
    const own = (view: string) =>
      blocks.filter(({ when }) => when.views.join() === view && when.to === 2 && when.from <= 2);
    const seen = (view: string, position: number) => {
      const { groups, wiped } = at(position);
      return own(view).map(({ when }) => {
        const { from, to } = wiped.get(whenKey(when)) ?? { from: 0, to: 0 };
        return from < to ? (groups.get(whenKey(when)) ?? 0) : 0;
      });
    };
    const both = ['field', 'swap', 'together'].map((view) => Math.max(...seen(view, 0)));
    expect(both).toEqual([1, 0, 0]);
    for (let i = 0; i <= 40; i++) {
      const there = ['field', 'swap', 'together'].filter(
        (view) => Math.max(...seen(view, i / 20)) > 0.001,
      );
      expect(there.length).toBeLessThanOrEqual(1);
    }
    expect(seen('together', 2)).toEqual([1, 1, 1]);
  });

  test('nothing of a later step shows before the way to it', () => {
    const { groups } = at(1);
    for (const [key, opacity] of groups) if (key.startsWith('together/')) expect(opacity).toBe(0);
  });
});

test('a change in how rows were counted is named from the first row after it on, alone or compared', () => {
  const shown = placedIn(layout).labels.find(({ text }) => text.includes('the law changed'))?.when;
  if (!shown) throw new Error('the change has a label');
  const inState = (view: FieldState['view'], row: number) => isShown(shown, { view, row });
  expect([0, 1, 2].map((row) => inState('field', row))).toEqual([false, true, true]);
  expect([1, 2].map((row) => inState('swap', row))).toEqual([true, true]);
});
