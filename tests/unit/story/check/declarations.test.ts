import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const NEXT = `<Scene id="next" form="timeline" table="next" title="Next">

<Step id="next-one" state="STATE">

### What came

A frost came.

</Step>

</Scene>`;

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
  ]));

test('a note may be at the first row, and may name a figure', () => {
  edit(
    STORY,
    'help: []',
    '    notes: [{ row: spring, text: "{pears/spring/part} fell" }]\nhelp: []',
  );
  expect(problems()).toEqual([]);
});

describe('a timeline', () => {
  const timeline = (...lines: string[]) => {
    write('next.csv', ['id,date,label,text,count,source', ...lines, ''].join('\n'));
    edit(
      STORY,
      'help: []',
      'timelines:\n  next:\n    caption: Next\n    words: { event: Event, count: Count }\nhelp: []',
    );
  };

  test('that ends before its last event is refused', () => {
    timeline(
      'frost,2020-11,A frost,A late frost,,grower-2020',
      'thaw,2020-12,A thaw,It was over,,grower-2020',
    );
    append(NEXT.replace('STATE', 'frost'));
    expectOneProblem(
      STORY,
      'state="frost"',
      /^the scene "next" ends with the state "frost", but next.csv has later events: its last step should name the state "thaw"$/,
    );
  });

  test('of too many events for a phone is refused, with what makes a timeline lower', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `year-${1980 + i}`);
    timeline(...ids.map((id) => `${id},${id.slice(5)},A frost,A late frost,,grower-2020`));
    const [first, last] = [ids[0], ids.at(-1)];
    append(
      `<Scene id="came" form="timeline" table="next" title="What came">\n\n<Step id="one" state="${first}">\n\n### The first\n\n</Step>\n\n<Step id="two" state="${last}">\n\n### The second\n\n</Step>\n\n</Scene>`,
    );
    expectOneProblem(
      STORY,
      'next:',
      /^the graphic "came" of next.csv is so tall that its labels would be too small on a phone: it is too tall by about \d+%. Remove events from the file or years from its readings, or shorten labels. The scale is shorter where three or more years have no event$/,
    );
  });

  test('is drawn by a scene whose steps name its events', () => {
    timeline('frost,2020-11,A frost,A late frost,,grower-2020');
    edit(STORY, '<Quote', `${NEXT.replace('STATE', 'frost')}\n\n<Quote`);
    expect(problems()).toEqual([]);
    edit(STORY, 'state="frost"', 'state="thaw"');
    expect(problems()).toEqual([
      expect.stringMatching(/the state "thaw", which "timeline" does not have .* are "frost"/),
    ]);
  });

  test('cites sources from sources.yaml', () => {
    timeline('frost,2020-11,A frost,A late frost,,nobody');
    expect(problems()).toEqual([
      expect.stringMatching(
        /next.csv:2: "source" is "nobody", which is not in sources.yaml: it has "grower-2020" and/,
      ),
    ]);
  });

  describe('that shows shares of years', () => {
    const readings = (table: string) => {
      timeline('frost,2020-11,A frost,A late frost,,grower-2020');
      edit(
        STORY,
        'count: Count }',
        `count: Count }\n    readings: { table: ${table}, text: Ripe }`,
      );
    };

    test('names a table that is there', () => {
      readings('plums');
      expectOneProblem(
        STORY,
        'readings:',
        /the timeline "next" shows the table "plums", which does not exist: the tables are "pears"/,
      );
    });

    test('names a table whose rows are years', () => {
      readings('pears');
      expectOneProblem(
        STORY,
        'readings:',
        /the timeline "next" shows the table "pears", whose row "spring" is not a year: each row should be a year, such as 2014/,
      );
    });
  });
});

test('a count of an event is refused where no word says what it is', () => {
  edit(
    STORY,
    'help: []',
    'timelines:\n  next: { caption: What came, words: { event: Event } }\nhelp: []',
  );
  const timeline = (count: string) =>
    `id,date,label,text,count,source\nfrost,2021,A frost,It came,${count},letter-2021\n`;
  write('next.csv', timeline(''));
  expect(problems()).toEqual([]);
  write('next.csv', timeline('at least 9'));
  expectOneProblem(
    STORY,
    'next: {',
    /^the event "frost" in next\.csv has a count, and the words of the timeline "next" have no "count": say there what such a figure is, as \{ event: Event, count: A separate count \}$/,
  );
});
