import { describe, expect, test } from 'vitest';
import { percent } from '../../../../src/data/number.ts';
import { field } from '../../../../src/graphics/field/index.ts';
import { placedIn } from '../../../../src/graphics/field/pose.ts';
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

test('two rows are compared in words: what is more, what is fewer, and in all', () => {
  const shown = (...rows: [number, number][]) => {
    const own = table(rows.map(([part, whole], i) => [String(2014 + i), part, whole]));
    const made = field.layout(own, []);
    const pose = field.pose(made, ['swap/2015'], 0);
    return placedIn(made)
      .labels.filter(({ when }) =>
        pose.groups.get(`${when.views.join('+')}/${when.from}-${when.to}`),
      )
      .map(({ text }) => text);
  };
  expect(shown([77, 256], [114, 259])).toEqual(
    expect.arrayContaining(['37 more', '34 fewer', '+3 in all']),
  );
  expect(shown([77, 256], [20, 176])).toEqual(
    expect.arrayContaining(['57 fewer', '23 fewer', '−80 in all']),
  );
  expect(shown([77, 256], [77, 256]).join()).not.toMatch(/more|fewer|in all/);
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

test('a screen that is too low, or type that is too large for it, is not filled', () => {
  const made = field.layout(pears, []);
  expect(field.fit?.(made, { width: 844, height: 390, band: 200, type: 16 })).toBeUndefined();
  expect(field.fit?.(made, { width: 320, height: 568, band: 190, type: 32 })).toBeUndefined();
});
