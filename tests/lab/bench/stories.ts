// Made-up stories of varied tables, to measure and to look at a site with many of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a made-up story counts: `many` of a kind, some of them with something. */
interface Subject {
  topic: string;
  one: string;
  many: string;
  part: string;
  rest: string;
  place: string;
}

const subject = (topic: string, nouns: string, part: string, rest: string, place: string) => {
  const [one = '', many = ''] = nouns.split('/');
  return { topic, one, many, part, rest, place } satisfies Subject;
};

const SUBJECTS: readonly Subject[] = [
  subject(
    'Transport',
    'stop/stops',
    'with a shelter',
    'without one',
    'along the county’s bus lines',
  ),
  subject('Health', 'clinic/clinics', 'open at weekends', 'closed then', 'in the valley'),
  subject('Schools', 'classroom/classrooms', 'with a library', 'without one', 'in three towns'),
  subject('Wildlife', 'pond/ponds', 'with newts', 'without newts', 'on the common'),
  subject('Housing', 'flat/flats', 'with damp', 'without damp', 'above the shops'),
  subject('Farming', 'field/fields', 'with a hedge', 'without a hedge', 'of the northern parishes'),
  subject('Courts', 'hearing/hearings', 'with delays', 'without delays', 'at the county court'),
  subject('Transport', 'train/trains', 'with delays', 'without delays', 'on the coastal line'),
  subject('Culture', 'theatre/theatres', 'with a ramp', 'without a ramp', 'in the capital'),
  subject('Wildlife', 'nest/nests', 'with young', 'without young', 'on the cliffs'),
  subject('Health', 'ward/wards', 'short of nurses', 'fully staffed', 'in seven hospitals'),
  subject('Rivers', 'weir/weirs', 'with a fish pass', 'without one', 'between source and sea'),
];

const HEADLINES: readonly ((about: Subject, first: string, last: string) => string)[] = [
  ({ many, part }, _, last) => `{counts/${last}/share} of the ${many} ${part}`,
  ({ many, place }, first, last) =>
    `The ${many} ${place} were counted twice. In ${first} it was {counts/${first}/share}, in ${last} {counts/${last}/share}`,
  ({ many }) => `Who counts the ${many}?`,
  ({ many, part, place }, _, last) =>
    `What {counts/${last}/whole} ${many} ${place} say about the {counts/${last}/part} ${part}`,
  ({ many, part }, first) =>
    `The council promised ${many} ${part}. Here is the count since ${first}`,
];

/** The scenes that a story may have. Each has the first. */
const VIEWS = [
  { id: 'blocks', view: 'counts', heading: 'What was counted', title: 'All of them' },
  { id: 'axis', view: 'share', heading: 'Out of all of them', title: 'Out of all' },
  { id: 'kinds', view: 'parts', heading: 'Two kinds', title: 'One and the other' },
] as const;

const SENTENCES = [
  'The count was made on one morning each year, by the same people, with the same form.',
  'Nobody had asked before, so there is no earlier figure to compare it with.',
  'The rules were read aloud at the start, and they did not change while the count went on.',
  'Two inspectors walked every street and wrote down what they saw from the pavement.',
  'A council officer checked one in ten, and found no difference that would change a share.',
  'What the figures cannot say is why, and the report does not try to.',
  'The archive has the sheets of every year, in boxes that are opened on request.',
  'The next count is planned for the spring, and will be made in the same way.',
];

/** Random numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The slug of a made-up story, by its number from 0. */
export const slugOf = (number: number): string => `story-${String(number).padStart(3, '0')}`;

/**
 * Makes a story. The same number gives the same story.
 *
 * @param number from 0: a higher number is an older story
 * @returns the texts of its files, by their names
 */
