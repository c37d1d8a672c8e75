// The orchard's story with a text in every field that can have one, for tests of the rules for each.

import type { Files } from './files.ts';

const FOLDER = 'content/stories/orchard';
const STORY = `${FOLDER}/story.mdx`;
const SOURCES = `${FOLDER}/sources.yaml`;

/** Running text, in which figures are filled in: the placeholder of each field, and its file. */
export const RUNNING = [
  ['TITLE', STORY],
  ['STANDFIRST', STORY],
  ['BYLINE', STORY],
  ['CONTENTNOTE', STORY],
  ['CAPTION', STORY],
  ['BREAKLABEL', STORY],
  ['BREAKNOTE', STORY],
  ['ROWNOTE', STORY],
  ['LINELABEL', STORY],
  ['VALUENOTE', STORY],
  ['VALUELINE', STORY],
  ['VALUESCAPTION', STORY],
  ['NEXTCAPTION', STORY],
  ['READINGSTEXT', STORY],
  ['REPORTERABOUT', STORY],
  ['SCENETITLE', STORY],
  ['SCENENOTE', STORY],
  ['QUOTENOTE', STORY],
  ['PICTURECAPTION', STORY],
  ['SOURCEREADING', SOURCES],
] as const;

/** Those that may cite a source: the page makes a link of the number. */
export const CITING: readonly string[] = [
  'STANDFIRST',
  'CONTENTNOTE',
  'CAPTION',
  'VALUESCAPTION',
  'NEXTCAPTION',
  'SCENENOTE',
  'QUOTENOTE',
  'PICTURECAPTION',
];

/** Labels, in which no figure is filled in and no percentage is typed. */
export const LABELS = [
  ['KEYWORD', STORY],
  ['ONEWORD', STORY],
  ['MANYWORD', STORY],
  ['TWOWORD', STORY],
  ['FEWWORD', STORY],
  ['MOREWORD', STORY],
  ['REST WORD', STORY],
  ['PART WORD', STORY],
  ['RESTONE', STORY],
  ['RESTMANY', STORY],
  ['PARTONE', STORY],
  ['PARTMANY', STORY],
  ['KIND WORD', STORY],
  ['KINDONE', STORY],
  ['KINDMANY', STORY],
  ['VALUEKEY', STORY],
  ['VALUEWORD', STORY],
  ['UNITBEFORE', STORY],
  ['UNITAFTER', STORY],
  ['UNITONE', STORY],
  ['TIMEWORD', STORY],
  ['MEASUREWORD', STORY],
  ['MEASUREBEFORE', STORY],
  ['MEASUREAFTER', STORY],
  ['MEASUREONE', STORY],
  ['EVENTWORD', STORY],
  ['COUNTWORD', STORY],
  ['TOPIC', STORY],
  ['HELPFOR', STORY],
  ['QUOTEWHERE', STORY],
  ['QUOTEROLE', STORY],
] as const;

/** Names of people and things, which are repeated as they are. */
export const NAMES = [
  ['REPORTERNAME', STORY],
  ['HELPNAME', STORY],
  ['QUOTESPEAKER', STORY],
  ['PICTURECREDIT', STORY],
  ['SOURCETITLE', SOURCES],
  ['SOURCEPUBLISHER', SOURCES],
  ['SOURCEAUTHOR', SOURCES],
] as const;

/** A correction, in which figures are filled in, and which repeats the words that were wrong. */
export const RECORD = 'CORRECTION';

/** The cells of a timeline. */
export const CELLS = ['EVENTLABEL', 'EVENTTEXT', 'EVENTCOUNT'] as const;

/** A noun in other plural categories; each noun of a table may have them. */
const INFLECTED = 'inflected: { two: TWOWORD, few: FEWWORD, many: MOREWORD }';

