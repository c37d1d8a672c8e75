import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesIn, pose } from '../../../../src/graphics/dots/pose.ts';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { VIEWS, type View } from '../../../../src/graphics/dots/views.ts';
import type { Counts } from '../../../../src/graphics/kit/form.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { tied } from '../../../tied.ts';

const WORDS = { key: 'Year', one: 'plot', many: 'plots', part: 'with a pond', rest: 'without one' };

const table = (...counts: [part: number, whole: number][]): Counts => ({
  kind: 'counts',
  language: 'en-GB',
  rows: counts.map(([part, whole], i) => ({ key: String(2001 + i), part, whole })),
  words: WORDS,
  breaks: [],
  notes: [],
});

const PLOTS = table([20, 176], [77, 256], [114, 259]);

/** Tables of up to six rows, of sizes that differ by as much as a hundredfold. */
const tables = fc
  .array(
    fc
      .integer({ min: 1, max: 400 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole))),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => table(...rows));

/** Where every dot is in a view: its row, whether it is solid, and its centre. */
function dotsIn(data: Counts, view: View) {
  const made = layout(data);
  return placesIn(made).flatMap((places, row) =>
    places[view].map((place, i) => ({
      row,
      solid: i < (made.field.piles[row]?.solid ?? 0),
      ...place,
    })),
  );
}

test('as many dots of each row are drawn as are published, solid and open', () => {
  const svg = still({ name: 'dots', form: dots, data: PLOTS, states: ['parts/2003'], position: 0 });
  const strokes = Array.from(svg.matchAll(/<path[^>]* d="([^"]*)"/g), ([, d = '']) => d);
  const count = (kind: RegExp) =>
    strokes.map((d) => d.match(kind)?.length ?? 0).filter((length) => length > 0);
  expect(count(/h0/g)).toEqual([20, 77, 114]);
  expect(count(/a[\d.]+ [\d.]+ 0 1/g)).toEqual([156, 179, 145]);
});

test('in every view each thing that was counted is one dot of its row, those of the part are solid, and none is over another or leaves the field', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...VIEWS), (data, view) => {
      const { height, field } = layout(data);
      const { pitch } = field;
      const drawn = dotsIn(data, view).toSorted((a, b) => a.x - b.x);
      if (data.rows.reduce((sum, { whole }) => sum + whole, 0) <= 1000)
        data.rows.forEach(({ part, whole }, row) => {
          const own = drawn.filter((dot) => dot.row === row);
          expect([own.filter(({ solid }) => solid).length, own.length]).toEqual([part, whole]);
        });
      const near = drawn.flatMap((a, i) => {
        let j = i + 1;
        while ((drawn[j]?.x ?? Infinity) < a.x + 0.72 * pitch) {
          if (Math.abs((drawn[j]?.y ?? 0) - a.y) < 0.72 * pitch) return [[a, drawn[j]]];
          j++;
        }
        return [];
      });
      expect(near).toEqual([]);
      const outside = drawn.filter(
        // The last column of a strip may be a short one.
        ({ x, y }) => x <= 0 || x >= 1000 + pitch || y <= 0 || y >= height,
      );
      expect(outside).toEqual([]);
    }),
    // Some have more things than dots.
    { numRuns: 150 },
  );
});

test('in a strip the solid dots end at the published share, to a column', () => {
  fc.assert(
    fc.property(tables, (data) => {
      const made = layout(data);
      const drawn = dotsIn(data, 'share');
      made.field.piles.forEach(({ strip }, row) => {
        const { part = 0, whole = 1 } = data.rows[row] ?? {};
        fc.pre(data.rows.reduce((sum, { whole }) => sum + whole, 0) <= 1000);
        const solid = drawn.filter((dot) => dot.row === row && dot.solid);
        const end = Math.max(0, ...solid.map(({ x }) => x + strip.pitch / 2));
        expect(end - (1000 * part) / whole).toBeGreaterThan(-0.1);
        expect(end - (1000 * part) / whole).toBeLessThan(strip.pitch + 0.1);
      });
    }),
  );
});

test('where a dot stands for many things, each row that is not refused shows its share, and each that is refused is named', () => {
  const uneven = fc
    .array(
      fc
        .integer({ min: 0, max: 24 })
        .chain((power) => fc.integer({ min: 2 ** power, max: 2 ** (power + 1) }))
        .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole))),
      { minLength: 1, maxLength: 12 },
    )
    .map((counts) => table(...counts));
  fc.assert(
    fc.property(uneven, (data) => {
      const refused = dots.misdrawn?.(data) ?? [];
      const { piles } = layout(data).field;
      data.rows.forEach(({ key, part, whole }, row) => {
        const { solid = 0, dots = 0 } = piles[row] ?? {};
        const isRefused = refused.some((fault) => fault.startsWith(`the row "${key}" has `));
        const isRight = dots > 0 && Math.abs(solid / dots - part / whole) <= 0.05 + 1e-9;
        expect(isRefused).toBe(!isRight);
      });
    }),
    { numRuns: 300 },
  );
});

test('a finding says what its solid dots are where nothing beside it does', () => {
  const wordsOf = (alone: boolean) =>
    JSON.stringify(dots.finding(PLOTS, ['2001', '2003'], alone).layout);
  expect(wordsOf(true)).toContain('with a pond');
  expect(wordsOf(false)).not.toContain('with a pond');
});

