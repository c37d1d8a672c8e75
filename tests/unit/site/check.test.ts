import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/site/check.ts';
import { formatProblem } from '../../../src/story/problem.ts';

const GOOD = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const STORY = 'content/stories/orchard/story.mdx';
const PEARS = 'content/stories/orchard/pears.csv';
const SOURCES = 'content/stories/orchard/sources.yaml';

const NEXT = `<Scene id="next" form="timeline" table="next" title="Next">

<Step id="next-one" state="STATE">

### What came

A frost came.

</Step>

</Scene>`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(GOOD, 'content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Makes one change to the good content; the change has to be one. */
function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = before.replace(from, to);
  expect(after, `nothing to change in ${file}`).not.toBe(before);
  writeFileSync(join(root, file), after);
}

const problems = () => checkContent(root).map(formatProblem);

/** The line of the story on which some text stands, as it is now. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('the good content, and the stories of this site, are as they should be', () => {
  expect(problems()).toEqual([]);
  expect(checkContent(ROOT)).toEqual([]);
});

describe('one fault gives one message, with its file and line and what would be right', () => {
  // file, what to change, into what, the file and text that the message points at, the message
  test.each<[string, string, string | RegExp, string, [string, string], RegExp]>([
    [
      'a missing column',
      PEARS,
      ',picked',
      '',
      [PEARS, 'season'],
      /"picked" is missing: the columns are/,
    ],
    [
      'an unknown column',
      PEARS,
      'season,',
      'season,farm,',
      [PEARS, 'season'],
      /"farm" is not known/,
    ],
    [
      'a non-number',
      PEARS,
      '5,50',
      'five,50',
      [PEARS, 'spring'],
      /"ripe" is "five": it should be a whole/,
    ],
    ['a negative', PEARS, '5,50', '-5,50', [PEARS, 'spring'], /less than 0/],
    [
      'a part larger than its whole',
      PEARS,
      '30,60',
      '61,60',
      [PEARS, 'summer'],
      /"ripe" is 61, larger than "picked", 60/,
    ],
    [
      'a duplicate key',
      PEARS,
      /$/,
      'summer,1,2\n',
      [PEARS, 'summer,1'],
      /"season" is "summer", as on line 3/,
    ],
    [
      'an empty file',
      PEARS,
      /[^]*/,
      '',
      [PEARS, ''],
      /the file is empty: its first line should be/,
    ],
    [
      'a scene with a missing table',
      STORY,
      'table="pears"',
      'table="plums"',
      [STORY, '<Scene'],
      /draws the table "plums", which there is not: the tables are "pears"/,
    ],
    [
      'a scene with a missing form',
      STORY,
      'form="units"',
      'form="pie"',
      [STORY, '<Scene'],
      /the form "pie", which there is not: the forms are "units", "share", "parts" and "timeline"/,
    ],
    [
      'a step with a missing row or state',
      STORY,
      'state="summer"',
      'state="winter"',
      [STORY, 'count-summer'],
      /names the state "winter".* its states are "spring" and "summer"/,
    ],
    [
      'two steps with one id',
      STORY,
      '"count-summer"',
      '"count-spring"',
      [STORY, 'state="summer"'],
      /id "count-spring" is taken, on line \d+/,
    ],
    [
      'an id that is no name',
      STORY,
      '"count-summer"',
      '"Count 100%"',
      [STORY, 'state="summer"'],
      /small letters, digits and hyphens/,
    ],
    [
      'a heading that takes the id of a step',
      STORY,
      '### Summer',
      '### Count spring',
      [STORY, '### Count spring'],
      /the heading's own id "count-spring" is taken/,
    ],
    [
      'a quotation with no source',
      STORY,
      '<Quote source="grower-2020" ',
      '<Quote ',
      [STORY, '<Quote'],
      /<Quote> has no source: its attributes are/,
    ],
    [
      'a quotation whose source is not declared',
      STORY,
      '<Quote source="grower-2020"',
      '<Quote source="nobody"',
      [STORY, '<Quote'],
      /source "nobody" is not in sources.yaml: it has "grower-2020" and "letter-2021"/,
    ],
    [
      'a quotation whose source has no address',
      STORY,
      '<Quote source="grower-2020"',
      '<Quote source="letter-2021"',
      [STORY, '<Quote'],
      /"letter-2021" has no url to cite/,
    ],
    [
      'a quotation with no speaker',
      STORY,
      'speaker="A grower" ',
      '',
      [STORY, '<Quote'],
      /<Quote> has no speaker/,
    ],
    [
      'a quotation with no place',
      STORY,
      'where="in the pear book" ',
      '',
      [STORY, '<Quote'],
      /<Quote> has no where/,
    ],
    [
      'a quotation on a day that is none',
      STORY,
      'when="2020-10"',
      'when="2020-13"',
      [STORY, '<Quote'],
      /"2020-13" is no date of the calendar/,
    ],
    [
      'a figure with a missing row',
      STORY,
      'of="pears/summer/part"',
      'of="pears/winter/part"',
      [STORY, 'pears/winter/part'],
      /no row "winter"/,
    ],
    [
      'a figure the data cannot give',
      STORY,
      'of="pears/summer/part"',
      'of="pears/summer/median"',
      [STORY, 'pears/summer/median'],
      /"median" cannot be told of one row/,
    ],
    [
      'a claim the data do not bear out',
      STORY,
      'of="pears/summer/part"',
      'of="pears/summer..spring/times"',
      [STORY, 'summer..spring'],
      /is not "times as large"/,
    ],
    [
      'a figure in the standfirst',
      STORY,
      '{pears/spring/share}',
      '{pears/winter/share}',
      [STORY, 'pears/winter/share'],
      /no row "winter"/,
    ],
    [
      'a percentage typed by hand',
      STORY,
      'Few were ripe.',
      'Only 10% were.',
      [STORY, 'Only 10%'],
      /"10%" is typed by hand: write <Figure/,
    ],
    [
      'a step outside a scene',
      STORY,
      /<Step id="count-summer"[^]*?<\/Step>\n\n<\/Scene>/,
      '</Scene>\n\n<Step id="alone" state="summer">\n\n### Alone\n\n</Step>',
      [STORY, 'id="alone"'],
      /the step "alone" stands outside a scene/,
    ],
    [
      'a step inside a step',
      STORY,
      'Few were ripe.',
      '<Step id="inner" state="summer">\n\n### In\n\n</Step>',
      [STORY, 'id="inner"'],
      /"inner" stands inside another/,
    ],
    [
      'a step with no heading',
      STORY,
      '### Spring\n\n',
      '',
      [STORY, 'count-spring'],
      /should start with a heading/,
    ],
    [
      'a scene with no steps',
      STORY,
      /<Step[^]*<\/Step>\n\n(?=<\/Scene>)/,
      'No step.\n\n',
      [STORY, '<Scene'],
      /the scene "count" has no <Step>/,
    ],
    [
      'front matter with a missing field',
      STORY,
      /byline: .*\n/,
      '',
      [STORY, 'title'],
      /"byline" is missing: it should be who reported it/,
    ],
    [
      'front matter with a mistyped field',
      STORY,
      'byline:',
      'by-line: x\nbyline:',
      [STORY, 'by-line'],
      /"by-line" is not a known field/,
    ],
    [
      'front matter with a value of another kind',
      STORY,
      'title: Pears',
      'title: [Pears]',
      [STORY, 'title'],
      /"title" should be the headline/,
    ],
    [
      'front matter deep down',
      STORY,
      'one: pear,',
      'one: 7,',
      [STORY, 'words:'],
      /"tables.pears.words.one" should be the noun/,
    ],
    [
      'front matter that is no YAML',
      STORY,
      'title: Pears',
      'title: "Pears" x',
      [STORY, 'title'],
      /this is not YAML/,
    ],
    ['no front matter', STORY, /^---\n[^]*?\n---\n/, '', [STORY, ''], /there is no front matter/],
    [
      'a date that is no date',
      STORY,
      'published: 2021-02-03',
      'published: 2021-02-30',
      [STORY, 'published'],
      /"published" should be the day the story came out: a date of the calendar/,
    ],
    [
      'a link to no place on the page',
      STORY,
      '(#source-grower-2020)',
      '(#source-nobody)',
      [STORY, '#source-nobody'],
      /the link "#source-nobody" leads nowhere/,
    ],
    [
      'a link to no file',
      STORY,
      '(data/pears.csv)',
      '(data/plums.csv)',
      [STORY, 'data/plums.csv'],
      /leads nowhere: within the site there are "data\/pears.csv"/,
    ],
    [
      'a link that assumes where it is hosted',
      STORY,
      '(data/pears.csv)',
      '(/stories/orchard/)',
      [STORY, '(/stories'],
      /leads nowhere/,
    ],
    [
      'a link that is half an address',
      STORY,
      '(data/pears.csv)',
      '(https://nowhere)',
      [STORY, 'https://nowhere'],
      /leads nowhere: write a whole address/,
    ],
    [
      'a link as an element',
      STORY,
      'Few were ripe.',
      '<a href="#gone">gone</a>',
      [STORY, '#gone'],
      /"#gone" leads nowhere/,
    ],
    [
      'a link that runs code',
      STORY,
      '(data/pears.csv)',
      '(javascript:alert)',
      [STORY, 'javascript'],
      /leads nowhere/,
    ],
    [
      'an image that is not there',
      STORY,
      'Few were ripe.',
      '![A pear](./pear.png)',
      [STORY, './pear.png'],
      /the image ".\/pear.png" is not there/,
    ],
    [
      'an image of another host',
      STORY,
      'Few were ripe.',
      '![A pear](https://x.example/p.png)',
      [STORY, 'x.example'],
      /is not in the story's folder/,
    ],
    [
      'an unknown component',
      STORY,
      'Few were ripe.',
      '<Chart />',
      [STORY, '<Chart'],
      /there is no <Chart>: a story may use "Scene"/,
    ],
    [
      'an unknown attribute',
      STORY,
      'state="summer"',
      'state="summer" colour="red"',
      [STORY, 'colour'],
      /<Step> knows no "colour"/,
    ],
    [
      'an attribute that is code',
      STORY,
      'state="summer"',
      'state={summer}',
      [STORY, 'state={'],
      /is code: write it as text/,
    ],
    [
      'an import',
      STORY,
      '## How it was',
      "import x from './x.js'\n\n## How it was",
      [STORY, 'import x'],
      /imports and exports nothing/,
    ],
    [
      'code in the text',
      STORY,
      'Few were ripe.',
      'Few were {1 + 1}.',
      [STORY, '{1 + 1}'],
      /\{1 \+ 1\} is code/,
    ],
    [
      'a style',
      STORY,
      'Few were ripe.',
      '<b style="color:red">Few</b>',
      [STORY, '<b style'],
      /security policy blocks "style"/,
    ],
    [
      'an element that is not closed',
      STORY,
      '</Scene>',
      '',
      [STORY, '<Scene'],
      /this is not MDX: .*Scene/,
    ],
    [
      'a source with no publisher',
      SOURCES,
      /  publisher: A letter\n/,
      '',
      [SOURCES, 'letter-2021'],
      /"\[2\].publisher" is missing/,
    ],
    [
      'two sources with one id',
      SOURCES,
      'letter-2021',
      'grower-2020 # again',
      [SOURCES, '# again'],
      /"grower-2020" is the id of an earlier source/,
    ],
    [
      'a source with half an address',
      SOURCES,
      'https://grower.example/pears',
      'grower.example',
      [SOURCES, 'url'],
      /should be where it can be read: a whole address/,
    ],
    [
      'a source with no date',
      SOURCES,
      'date: 2021',
      'date: last year',
      [SOURCES, 'last year'],
      /a date of the calendar/,
    ],
    [
      'a table whose source is not declared',
      STORY,
      'source: grower-2020',
      'source: nobody',
      [STORY, 'source: nobody'],
      /the source "nobody", which is not in sources.yaml/,
    ],
    [
      'a break before no row',
      STORY,
      'help: []',
      '    breaks: [{ before: spring, label: A frost, note: Fewer ripened. }]\nhelp: []',
      [STORY, 'A frost'],
      /the table "pears" has a break before "spring", which is no row after the first: those are "summer"/,
    ],
    [
      'a break whose words are too long for a phone',
      STORY,
      'help: []',
      '    breaks: [{ before: summer, label: A frost that came late and stayed long, note: So. }]\nhelp: []',
      [STORY, 'A frost'],
      /"tables.pears.breaks\[1\].label" should be at most 34 characters/,
    ],
    [
      'a correction without a date',
      STORY,
      'help: []',
      'corrections:\n  - text: It said plums.\nhelp: []',
      [STORY, '- text'],
      /"corrections\[1\].date" is missing/,
    ],
    [
      'a form that draws other data',
      STORY,
      'form="units"',
      'form="timeline"',
      [STORY, '<Scene'],
      /has the form "timeline", which draws events, and pears.csv holds counts/,
    ],
    [
      'a guess on a scene that draws no shares',
      STORY,
      '<Scene',
      '<Guess id="guess" of="pears/summer/share" scene="count">\n\nHow many?\n\n</Guess>\n\n<Scene',
      [STORY, '<Guess'],
      /marked on the scene "count", which draws no shares of that table/,
    ],
    [
      'a guess at what is no share',
      STORY,
      '<Scene id="count" form="units"',
      '<Guess id="guess" of="pears/summer/part" scene="count">\n\nHow many?\n\n</Guess>\n\n<Scene id="count" form="share"',
      [STORY, '<Guess'],
      /"pears\/summer\/part" cannot be guessed: what can is the share of one row/,
    ],
    [
      'a rank that there is not',
      STORY,
      '<Quote source',
      '<Quote rank="huge" source',
      [STORY, '<Quote'],
      /the quotation's rank "huge" is not known: it is "lead" and "brief"/,
    ],
    [
      'a speaker introduced twice',
      STORY,
      '<Quote source',
      '<Quote role="grower" source="grower-2020" speaker="A grower" where="at home" when="2020">\nThey do\n</Quote>\n\n<Quote role="again" source',
      [STORY, 'role="again"'],
      /the role of "A grower" is said with an earlier quotation/,
    ],
    [
      'a cut marked with three dots',
      STORY,
      'Pears take',
      'Pears ... take',
      [STORY, 'Pears ...'],
      /marked with one character, …/,
    ],
    [
      'two pictures of one name',
      STORY,
      /id="count-spring"([^]*?<\/Scene>)/,
      'id="a-b"$1\n\n<Scene id="a" form="units" table="pears" title="Again">\n\n<Step id="b" state="spring">\n\n### Once more\n\nIn words.\n\n</Step>\n\n</Scene>',
      [STORY, 'id="b"'],
      /the pictures of "b" and of "a-b" would both be called "units-a-b": give one of them another id/,
    ],
    [
      'an origin with a path',
      'content/publication.yaml',
      'orchard.example',
      'orchard.example/news',
      ['content/publication.yaml', 'origin'],
      /"origin" should be a scheme and a host alone/,
    ],
    [
      'an origin without a scheme',
      'content/publication.yaml',
      'https://',
      '',
      ['content/publication.yaml', 'origin'],
      /a whole address that starts with https/,
    ],
    [
      'no address of the newsroom',
      'content/publication.yaml',
      /email: .*\n/,
      '',
      ['content/publication.yaml', 'name'],
      /"email" is missing: it should be the address that readers write to, as newsroom@/,
    ],
    [
      'an address of the newsroom that is none',
      'content/publication.yaml',
      'news@orchard.example',
      'the news desk',
      ['content/publication.yaml', 'email'],
      /"email" should be the address that readers write to, as newsroom@/,
    ],
    [
      'an endpoint without a scheme',
      'content/publication.yaml',
      /$/,
      'replyEndpoint: forms.example/orchard\n',
      ['content/publication.yaml', 'replyEndpoint'],
      /"replyEndpoint" should be where replies are posted to: a whole address that starts with https/,
    ],
    [
      'an endpoint that no form posts to',
      'content/publication.yaml',
      /$/,
      'replyEndpoint: mailto:news@orchard.example\n',
      ['content/publication.yaml', 'replyEndpoint'],
      /a whole address that starts with https/,
    ],
    [
      'a language that is none',
      'content/publication.yaml',
      'en-GB',
      'British_English',
      ['content/publication.yaml', 'language'],
      /"language" should be the language of the stories, as en-GB/,
    ],
    [
      'a licence that there is not',
      'content/publication.yaml',
      'CC-BY-4.0',
      'CC-BY-9.0',
      ['content/publication.yaml', 'licence'],
      /"licence" should be .* its SPDX identifier: there are "CC0-1.0", "CC-BY-4.0",.* and "CC-/,
    ],
    [
      'a publication without a copyright line',
      'content/publication.yaml',
      /copyright: .*\n/,
      '',
      ['content/publication.yaml', 'name'],
      /"copyright" is missing: it should be the copyright line/,
    ],
    [
      'rights that are half reserved',
      'content/publication.yaml',
      /$/,
      'tdm-reservation: perhaps\n',
      ['content/publication.yaml', 'tdm-reservation'],
      /"tdm-reservation" should be 1 where .* are reserved, or 0/,
    ],
    [
      'topics that are no list',
      STORY,
      'byline:',
      'topics: Fruit\nbyline:',
      [STORY, 'topics'],
      /"topics" should be a list of what the story is about/,
    ],
  ])('%s', (_, file, from, to, [where, text], message) => {
    edit(file, from, to);
    const found = problems();
    expect(found).toHaveLength(1);
    const place = `${where}:${lineOf(where, text)}: `;
    expect(found[0]?.slice(0, place.length)).toBe(place);
    expect(found[0]?.slice(place.length)).toMatch(message);
  });
});

