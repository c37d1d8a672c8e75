import { quadtree } from 'd3';
import { describe, expect, test } from 'vitest';
import { field } from '../../../../src/graphics/field/index.ts';
import { placedIn } from '../../../../src/graphics/field/pose.ts';
import type { Block } from '../../../../src/graphics/field/pen.ts';
import { whenKey } from '../../../../src/graphics/field/when.ts';
import { pears, SCREENS } from './tables.ts';

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

describe('on the way from row to row', () => {
  const states = ['field/2014', 'field/2015', 'field/2016'];
  const at = (position: number) => field.pose(layout, states, position);

  test('a change in how rows were counted is said with the rows after it', () => {
    const words = (position: number) => at(position).groups.get('field/1-2');
    expect([0, 0.05, 0.5, 1, 1.5, 2].map(words)).toEqual([0, 0, 1, 1, 1, 1]);
  });
});

describe('on the way to another view', () => {
  const states = ['field/2016', 'swap/2016', 'together/2016'];
  const at = (position: number) => field.pose(layout, states, position);

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
});