test('where there are many things, a dot stands for a round number of them, and the views say so', () => {
  const made = layout(table([200_000, 1_760_000], [1_140_000, 2_590_000]));
  expect(made.field.piles.map(({ solid, dots }) => [solid, dots])).toEqual([
    [20, 176],
    [114, 259],
  ]);
  for (const view of VIEWS)
    expect(
      made.labels.filter(
        (label) =>
          label.view === view &&
          `${label.text}${label.then ?? ''}`.includes(tied('each dot is 10,000~plots')),
      ),
    ).toHaveLength(1);
});

describe('a frame', () => {
  const states = ['counts/2001', 'counts/2003', 'share/2001', 'share/2003', 'parts/2003'];
  const made = layout(PLOTS);
  const at = (position: number) => pose(made, states, position);

  test('at rest has every dot in its place in the state’s view', () => {
    states.forEach((state, position) => {
      const view = VIEWS.find((view) => state.startsWith(view)) ?? 'counts';
      expect(at(position).places).toEqual(placesIn(made).map((places) => places[view]));
    });
  });

  test('has the needle on the share that is read, and nowhere else at rest', () => {
    expect(at(2).needle).toMatchObject({ x: 113.636, opacity: 1 });
    expect(at(3).needle).toMatchObject({ x: 440.154, opacity: 1 });
    expect(at(1).needle.opacity).toBe(0);
    expect(at(4).needle.opacity).toBe(0);
  });

  test('between the shares of two rows has nothing in motion but the needle', () => {
    const [from, to] = [at(2), at(3)];
    for (const way of [0.1, 0.5, 0.9]) {
      const { places, needle } = at(2 + way);
      expect(places).toEqual(from.places);
      expect(needle.x).toBeGreaterThan(from.needle.x);
      expect(needle.x).toBeLessThan(to.needle.x);
    }
  });
});

test('the text alternative tells what the views show, and nothing else', () => {
  const two = table([20, 176], [77, 256]);
  const told = (view: View) => dots.describe(two, [`${view}/2002`]);
  const start = 'A dot for each plot; those with a pond are solid. ';
  expect(told('counts')).toBe(tied(`${start}2001: 20 of 176~plots. 2002: 77 of 256~plots.`));
  expect(told('parts')).toBe(
    tied(`${start}2001: 20 with a pond; 156 without one. 2002: 77 with a pond; 179 without one.`),
  );
});

test.each([
  ['A new field', 'From 2002: A new field'],
  ['April 2002: a new field', 'April 2002: a new field'],
  ['November 2001: a new field', 'November 2001: a new field'],
  ['Rule 20021', 'From 2002: Rule 20021'],
])(
  'the text alternative says from which year on a change holds, unless its words do: %s',
  (label, told) => {
    const breaks = [{ before: '2002', label, note: 'More were counted.' }];
    const said = dots.describe({ ...PLOTS, breaks }, ['counts/2003']);
    expect(said.endsWith(`. ${told}. More were counted.`)).toBe(true);
  },
);

test('the text alternative has the notes of its rows, and no others', () => {
  const notes = [
    { row: '2001', text: 'a dry year' },
    { row: '2002', text: 'counted late' },
  ];
  const data: Counts = { ...PLOTS, notes };
  expect(dots.describe(data, ['counts/2003'])).toMatch(
    /\. 2001: a dry year\. 2002: counted late\.$/,
  );
  expect(dots.describe(data, ['counts/2001'])).toMatch(/\. 2001: a dry year\.$/);
});

describe('lines across the scale of shares', () => {
  const data: Counts = {
    ...PLOTS,
    lines: [
      { at: 50, label: 'half' },
      { at: 33.3, label: 'the target' },
    ],
  };
  const { lines, labels } = layout(data);

  test('are at their places, with their words below the strips, in the view of shares alone', () => {
    const drawn = lines.filter(({ kind }) => kind === 'reference');
    expect(drawn.map(({ x1, x2, view }) => [x1, x2, view])).toEqual([
      [333, 333, 'share'],
      [500, 500, 'share'],
    ]);
    const strips = layout(data).field.piles.map(({ strip }) => strip.bottom);
    for (const text of ['half', 'the target'])
      expect(labels.find((label) => label.text === text)?.y).toBeGreaterThan(Math.max(...strips));
  });

  test('are in the text alternative, and not in a finding', () => {
    const told = (view: View) => dots.describe(data, [`${view}/2001`]);
    expect(told('share')).toContain('A line at 50%: half. A line at 33.3%: the target.');
    expect(told('parts')).not.toContain('A line');
    const finding = layout(data, ['share'], { keys: ['2001'], alone: false });
    expect(finding.lines.filter(({ kind }) => kind === 'reference')).toEqual([]);
  });
});

test('a row is called by its label wherever readers read of it, and by its key in states alone', () => {
  const names = ['The first', 'The second'];
  const named = table([1, 4], [3, 4]);
  const data: Counts = {
    ...named,
    rows: named.rows.map((row, i) => ({ ...row, label: names[i] ?? '' })),
    notes: [{ row: '2002', text: 'a note that is too long to stand at its block' }],
  };
  const said = layout(data).labels.map(({ text, then }) => `${text} ${then ?? ''}`);
  const told = dots.describe(data, ['share/2002', 'parts/2002']);
  for (const words of [...said, told]) expect(words).not.toMatch(/200[12]/);
  for (const view of VIEWS)
    for (const name of names)
      expect(
        layout(data).labels.some((label) => label.view === view && label.text.includes(name)),
      ).toBe(true);
  expect(told).toContain(tied('The second: 3 of 4~plots'));
  expect(dots.states(data)).toContain('share/2002');
});