test.each(['', ' ""', ' https://forms.example/orchard', ' http://127.0.0.1:8000/'])(
  'an endpoint for replies may be left empty, or be a whole address:%s',
  (value) => {
    edit('content/publication.yaml', /$/, `replyEndpoint:${value}\n`);
    expect(problems()).toEqual([]);
  },
);

test('a link may lead to the reply', () => {
  edit(STORY, '(#source-grower-2020)', '(#reply)');
  expect(problems()).toEqual([]);
});

test('a file of data that the story does not declare is named', () => {
  writeFileSync(join(root, 'content/stories/orchard/plums.csv'), 'a,b,c\n');
  expect(problems()).toEqual([
    `${STORY}:1: "plums.csv" is not declared: add it to "tables" or "timelines" in the front matter`,
  ]);
});

describe('a timeline', () => {
  const timeline = (...lines: string[]) => {
    writeFileSync(
      join(root, 'content/stories/orchard/next.csv'),
      ['id,date,label,text,count,source', ...lines, ''].join('\n'),
    );
    edit(
      STORY,
      'help: []',
      'timelines:\n  next:\n    caption: Next\n    words: { event: Event, count: Count }\nhelp: []',
    );
  };

  test('is drawn by a scene, whose steps name its events', () => {
    timeline('frost,2020-11,A frost,A late frost,,grower-2020');
    edit(STORY, '<Quote', `${NEXT.replace('STATE', 'frost')}\n\n<Quote`);
    expect(problems()).toEqual([]);
    edit(STORY, 'state="frost"', 'state="thaw"');
    expect(problems()).toEqual([
      expect.stringMatching(/the state "thaw", which "timeline" has not .* are "frost"/),
    ]);
  });

  test('cites sources that the story has', () => {
    timeline('frost,2020-11,A frost,A late frost,,nobody');
    expect(problems()).toEqual([
      expect.stringMatching(
        /story.mdx:\d+: the event "frost" in next.csv has the source "nobody", which is not/,
      ),
    ]);
  });

  test('whose file is not there is told of', () => {
    timeline('frost,2020-11,A frost,A late frost,,grower-2020');
    rmSync(join(root, 'content/stories/orchard/next.csv'));
    expect(problems()).toEqual(['content/stories/orchard/next.csv:1: the file is missing: add it']);
  });

  test('whose name is a table’s too is told of once', () => {
    edit(
      STORY,
      'help: []',
      'timelines: { pears: { caption: P, words: { event: E, count: C } } }\nhelp: []',
    );
    expect(problems()).toEqual([expect.stringMatching(/"pears" is among the tables and among/)]);
  });
});