/** Puts a placeholder in capitals into every field and every attribute with a text. */
export function fillTextFields({ edit, write }: Pick<Files, 'edit' | 'write'>): void {
  edit(
    STORY,
    'help: []',
    [
      '    breaks:',
      '      - before: summer',
      '        label: BREAKLABEL',
      '        note: >-',
      '          It changed then,',
      '          BREAKNOTE',
      '    notes: [{ row: spring, text: ROWNOTE }]',
      '    lines: [{ at: 50, label: LINELABEL }]',
      '  years:',
      '    caption: Years',
      '    source: grower-2020',
      '    columns: { key: year, part: ripe, whole: all }',
      `    words: { key: Year, one: pear, many: pears, part: PART WORD, rest: { one: RESTONE, many: RESTMANY, ${INFLECTED} } }`,
      '  kinds:',
      '    caption: Kinds',
      '    source: grower-2020',
      '    columns: { key: year, part: ripe, whole: all }',
      `    words: { key: Year, one: pear, many: pears, part: { one: KINDONE, many: KINDMANY, ${INFLECTED} }, rest: KIND WORD }`,
      'values:',
      '  harvest:',
      '    caption: VALUESCAPTION',
      '    source: grower-2020',
      '    columns: { key: year, value: tonnes }',
      '    words: { key: VALUEKEY, value: VALUEWORD }',
      "    unit: { before: UNITBEFORE, after: ' UNITAFTER', one: ' UNITONE' }",
      '    notes: [{ row: "2020", text: VALUENOTE }]',
      '    lines: [{ at: 5, label: VALUELINE }]',
      '  areas:',
      '    caption: Areas',
      '    source: grower-2020',
      '    columns:',
      '      key: area',
      '      time: year',
      '      measures:',
      "        pay: { words: MEASUREWORD, unit: { before: MEASUREBEFORE, after: ' MEASUREAFTER', one: ' MEASUREONE' } }",
      '    words: { key: Area, time: TIMEWORD }',
      'timelines:',
      '  next:',
      '    caption: NEXTCAPTION',
      '    words: { event: EVENTWORD, count: COUNTWORD }',
      '    readings: { table: years, text: READINGSTEXT }',
      'topics: [TOPIC]',
      'reporter: { about: REPORTERABOUT, publisher: REPORTERNAME, url: https://x.example/ }',
      'corrections: [{ date: 2021-03-01, text: CORRECTION }]',
      'help: [{ for: HELPFOR, name: HELPNAME, phone: "0800 1111" }]',
    ].join('\n'),
  );
  // The lines across the scale are in this view alone.
  edit(STORY, 'counts/summer', 'share/summer');
  edit(STORY, 'Pears picked', 'CAPTION');
  edit(STORY, 'By the growers', 'BYLINE');
  edit(STORY, 'A story about pears.', 'CONTENTNOTE');
  edit(STORY, 'title: Pears', 'title: TITLE');
  edit(STORY, /standfirst: .*/, 'standfirst: STANDFIRST');
  edit(
    STORY,
    'key: Season, one: pear, many: pears',
    `key: KEYWORD, one: ONEWORD, many: MANYWORD, ${INFLECTED}`,
  );
  edit(STORY, 'not yet ripe }', 'REST WORD }');
  edit(STORY, 'part: that were ripe', `part: { one: PARTONE, many: PARTMANY, ${INFLECTED} }`);
  edit(STORY, 'Each dot is a pear"', 'SCENETITLE" note="SCENENOTE"');
  edit(STORY, 'in the pear book', 'QUOTEWHERE');
  edit(STORY, 'speaker="A grower"', 'speaker="QUOTESPEAKER" role="QUOTEROLE" note="QUOTENOTE"');
  edit(
    STORY,
    /$/,
    '\n<Picture caption="PICTURECAPTION" credit="PICTURECREDIT">\n\n![A pear on a plate](./pear.svg)\n\n</Picture>\n',
  );
  // Only a scene shows the lines across the scale of values.
  edit(
    STORY,
    /$/,
    '\n<Scene id="harvest-bars" table="harvest" form="bars" title="Each year">\n\n<Step id="bars-2021" state="listed/2021">\n\n### In 2021\n\nMore were picked.\n\n</Step>\n\n</Scene>\n',
  );
  write(
    `${FOLDER}/pear.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h9"/></svg>',
  );
  edit(SOURCES, /title: .*/, 'title: SOURCETITLE');
  edit(SOURCES, /publisher: A grower/, 'publisher: SOURCEPUBLISHER');
  edit(
    SOURCES,
    /\n- id: letter/,
    '\n  author: SOURCEAUTHOR\n  reading: SOURCEREADING\n- id: letter',
  );
  write(`${FOLDER}/harvest.csv`, 'year,tonnes\n2020,1\n2021,6\n');
  write(`${FOLDER}/areas.csv`, 'area,year,pay\nHill,2019,1\nHill,2020,6\n');
  write(`${FOLDER}/kinds.csv`, 'year,ripe,all\n2020,1,2\n');
  write(`${FOLDER}/years.csv`, 'year,ripe,all\n2020,1,2\n');
  write(
    `${FOLDER}/next.csv`,
    'id,date,label,text,count,source\nfrost,2021,EVENTLABEL,EVENTTEXT,EVENTCOUNT,letter-2021\n',
  );
}

/** Replaces one placeholder by words, quoted as YAML or MDX needs them. */
export function putText(
  { read, edit }: Pick<Files, 'read' | 'edit'>,
  place: string,
  file: string,
  words: string,
): void {
  const yaml = new RegExp(`(: |\\[|about: |- )${place}`);
  if (yaml.test(read(file)) && !words.includes("'")) edit(file, yaml, `$1'${words}'`);
  else edit(file, place, words);
}
