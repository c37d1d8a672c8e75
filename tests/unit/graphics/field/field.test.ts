import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { percent } from '../../../../src/data/number.ts';
import { field } from '../../../../src/graphics/field/index.ts';
import { placedIn } from '../../../../src/graphics/field/pose.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { LANGUAGES } from '../../../../src/language/languages.ts';
import { pears, SCREENS, table, TABLES } from './tables.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(TABLES)('the fixed shape and a small phone have room for %s', (_, data) => {
    const own = { ...data, language };
    expect(field.crowded(field.layout(own, field.states(own)))).toEqual([]);
  });
});

test('a name without room is reported, in the fixed shape and where only the phone has none', () => {
  const long = (name: string) => {
    const { rows } = pears;
    const data = {
      ...pears,
      rows: rows.map((row, i) => (i === 1 ? { ...row, label: name } : row)),
    };
    return field.crowded(field.layout(data, field.states(data)));
  };
  const name = 'Llanfairpwllgwyngyll and all that is around it';
  expect(long(name).some(({ text, most }) => text.includes(name) && most < text.length)).toBe(true);
  expect(long('2015 to 2016')).not.toEqual([]);
});

test.each([
  ['has a row of too few', table([['a', 5, 19]]), /20 to 1200.*"a" has 19/, 'a'],
  [
    'has a row of too many',
    table([
      ['a', 5, 100],
      ['b', 5, 1201],
    ]),
    /"b" has 1201/,
    'b',
  ],
  [
    'has too many rows',
    table('abcdef'.split('').map((key) => [key, 9, 99])),
    /5 rows.*has 6/,
    undefined,
  ],
])('a table that %s is refused, with the reason', (_, data, reason, row) => {
  const refusal = field.refuses?.(data);
  expect(refusal?.reason).toMatch(reason);
  expect(refusal?.row).toBe(row);
});

test('a row of 20 and one of 1,200 are drawn', () => {
  expect(
    field.refuses?.(
      table([
        ['a', 5, 20],
        ['b', 5, 1200],
      ]),
    ),
  ).toBeUndefined();
});

test('only rows that have one before them are compared, and a scene ends with the last row', () => {
  expect(field.states(pears)).toEqual([
    'field/2014',
    'field/2015',
    'field/2016',
    'swap/2015',
    'swap/2016',
    'together/2015',
    'together/2016',
  ]);
  expect(field.complete?.(pears)).toEqual(['field/2016', 'swap/2016', 'together/2016']);
  expect(field.states(table([['2014', 20, 176]]))).toEqual(['field/2014']);
  expect(() => field.pose(field.layout(pears, []), ['swap/2014'], 0)).toThrow('swap/2014');
});

describe('the text alternative', () => {
  test.each(LANGUAGES)('in %s has every number that its states show', (language) => {
    const own = { ...pears, language };
    const said = field.describe(own, field.states(own));
    for (const { part, whole } of own.rows) {
      expect(said).toContain(percent(part, whole, language));
      for (const count of [part, whole, whole - part]) expect(said).toContain(String(count));
    }
    for (const change of ['37', '34', '+3', '33', '19']) expect(said).toContain(change);
  });

  test('leaves out rows that no state shows, and comparisons that none makes', () => {
    const said = field.describe(pears, ['field/2014', 'field/2015']).replaceAll('\u00A0', ' ');
    expect(said).toContain('2015: 77 of 256 cases, which is 30.1%.');
    expect(said).toContain('April 2015: the law changed');
    expect(said).not.toMatch(/2016|57|18\.7/);
    expect(field.describe(pears, ['field/2014'])).not.toContain('the law changed');
  });
});

test.each(TABLES)('in pictures of %s, every dot of a size has the same pixels', (_, data) => {
  const made = field.layout(data, field.states(data));
  // Two pixels of the larger picture: see drawGraphic.
  const pixel = (made.grid ?? 0) / 2;
  for (const { solid, open, gone } of placedIn(made).blocks)
    for (const { x, y } of [...solid, ...open, ...gone])
      for (const length of [x, y])
        expect(Math.abs(length / pixel - Math.round(length / pixel))).toBeLessThan(0.001);
});

/** The words that a state shows, in the order in which they are drawn. */
function wordsAt(state: string, data = pears): string[] {
  const states = [state];
  const markup = still({ name: 'field', form: field, data, states, position: 0 });
  return Array.from(
    markup
      .replace(/<g[^>]* opacity="0"[^>]*>.*?<\/g><\/g>/g, '')
      .matchAll(/<text[^>]*>(.*?)<\/text>/g),
    ([, text = '']) => text.replace(/<[^>]*>/g, ''),
  );
}

