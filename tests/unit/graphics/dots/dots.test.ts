import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../../src/graphics/dots/places.ts';
import { placesIn, pose } from '../../../../src/graphics/dots/pose.ts';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { byGroup, groupOf } from '../../../../src/graphics/dots/note.ts';
import { VIEWS, type View } from '../../../../src/graphics/dots/views.ts';
import type { Counts } from '../../../../src/graphics/kit/form.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { areaOf } from '../geometry.ts';
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

describe('in every view', () => {
  test('each thing that was counted is one dot of its row, and those of the part are solid', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...VIEWS), (data, view) => {
        fc.pre(data.rows.reduce((sum, { whole }) => sum + whole, 0) <= 1000);
        const drawn = dotsIn(data, view);
        data.rows.forEach(({ part, whole }, row) => {
          const own = drawn.filter((dot) => dot.row === row);
          expect(own).toHaveLength(whole);
          expect(own.filter(({ solid }) => solid)).toHaveLength(part);
        });
      }),
    );
  });

  test('a lone dot under the sign of its kind is too far from it to be taken for another sign', () => {
    for (const data of [table([1, 1], [2, 9], [3, 7]), table([1, 3], [1, 3])]) {
      const lone = dotsIn(data, 'parts').find(({ row, solid }) => row === 0 && solid);
      const name = layout(data).labels.find(({ key }) => key === 'parts-legend-part-0');
      const { y2 } = areaOf(name ?? expect.fail('the solid dots have no name'));
      const pitch = layout(data).field.pitch;
      expect((lone?.y ?? NaN) - pitch / 2 - y2).toBeGreaterThan(0.6 * EM);
    }
  });

  test('no dot is over another', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...VIEWS), (data, view) => {
        const { pitch } = layout(data).field;
        const drawn = dotsIn(data, view).toSorted((a, b) => a.x - b.x);
        const near = drawn.flatMap((a, i) => {
          let j = i + 1;
          while ((drawn[j]?.x ?? Infinity) < a.x + 0.72 * pitch) {
            if (Math.abs((drawn[j]?.y ?? 0) - a.y) < 0.72 * pitch) return [[a, drawn[j]]];
            j++;
          }
          return [];
        });
        expect(near).toEqual([]);
      }),
    );
  });

  test('every dot is in the field', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...VIEWS), (data, view) => {
        const { height, field } = layout(data);
        const outside = dotsIn(data, view).filter(
          // The last column of a strip may be a short one.
          ({ x, y }) => x <= 0 || x >= 1000 + field.pitch || y <= 0 || y >= height,
        );
        expect(outside).toEqual([]);
      }),
    );
  });
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

describe('the strips', () => {
  const legend = (part: string, keys?: string[]) =>
    layout({ ...PLOTS, words: { ...WORDS, part } }, ['share'], keys && { keys, alone: true })
      .labels.filter(({ key }) => key.startsWith('share-legend'))
      .map(({ sign, text, y, size }) => ({ sign, text, y, isSmall: size < 1 }));

  test('say on one line what solid and open dots are', () => {
    const [solid, open] = legend('with a pond');
    expect([solid, open]).toMatchObject([
      { sign: 'part', text: 'with a pond', isSmall: true },
      { sign: 'rest', text: 'without one', isSmall: true },
    ]);
    expect(open?.y).toBe(solid?.y);
  });

  test.each([
    ['without room for both', 'with a pond that frogs come to', undefined],
    ['on a card, where small type is too small', 'with a pond', ['2001', '2003']],
  ])('say what the solid dots are, %s', (_, part, keys) => {
    expect(legend(part, keys)).toMatchObject([{ sign: 'part', text: part, isSmall: false }]);
  });
});

