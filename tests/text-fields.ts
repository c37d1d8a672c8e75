// The orchard's story with a text in every field that can have one, for tests of the rules for each.

import type { Files } from './files.ts';

const FOLDER = 'content/stories/orchard';
const STORY = `${FOLDER}/story.mdx`;
const SOURCES = `${FOLDER}/sources.yaml`;

/** Running text, in which figures are filled in: the placeholder of each field, and its file. */
export const RUNNING = [
  ['TITLE', STORY],
  ['BYLINE', STORY],
  ['CONTENTNOTE', STORY],
  ['CAPTION', STORY],
  ['BREAKLABEL', STORY],
  ['BREAKNOTE', STORY],
  ['NEXTCAPTION', STORY],
  ['REPORTERABOUT', STORY],
  ['SCENETITLE', STORY],
  ['SOURCEREADING', SOURCES],
] as const;

/** Labels, in which no figure is filled in and no percentage is typed. */
export const LABELS = [
  ['REST WORD', STORY],
  ['PARTONE', STORY],
  ['PARTMANY', STORY],
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
  ['SOURCETITLE', SOURCES],
  ['SOURCEPUBLISHER', SOURCES],
  ['SOURCEAUTHOR', SOURCES],
] as const;

/** The cells of a timeline. */
export const CELLS = ['EVENTLABEL', 'EVENTTEXT', 'EVENTCOUNT'] as const;

/** Puts a placeholder in capitals into every field with a text, and one into a correction. */
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
      'timelines:',
      '  next: { caption: NEXTCAPTION, words: { event: EVENTWORD, count: COUNTWORD } }',
      'topics: [TOPIC]',
      'reporter: { about: REPORTERABOUT, publisher: REPORTERNAME, url: https://x.example/ }',
      'corrections: [{ date: 2021-03-01, text: CORRECTION }]',
      'help: [{ for: HELPFOR, name: HELPNAME, phone: "0800 1111" }]',
    ].join('\n'),
  );
  edit(STORY, 'Pears picked', 'CAPTION');
  edit(STORY, 'By the growers', 'BYLINE');
  edit(STORY, 'A story about pears.', 'CONTENTNOTE');
  edit(STORY, 'title: Pears', 'title: TITLE');
  edit(STORY, 'not yet ripe }', 'REST WORD }');
  edit(STORY, 'part: that were ripe', 'part: { one: PARTONE, many: PARTMANY }');
  edit(STORY, 'Each dot is a pear', 'SCENETITLE');
  edit(STORY, 'in the pear book', 'QUOTEWHERE');
  edit(STORY, 'speaker="A grower"', 'speaker="QUOTESPEAKER" role="QUOTEROLE"');
  edit(SOURCES, /title: .*/, 'title: SOURCETITLE');
  edit(SOURCES, /publisher: A grower/, 'publisher: SOURCEPUBLISHER');
  edit(
    SOURCES,
    /\n- id: letter/,
    '\n  author: SOURCEAUTHOR\n  reading: SOURCEREADING\n- id: letter',
  );
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
