import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

beforeEach(() => {
  write(
    'elected.csv',
    'year,women,seats\n1997,120,659\n2010,143,650\n2015,191,650\n2019,220,650\n2024,263,650\n',
  );
  write(
    'rates.csv',
    'name,year,rate\nPay,2016,2.4\nPay,2017,2.3\nPay,2018,2.9\ninflation,2016,0.7\ninflation,2017,2.7\ninflation,2018,2.5\n',
  );
  edit(
    STORY,
    'help: []',
    `  elected:
    caption: Women elected
    source: grower-2020
    columns: { key: year, part: women, whole: seats }
    words: { key: Year, one: MP, many: MPs, part: { one: woman, many: women }, rest: { one: man, many: men } }
values:
  rates:
    caption: Pay and inflation
    source: grower-2020
    columns: { key: name, time: year, value: rate }
    words: { key: Rate, time: Year, value: growth in a year }
    unit: { after: '%', decimals: 1 }
    lines: [{ at: 2, label: the 2% target }]
help: []`,
  );
});

const SENTENCES = [
  'In 2024, 40.5% of MPs were women.',
  'In 2024, 40 per cent of MPs were women, and 59.5% were men.',
  'Two in five MPs are women: 40.46%.',
  'In 1997, eighteen per cent were women.',
  'By 2019 it was 34%, up from 22% in 2010.',
  'By 2024 it was 40%, up from 22% in 2010. Since then, 29.4% in 2015 had been a step.',
  'In 2015, 191 women were elected, and in 2019, 220.',
  'In 2015, 650 MPs were elected, 191 of them women.',
  'In 2010, the building was 150 years old, and 20 women spoke.',
  'Pay rose by =0.4 points= more than inflation in 2018.',
  'Pay grew 2.9% in 2018, when inflation was 2.5%.',
  'Pay grew by 2.9% in 2018.',
  'In 2018, when inflation was 2.5%, the 2% target was missed.',
  'Most MPs are men: 59.5% in 2024, when 263 women were elected.',
  'Of 650 MPs, 263 were women in 2024: that is 263 of 650.',
  'In spring, the farm was 30 years old.',
  'In 2017 inflation, at 2.7%, was above pay growth of 2.3 per cent.',
  'In 2018, pay grew <Figure of="rates/Pay@2018/value" />, and inflation was 2.5%.',
  'Women were <Figure of="elected/2024/share" /> in 2024.',
  'It was <Figure of="elected/2019/share" />, up from 22% in 2010.',
];

describe('a number that the data have may be typed', () => {
  test.each(SENTENCES)('%s', (text) => {
    append(text);
    expect(problems()).toEqual([]);
  });

  test('in front matter, too', () => {
    edit(STORY, 'title: Pears', 'title: In 2024, 40.5% of MPs were women');
    expect(problems()).toEqual([]);
  });

  test('until they have it no longer', () => {
    append('In 2024, 40.5% of MPs were women.');
    edit('elected.csv', '2024,263', '2024,264');
    expect(problems()).toEqual([expect.stringContaining('"40.5%" is no number of the data')]);
  });
});

const slip = (text: string): Slip => [text, /$/, `\n${text}\n`];
const SLIPS = [
  'Pay beat inflation by 0.3 points in 2018.',
  'There were 34% more women in 2015 than in 2010.',
  'Their share rose by 22% in all.',
  'In 2024, 41% of MPs were women.',
  'In 2024, 41.0% of MPs were women.',
  'In 2015, 30% of MPs were women.',
  'It was twenty-three per cent in 2010.',
  'In 2010, 191 women were elected.',
  'In 2010, 29.4% were women.',
  'In 2010, 40.5% were women.',
  'In 2017 pay grew by 2.9%.',
  'In 2017 pay growth was 2.4%.',
  'In 2024, 236 of 650 MPs were women.',
  'In 2015, 192 women were elected.',
  'In 2010, 143 of 659 MPs were women.',
  'In 2024, 59.5% of MPs were women.',
  'In 2018, inflation grew by 2.9% and pay by 2.5%.',
  'In 2017, pay grew by 2.7%.',
  'Pay was at 2.7% once.',
  'Pay missed the 3% target.',
  'Of 263 MPs, 650 were women in 2024.',
  'In 2024, 650 of 263 MPs were women.',
  'In 2024, <Figure of="elected/2024/whole" /> of <Figure of="elected/2024/part" /> were women.',
  'In spring 30 of the pears, or 30 pears, were ripe.',
  'In 2019 the share was <Figure of="elected/2024/share" />.',
  'Since 2010 the share has risen to <Figure of="elected/2024/share" />.',
];

test('a slip in a typed number gives one message, and no figure of other rows is offered', () =>
  expectSlips('typed-numbers', SLIPS.map(slip)));
