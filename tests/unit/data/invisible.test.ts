import { expect, test } from 'vitest';
import { readCsv } from '../../../src/data/csv.ts';
import { noSuchRow } from '../../../src/data/near.ts';
import { parseCounts } from '../../../src/data/parse-counts.ts';
import { readValues } from './one-measure.ts';
import { refuses } from '../../../src/graphics/series/refuses.ts';
import { noSuchState } from '../../../src/story/check/states.ts';

const HULL = 'Kingston upon Hull, City of';
const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const unit = { before: '', after: '', decimals: 2 };
const values = (csv: string) =>
  readValues(`farm,tonnes\n${csv}`, 'harvest.csv', {
    columns: { key: 'farm', value: 'tonnes' },
    unit,
    language: 'en-GB',
  });
const said = ({ problems }: ReturnType<typeof values>) => problems.map(({ message }) => message);

test.each([
  ['\u00A0', 'a no-break space (U+00A0)', 'Write a plain space'],
  ['\u202F', 'a narrow no-break space (U+202F)', 'Write a plain space'],
  ['\u2009', 'a special space (U+2009)', 'Write a plain space'],
])('a name with the space %j is told from one with plain spaces', (space, name, advice) => {
  // All five spaces: more than a slip or two.
  const odd = HULL.replaceAll(' ', space);
  expect(noSuchRow('rent', odd, rows(HULL, 'Leeds'))).toBe(
    `rent.csv has no row "${odd}": there is ${name} in it here, and none in the file. ${advice}. Its rows are "${HULL}" and "Leeds"`,
  );
  expect(noSuchRow('rent', HULL, rows(odd, 'Leeds'))).toBe(
    `rent.csv has no row "${HULL}": there is ${name} in it in the file, and none here. ${advice} there. Its rows are "${odd}" and "Leeds"`,
  );
});

test.each([
  ['\u00AD', 'a soft hyphen (U+00AD)'],
  ['\u200B', 'a zero-width space (U+200B)'],
  ['\u2060', 'a word joiner (U+2060)'],
  ['\uFEFF', 'a byte-order mark (U+FEFF)'],
  ['\u200E', 'an invisible character (U+200E)'],
])('the invisible character %j in a name is named', (character, name) => {
  expect(noSuchRow('rent', `Le${character}eds`, rows('Leeds'))).toContain(
    `: there is ${name} in it here, and none in the file. Remove it. Its rows`,
  );
});

test('a name whose accents are encoded in another way is to be copied', () => {
  expect(noSuchRow('rent', 'Mo\u0302n', rows('M\u00F4n'))).toContain(
    ': it looks the same in the file, but its accents are encoded in another way. Copy it from there. Its rows',
  );
});

test('a difference that can be seen is none of these', () => {
  expect(noSuchRow('rent', 'CO2', rows('CO₂'))).toContain(': did you mean "CO₂"? Its rows');
});

test('a state with a no-break space is told from one with a plain space', () => {
  const data = {
    kind: 'values' as const,
    language: 'en-GB' as const,
    unit,
    ...values('Hill Farm,2\n'),
    words: { key: 'Farm', value: 'harvest' },
  };
  expect(
    noSuchState('listed/Hill\u00A0Farm', ['listed', 'listed/Hill Farm'], {
      form: 'bars',
      data,
      file: 'harvest.csv',
    }),
  ).toBe(
    'which "bars" does not have with harvest.csv: there is a no-break space (U+00A0) in it here, and none in the file. Write a plain space. Its states are "listed" and "listed/Hill Farm"',
  );
});

test('an invisible character in a number is named', () => {
  expect(said(values('Hill,1008\u00AD.75\nMill,2\n'))).toEqual([
    '"tonnes" is "1008\u00AD.75": it should be a number in digits alone, such as 12 or -3.4. There is a soft hyphen (U+00AD) in it. Remove it',
  ]);
  const { problems } = parseCounts('year,ripe,all\n2014,2\u200B0,176\n', 'pears.csv', {
    columns: { key: 'year', part: 'ripe', whole: 'all' },
    language: 'en-GB',
  });
  expect(problems.map(({ message }) => message)).toEqual([
    '"ripe" is "2\u200B0": it should be a whole number of 0 or more, in digits alone. There is a zero-width space (U+200B) in it. Remove it',
  ]);
});

test('so is one in a date: where one row has it, and where all have', () => {
  expect(said(values('2014,1\n2015\u200B,2\n2016,3\n'))).toEqual([
    '"farm" is "2015\u200B", and all other rows are dates. There is a zero-width space (U+200B) in it. Remove it',
  ]);
  const { rows } = values('2014\u200B,1\n2015\u200B,2\n');
  const words = { key: 'Year', value: 'harvest' };
  expect(refuses({ kind: 'values', language: 'en-GB', unit, words, rows })?.reason).toMatch(
    /"2014\u200B" is none\. .*\. There is a zero-width space \(U\+200B\) in it\. Remove it$/,
  );
});

test('so is one in a header', () => {
  const messages: string[] = [];
  readCsv('ye\u00ADar,rate\n2014,2\n', ['year', 'rate'], (_, message) => messages.push(message));
  expect(messages).toEqual([
    'the header has "ye\u00ADar". There is a soft hyphen (U+00AD) in it. Remove it',
  ]);
});