test.each([
  ['en-GB', 'A dot for each', 'each dot is 1,000~', 'Each dot is'],
  ['cy', 'Dot am bob', 'mae pob dot yn', 'Mae pob dot yn'],
] as const)('a finding says what a dot is, in %s', (language, ...words) => {
  const [each, scale, key] = words.map(tied);
  const [small, large] = [table([20, 100]), table([400_000, 900_000])];
  expect(dots.describe({ ...small, language }, []).startsWith(each ?? '-')).toBe(true);
  const finding = dots.finding({ ...small, language }, ['2001'], false);
  expect(finding.key?.startsWith(key ?? '-')).toBe(true);
  // Alone, the graphic says what its solid dots are.
  const alone = dots.finding({ ...small, language }, ['2001'], true).key?.slice(0, -1);
  expect(finding.key?.split(';')[0]).toBe(alone);
  const keyOfMany = dots.finding({ ...large, language }, ['2001'], false).key?.toLowerCase();
  expect(keyOfMany?.startsWith(scale ?? '-')).toBe(true);
  const ofMany = dots.finding({ ...large, language }, ['2001'], true);
  expect(ofMany.key).toBeUndefined();
  for (const { labels } of [layout({ ...large, language }), ofMany.layout]) {
    const said = labels.map(({ text, then }) => `${text} ${then ?? ''}`);
    expect(said.some((text) => text.includes(scale ?? '-'))).toBe(true);
  }
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

test('a part that is not nothing has a dot, and one that is not all leaves a dot', () => {
  const { piles } = layout(table([1, 4000], [3999, 4000], [0, 3900])).field;
  expect(piles.map(({ solid, dots }) => [solid, dots])).toEqual([
    [1, 40],
    [39, 40],
    [0, 39],
  ]);
});

test.each([
  [8, 9],
  [1, 1],
  [2, 3],
  [24, 25],
  [16, 17],
])(
  'the solid dots of a short strip end at its share, and none is far beyond the axis: %i of %i',
  (part, whole) => {
    const { field } = layout(table([part, whole], [1, 9]));
    const [pile] = field.piles;
    if (!pile) throw new Error('there is no row');
    const xs = placesOf(field, pile).share.map(({ x }) => x);
    const { thick, pitch } = pile.strip;
    const end = Math.ceil(part / thick) * pitch;
    expect(end - Math.max(...xs.slice(0, pile.solid))).toBeLessThan(0.61 * field.pitch);
    expect(Math.max(...xs) + field.pitch / 2).toBeLessThanOrEqual(1000 + 0.4 * field.pitch);
  },
);

test.each([
  ['two breaks next to each other', ['2018', '2019']],
  ['three', ['2017', '2018', '2019']],
])('the words of %s are not on the line of another', (_, before) => {
  const rows = ['2016', '2017', '2018', '2019', '2020'].map((key) => ({
    key,
    part: 30,
    whole: 90,
  }));
  const breaks = before.map((before, i) => ({
    before,
    label: ['new rules', 'other police', 'a new law'][i] ?? '',
    note: 'A note.',
  }));
  const data = { ...PLOTS, rows, breaks };
  const made = dots.layout(data, dots.states(data));
  expect(dots.crowded(made)).toEqual([]);
});

test('the strips of the story’s shape are 4, 6 and 6 dots thick', () => {
  expect(layout(PLOTS).field.piles.map(({ strip }) => strip.thick)).toEqual([4, 6, 6]);
});

test('a finding says what its solid dots are where nothing beside it does', () => {
  const wordsOf = (alone: boolean) =>
    JSON.stringify(dots.finding(PLOTS, ['2001', '2003'], alone).layout);
  expect(wordsOf(true)).toContain('with a pond');
  expect(wordsOf(false)).not.toContain('with a pond');
});

test('a finding says what a change means where nothing beside it does', () => {
  const breaks = [{ before: '2002', label: 'A new field', note: 'More were counted.' }];
  const told = (alone: boolean) =>
    dots.finding({ ...PLOTS, breaks }, ['2001', '2003'], alone).description;
  expect(told(true)).toMatch(/A new field\. More were counted\.$/);
  expect(told(false)).toMatch(/A new field\.$/);
});

test('the text alternative of a finding in some rows has the scale of the picture', () => {
  const data = table([2800, 34_128], [5580, 34_367], [739, 3361]);
  const found = dots.finding(data, ['2003'], false);
  expect(found.description).toMatch(/^A dot for every 100/);
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

test.each([
  ['the strips of a scene', layout(PLOTS)],
  ['a finding', dots.finding(PLOTS, ['2001', '2003'], true).layout],
])('in %s, a row and its share stand on one baseline', (_, { labels }) => {
  const baselines = labels
    .filter(({ key }) => /^share-(key|value)-2003$/.test(key))
    .map(({ y, dy }) => [y, dy]);
  expect(baselines).toHaveLength(2);
  expect(baselines[0]).toEqual(baselines[1]);
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

  test('keeps a row that has come, and shows none that is still to come among the counts', () => {
    expect(at(0).rows).toEqual([1, 0, 0]);
    expect(at(1).rows).toEqual([1, 1, 1]);
  });

  test('has the needle on the share that is read, and nowhere else at rest', () => {
    expect(at(2).needle).toMatchObject({ x: 113.636, opacity: 1 });
    expect(at(3).needle).toMatchObject({ x: 440.154, opacity: 1 });
    expect(at(1).needle.opacity).toBe(0);
    expect(at(4).needle.opacity).toBe(0);
  });

  test('has beside the needle the share that is read, and no words on the way', () => {
    expect(at(2).needle.words).toEqual([1, 0, 0]);
    expect(at(2.5).needle.words).toEqual([0, 0, 0]);
    expect(at(3).needle.words).toEqual([0, 0, 1]);
    expect(at(1).needle.words).toEqual([0, 0, 0]);
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

  test('shows what explains its view, of the rows that have come, and nothing of another', () => {
    const shown = (position: number) =>
      [...at(position).notes].filter(([, opacity]) => opacity > 0).map(([key]) => key);
    expect(shown(0)).toEqual(['counts/2001']);
    expect(shown(2)).toEqual(['share/2001']);
    expect(shown(3)).toEqual(['share/2001', 'share/2002', 'share/2003']);
  });

  test('has every note in a group that it shows or hides', () => {
    const notes = [...made.labels, ...made.lines];
    const grouped = byGroup(notes, made.keys);
    expect(grouped.flatMap(({ notes }) => notes)).toHaveLength(notes.length);
    for (const { key, notes } of grouped) {
      expect([...at(0).notes.keys()]).toContain(key);
      for (const note of notes) expect(groupOf(note, made.keys)).toBe(key);
    }
  });
});

test.each([
  ['ends above a strip in which a column has dots of both kinds', PLOTS, 1, false],
  ['ends above each strip of a graphic that has such a strip', PLOTS, 2, false],
  // Ten to a dot, and twelve to a column: seven columns are solid.
  ['runs through a strip whose columns end at the share', table([840, 3000]), 0, true],
  ['ends above a strip whose columns end near the share', table([844, 3000]), 0, false],
])('the line at the end of the solid dots %s', (_, data, row, isThrough) => {
  const made = layout(data);
  const line = made.lines.find(({ key }) => key === `share-end-${2001 + row}`);
  const { bottom = 0, thick = 0 } = made.field.piles[row]?.strip ?? {};
  const top = bottom - thick * made.field.pitch;
  expect(line?.y1).toBeLessThan(top - EM);
  expect((line?.y2 ?? 0) > top).toBe(isThrough);
});

test('a remark about one row is shown once, under its last block', () => {
  const { labels } = layout({ ...PLOTS, notes: [{ row: '2002', text: 'a new map' }] });
  const at = (text: string) =>
    labels
      .filter((label) => label.view === 'parts' && label.text === text)
      .map(({ y, dy }) => y + dy * EM);
  const [note = 0, ...more] = at('a new map');
  expect(more).toEqual([]);
  expect(note).toBeGreaterThan(at('77 in 2002')[0] ?? Infinity);
});

test('of places, no needle goes from one to the next', () => {
  const places = ['North', 'South', 'West'];
  const rows = PLOTS.rows.map((row, i) => ({ ...row, key: places[i] ?? '' }));
  const data = { ...PLOTS, rows, breaks: [], notes: [] };
  const made = layout(data);
  expect(made.needle).toBeUndefined();
  const years = layout({ ...PLOTS, breaks: [], notes: [] });
  expect(years.needle).toBeDefined();
});

describe('the text alternative tells what the views show, and nothing else', () => {
  const told = (data: Counts, ...views: View[]) =>
    dots.describe(
      data,
      views.map((view) => `${view}/2002`),
    );
  const two = table([20, 176], [77, 256]);
  const start = 'A dot for each plot; those with a pond are solid. ';

  test.each<[View[], string]>([
    [['counts'], '2001: 20 of 176~plots. 2002: 77 of 256~plots.'],
    [['share'], '2001: 20 of 176~plots, which is 11.4%. 2002: 77 of 256~plots, which is 30.1%.'],
    [['parts'], '2001: 20 with a pond; 156 without one. 2002: 77 with a pond; 179 without one.'],
    [
      ['counts', 'share', 'parts'],
      '2001: 20 of 176~plots, which is 11.4%; 156 without one. 2002: 77 of 256~plots, which is 30.1%; 179 without one.',
    ],
  ])('%j', (views, words) => {
    expect(told(two, ...views)).toBe(tied(start + words));
  });

  test('of each row, what the views show that come as far as it', () => {
    const states = ['share/2001', 'parts/2001', 'counts/2002'];
    expect(dots.describe(two, states)).toBe(
      tied(
        `${start}2001: 20 of 176~plots, which is 11.4%; 156 without one. 2002: 77 of 256~plots.`,
      ),
    );
    expect(dots.describe(two, ['share/2001'])).toBe(
      tied(`${start}2001: 20 of 176~plots, which is 11.4%.`),
    );
  });
});

test('the words of two breaks are between their own lines, and over neither', () => {
  const breaks = ['2002', '2003'].map((before) => ({
    before,
    label: 'April: the law changed again',
    note: 'So.',
  }));
  const made = layout({ ...PLOTS, breaks });
  const xs = made.lines
    .filter(({ view, kind }) => view === 'counts' && kind === 'break')
    .map(({ x1 }) => x1);
  expect(xs).toHaveLength(2);
  const words = made.labels.filter(({ key }) => key.startsWith('counts-break-text'));
  expect(words.length).toBeGreaterThan(2);
  for (const label of words) {
    const { x1, x2 } = areaOf(label);
    for (const x of xs) expect(x > x1 && x < x2, label.text).toBe(false);
  }
});

test('notes that would be over each other are below their own blocks, on several lines', () => {
  const keys = ['2001', '2002', '2003'];
  const notes = keys.map((row) => ({ row, text: 'old law until the April of it' }));
  const made = layout({ ...PLOTS, notes });
  for (const key of keys) {
    const own = made.labels.filter((label) => label.key.startsWith(`counts-note-${key}`));
    const year = made.labels.find(({ view, text }) => view === 'counts' && text === key);
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ text }) => text).join(' ')).toBe('old law until the April of it');
    expect(new Set(own.map(({ x }) => x))).toEqual(new Set([year?.x]));
  }
});

test('the text alternative says from which year on a change holds, unless the words of the change do', () => {
  const told = (label: string) =>
    dots.describe({ ...PLOTS, breaks: [{ before: '2002', label, note: 'More were counted.' }] }, [
      'counts/2003',
    ]);
  expect(told('A new field')).toMatch(/\. From 2002: A new field\. More were counted\.$/);
  expect(told('April 2002: a new field')).toMatch(
    /\. April 2002: a new field\. More were counted\.$/,
  );
  expect(told('November 2001: a new field')).toMatch(
    /\. November 2001: a new field\. More were counted\.$/,
  );
  expect(told('Rule 20021')).toMatch(/\. From 2002: Rule 20021\. More were counted\.$/);
});

test('the text alternative has the changes between its rows, and no others', () => {
  const breaks = [
    { before: '2002', label: 'A new field', note: '' },
    { before: '2003', label: 'A new fence', note: '' },
  ];
  expect(dots.describe({ ...PLOTS, breaks }, ['counts/2002'])).toMatch(
    /plots\. From 2002: A new field\.$/,
  );
});

test('the strips of a finding have the notes of their rows, as their text alternative has', () => {
  const data: Counts = { ...PLOTS, notes: [{ row: '2002', text: 'counted late' }] };
  const found = dots.finding(data, ['2001', '2002'], false);
  const words = found.layout.labels.filter(({ view }) => view === 'share').map(({ text }) => text);
  expect(words).toContain('counted late');
  expect(found.description).toContain('2002: counted late.');
});

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

test('a state is a view and a row, as share/2002', () => {
  expect(dots.states(table([1, 2], [2, 3]))).toEqual(
    ['counts', 'share', 'parts'].flatMap((view) => [`${view}/2001`, `${view}/2002`]),
  );
  expect(() => pose(layout(PLOTS), ['share/1999'], 0)).toThrow('there is no state "share/1999"');
});