export function storyFiles(number: number): Record<string, string> {
  const random = randomFrom(number);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most + 1 - least));
  const pick = <T>(items: readonly [T, ...T[]]): T => items[whole(0, items.length - 1)] ?? items[0];
  const about = SUBJECTS[number % SUBJECTS.length] ?? SUBJECTS[0];
  const headline = HEADLINES[whole(0, HEADLINES.length - 1)];
  if (!about || !headline) throw new RangeError(`there is no story ${number}`);
  const { topic, one, many, part, rest, place } = about;

  // The larger the counts, the fewer rows have room for them.
  const [rows, size] = pick([
    [whole(2, 6), whole(20, 300)],
    [whole(2, 6), whole(20, 300)],
    [whole(2, 4), whole(1_000, 6_000)],
    [whole(2, 3), whole(100_000, 3_000_000)],
  ]);
  const begin = 2024 - rows;
  const years = Array.from({ length: rows }, (_, i) => String(begin + i));
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const counts = years.map((year) => {
    const all = Math.round(size * (0.7 + 0.6 * random()));
    return [year, Math.round(all * (0.05 + 0.9 * random())), all];
  });
  const published = new Date(Date.UTC(2026, 10, 20) - number * 36 * 3_600_000);
  const day = published.toISOString().slice(0, 10);
  const prose = (least = 2, most = 5) => {
    const from = whole(0, SENTENCES.length - 1);
    return [...SENTENCES, ...SENTENCES].slice(from, from + whole(least, most)).join(' ');
  };

  const [counted, ...more] = VIEWS;
  const views = [counted, ...more.filter(() => random() < 0.6)];
  const scenes = views.map(({ id, view, heading, title }, i) => {
    const before = views[i - 1]?.view;
    const start =
      before === undefined
        ? ''
        : `<Step id="${id}-start" state="${before}/${last}">\n\n### The same ${many}\n\nNow they move.\n\n</Step>\n\n`;
    const steps = years.map(
      (year) => `<Step id="${id}-${year}" state="${view}/${year}">

### <Figure of="counts/${year}/part" /> in ${year}

In ${year} there were <Figure of="counts/${year}/whole" /> ${many}, and <Figure of="counts/${year}/share" /> of
them were ${part}. ${prose()}

</Step>`,
    );
    return `## ${heading}

${prose()}

<Scene id="${id}" form="dots" table="counts" title="${title}: ${many} ${part}">

${start}${steps.join('\n\n')}

</Scene>
`;
  });
  const events = random() < 0.35 ? whole(3, 6) : 0;
  const dated = Array.from({ length: events }, (_, i) => String(begin + 2 * i));

  const files: Record<string, string> = {
    'story.mdx': `---
title: '${headline(about, first, last)}'
standfirst: >-
  {counts/${last}/whole} ${many} ${place} were counted in ${last}, {counts/${last}/share} of them ${part}. ${prose(0, 2)}
byline: By the county desk
published: ${day}
figures: ${begin + rows}-01
topics: [${topic}]
note: This story is made up, to measure a site of many stories.
opening:
  table: counts
  rows: ['${first}', '${last}']
tables:
  counts:
    caption: The ${many} ${place}
    source: county
    columns: { key: year, part: some, whole: all }
    words: { key: Year, one: ${one}, many: ${many}, part: ${part}, rest: ${rest} }
${events > 0 ? 'timelines:\n  later:\n    caption: What happened later\n    words: { event: Event, count: Separate count }\n' : ''}help: []
---

${prose()}

The figures are [the county’s](#source-county).

${scenes.join('\n')}
${
  events > 0
    ? `<Scene id="later" form="timeline" table="later" title="What happened later">

${dated.map((year) => `<Step id="later-${year}" state="e-${year}">\n\n### In ${year}\n\n${prose()}\n\n</Step>`).join('\n\n')}

</Scene>
`
    : ''
}
<Quote source="county" speaker="A clerk" role="of the county" where="on the telephone" when="2024-01">
  We count what we can see
</Quote>

<Finding table="counts" />

<End />

## How this was made

${prose()}
`,
    'counts.csv': `year,some,all\n${counts.map((row) => `${row.join()}\n`).join('')}`,
    'sources.yaml': `- id: county
  publisher: The county
  title: A count of ${many}
  date: ${begin + rows}-01
  url: https://county.example/${many}
`,
  };
  if (events > 0)
    files['later.csv'] = `id,date,label,text,count,source\n${dated
      .map(
        (year, i) =>
          `e-${year},${year}-0${1 + i},Count ${i + 1} of the ${many},The ${many} were counted,${i === 1 ? 'at least 150' : ''},county\n`,
      )
      .join('')}`;
  return files;
}

/** Writes the folders of the stories with these numbers into `content/stories`. */
export function writeStories(folder: string, numbers: Iterable<number>): void {
  for (const number of numbers) {
    const story = join(folder, slugOf(number));
    mkdirSync(story, { recursive: true });
    for (const [name, text] of Object.entries(storyFiles(number)))
      writeFileSync(join(story, name), text);
  }
}
