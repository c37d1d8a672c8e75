import { expect, test } from 'vitest';
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

const FROST = 'frost,2020-11,A frost,A late frost,,grower-2020';
const declare = (more = '') =>
  edit(
    STORY,
    'help: []',
    `timelines:\n  next:\n    caption: Next\n    words: { event: Event }${more}\nhelp: []`,
  );
/** The file of a timeline, and a scene that draws it with the step that ends it. */
function drawn(last: string, ...events: string[]): void {
  write('next.csv', ['id,date,label,text,count,source', ...events, ''].join('\n'));
  append(
    `<Scene id="next" form="timeline" table="next" title="Next">\n\n<Step id="last" state="${last}">\n\n### It came\n\n</Step>\n\n</Scene>`,
  );
}

test('a fault in the declaration of a table is reported once', () =>
  expectSlips('declarations', [
    ['a table whose source is not in sources.yaml', 'source: grower-2020', 'source: nobody'],
    [
      'a break before a row that is not in the data',
      'help: []',
      '    breaks: [{ before: spring, label: A frost, note: Fewer ripened. }]\nhelp: []',
    ],
    [
      'a break whose label is too long for a phone',
      'help: []',
      '    breaks: [{ before: summer, label: A frost that came late and stayed long, note: So. }]\nhelp: []',
    ],
    [
      'a line that is not on the scale',
      'help: []',
      '    lines: [{ at: 100, label: all }]\nhelp: []',
    ],
    [
      'two breaks before one row',
      'help: []',
      '    breaks:\n      - { before: summer, label: A frost, note: Fewer ripened. }\n      - { before: summer, label: A thaw, note: More did. }\nhelp: []',
    ],
    [
      'a note at a row that is not in the data',
      'help: []',
      '    notes: [{ row: winter, text: a late frost }]\nhelp: []',
    ],
    [
      'a note that is too long for a phone',
      'help: []',
      '    notes: [{ row: spring, text: a frost that came late and stayed long }]\nhelp: []',
    ],
    [
      'a note that names a figure which is not there',
      'help: []',
      '    notes: [{ row: spring, text: "{pears/winter/part} fell" }]\nhelp: []',
    ],
    [
      'a timeline that ends before its last event',
      () => {
        declare();
        drawn('frost', FROST, 'thaw,2020-12,A thaw,It was over,,grower-2020');
      },
    ],
    [
      'a timeline of too many events for a phone',
      () => {
        declare();
        const years = Array.from({ length: 40 }, (_, i) => String(1980 + i));
        drawn('in-2019', ...years.map((year) => `in-${year},${year},A frost,It came,,grower-2020`));
      },
    ],
    [
      'a step that names no event',
      () => {
        declare();
        drawn('thaw', FROST);
      },
    ],
    [
      'an event whose source is not in sources.yaml',
      () => {
        declare();
        drawn('frost', FROST.replace('grower-2020', 'nobody'));
      },
    ],
    ...[
      ['plums', 'shares of a table that is not there'],
      ['pears', 'shares of rows that are not years'],
    ].map(([table = '', what = '']): Slip => [
      what,
      () => {
        declare(`\n    readings: { table: ${table}, text: Ripe }`);
        drawn('frost', FROST);
      },
    ]),
    [
      'a count of an event where no word says what it is',
      () => {
        declare();
        drawn('frost', FROST.replace(',,', ',at least 9,'));
      },
    ],
  ]));

test('a note may be at the first row and name a figure, and a timeline without counts needs no word for them', () => {
  edit(
    STORY,
    'help: []',
    '    notes: [{ row: spring, text: "{pears/spring/part} fell" }]\nhelp: []',
  );
  declare();
  drawn('frost', FROST);
  expect(problems()).toEqual([]);
});