test('a row that is gone from the data is missed by each that names it', () => {
  edit(PEARS, 'summer,', 'autumn,');
  expect(problems()).toEqual([
    expect.stringMatching(/story.mdx:19: .*no row "summer": its rows are "spring" and "autumn"/),
    expect.stringMatching(/story.mdx:19: .*no row "summer"/),
    expect.stringMatching(/story.mdx:\d+: the step "count-summer" names the state "summer"/),
  ]);
});

test.each([
  ['sources.yaml', SOURCES],
  ['a CSV', PEARS],
  ['the story', STORY],
  ['publication.yaml', 'content/publication.yaml'],
])('a file that is missing is named: %s', (_, file) => {
  rmSync(join(root, file));
  expect(
    problems().filter((line) => line.startsWith(`${file}:1: the file is missing`)),
  ).toHaveLength(1);
});

test('stray byte-order marks and Windows line ends are simply read, in every file', () => {
  for (const file of [PEARS, SOURCES, STORY, 'content/publication.yaml']) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  }
  expect(problems()).toEqual([]);
});

test('several faults give several messages, file by file and line by line', () => {
  edit(PEARS, '5,50', 'five,50');
  edit(STORY, 'form="units"', 'form="pie"');
  edit(STORY, '<Quote source="grower-2020"', '<Quote source="nobody"');
  expect(problems().map((line) => line.replace(/: .*/, ''))).toEqual([
    `${PEARS}:2`,
    `${STORY}:${lineOf(STORY, 'form="pie"')}`,
    `${STORY}:${lineOf(STORY, 'nobody')}`,
  ]);
});