test('two rows are compared in words: what is more, what is fewer, and in all', () => {
  const shown = (rows: [number, number][]) => {
    const own = table(rows.map(([part, whole], i) => [String(2014 + i), part, whole]));
    const made = field.layout(own, []);
    const pose = field.pose(made, ['swap/2015'], 0);
    return placedIn(made)
      .labels.filter(
        ({ when }) => pose.groups.get(`${when.views.join('+')}/${when.from}-${when.to}`) === 1,
      )
      .map(({ text }) => text);
  };
  expect(
    shown([
      [77, 256],
      [114, 259],
    ]),
  ).toEqual(expect.arrayContaining(['37 more', '34 fewer', '+3 in all']));
  expect(
    shown([
      [20, 176],
      [77, 256],
    ]),
  ).toEqual(expect.arrayContaining(['57 more', '23 more', '+80 in all']));
  expect(
    shown([
      [77, 256],
      [20, 176],
    ]),
  ).toEqual(expect.arrayContaining(['57 fewer', '23 fewer', '−80 in all']));
  const same = shown([
    [77, 256],
    [77, 256],
  ]);
  expect(same.join()).not.toMatch(/more|fewer|in all/);
});

test('the first share and the last are compared in whole points', () => {
  expect(wordsAt('together/2016').join('|').replaceAll('\u00A0', ' ')).toContain(
    'about 33 points higher',
  );
});

describe.each(SCREENS)('on a screen of $width × $height', (screen) => {
  test.each(TABLES.slice(0, 3))(
    '%s fill it, under the band, and no label is over another',
    (_, data) => {
      const made = field.layout(data, []);
      const fitted = field.fit?.(made, screen);
      expect(fitted).toBeDefined();
      if (!fitted) return;
      expect(field.fit?.(made, screen)).toEqual(fitted);
      const { blocks, labels } = placedIn(fitted);
      for (const { solid, open, gone, dot } of blocks)
        for (const { x, y } of [...solid, ...open, ...gone]) {
          expect(x).toBeGreaterThan(dot / 2);
          expect(x).toBeLessThan(screen.width - dot / 2 + 0.5);
          expect(y).toBeGreaterThan(screen.band + dot / 2);
          expect(y).toBeLessThan(screen.height - dot / 2);
        }
      for (const { size } of labels) expect(size * fitted.room.type).toBeGreaterThanOrEqual(12);
    },
  );
});

test.each([
  [320, 640],
  [390, 844],
  [768, 1024],
])(
  'on a screen of %d × %d the dots have the width beside the axis, and the share is as large as the year',
  (width, height) => {
    const fitted = field.fit?.(field.layout(pears, []), { width, height, band: 190, type: 16 });
    if (!fitted) throw new Error('there is room');
    const { blocks, labels, lines, names, em } = placedIn(fitted);
    const axis = lines.find(({ kind }) => kind === 'leader')?.x1 ?? 0;
    const { solid = [], dot = 0 } = blocks.find(({ row }) => row === 2) ?? {};
    const xs = solid.map(({ x }) => x);
    expect(axis).toBeLessThan(4 * em + fitted.room.edge);
    expect(Math.min(...xs) - dot / 2 - axis).toBeLessThan(1.6 * em);
    expect(width - fitted.room.edge - Math.max(...xs) - dot / 2).toBeLessThan(dot);
    const year = names.find(({ row }) => row === 2);
    const share = labels.find(({ text, size }) => text === '44%' && size === year?.size);
    expect(share).toMatchObject({ y: year?.y, tone: 'part', anchor: 'end' });
  },
);

test('a screen that is too low, or type that is too large for it, is not filled', () => {
  const made = field.layout(pears, []);
  expect(field.fit?.(made, { width: 844, height: 390, band: 200, type: 16 })).toBeUndefined();
  expect(field.fit?.(made, { width: 320, height: 568, band: 190, type: 32 })).toBeUndefined();
});

test('on a screen, type has the size that it was measured in, whatever style sheets say of other graphics', () => {
  const made = field.layout(pears, []);
  const fitted = field.fit?.(made, { width: 1280, height: 800, band: 170, type: 16 });
  if (!fitted) throw new Error('there is room');
  const { document } = parseHTML('<html><body><svg></svg></body></html>');
  const svg = document.querySelector('svg') as unknown as SVGSVGElement;
  const sizes = (layout: typeof made) => {
    field.draw(svg, field.pose(layout, ['field/2014'], 0));
    return [...new Set(Array.from(svg.children, (layer) => layer.getAttribute('font-size')))];
  };
  expect(sizes(made)).toEqual([null]);
  expect(sizes(fitted)).toEqual([String(fitted.room.type)]);
  expect(sizes(made)).toEqual([null]);
});
