/** @module-tag breadth */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, words } from './built-site.ts';
import { build, copyProject } from './project-copy.ts';
import { tied } from '../tied.ts';

/** A story with extreme numbers, and with keys that could be taken for counts. */
const STORY = `---
title: '{pears/2014/share} of the pears'
standfirst: '{pears/2014/share} were ripe, then {pears/2015/share}. {pears/2014/about} was.'
byline: By the growers
published: 2021-02-03
figures: 2020-10
note: In 2014, {pears/2014/share} were ripe.
tables:
  pears:
    caption: Pears picked
    source: grower-2020
    columns: { key: season, part: ripe, whole: picked }
    words: { key: Season, one: pear, many: pears, part: picked ripe, rest: picked early }
    notes: [{ row: '2015', text: one field alone }]
  windfalls:
    caption: Pears picked up
    source: grower-2020
    columns: { key: season, part: ripe, whole: picked }
    words: { key: Season, one: pear, many: pears, part: picked ripe, rest: picked early }
help: []
---

## <Figure of="pears/2015/share" /> in a year

<Figure of="pears/2014/share" /> of <Figure of="pears/2014/whole" /> pears were ripe.
<Figure of="windfalls/2016/about" /> were in 2016. The share was <Figure of="pears/2012..2014/points" />
than in 2012; it was <Figure of="pears/2013..2014/points" /> than in 2013. There were
<Figure of="pears/2012..2014/whole-change" /> pears than in 2012, and a year later
<Figure of="pears/2014..2015/whole-change" /> pears. [A letter](#source-letter-2021) says so.

<Guess id="guess" of="windfalls/2017/share" scene="few">
  What share was it in 2017? In 2014 it was <Figure of="pears/2014/share" />.
</Guess>

<Scene id="axis" form="dots" table="pears" title="Share of pears that were picked ripe">

<Step id="axis-2014" state="share/2014">

### <Figure of="pears/2014/share" /> in 2014

One.

</Step>

<Step id="axis-2015" state="share/2015">

### <Figure of="pears/2015/about" /> in 2015

Nearly.

</Step>

</Scene>

<Scene id="few" form="dots" table="windfalls" title="Share of a few pears that were picked ripe">

<Step id="few-2017" state="share/2017">

### <Figure of="windfalls/2017/about" /> in 2017

One again.

</Step>

<Step id="few-2018" state="share/2018">

### <Figure of="windfalls/2018/share" /> in 2018

Some.

</Step>

</Scene>

<Quote source="grower-2020" speaker="A grower" where="in the pear book" when="2020-10">
Pears take their time
</Quote>
`;
const PEARS = 'season,ripe,picked\n2012,1,20000\n2013,0,20000\n2014,1,20000\n2015,1999,2000\n';
const WINDFALLS = 'season,ripe,picked\n2016,0,12\n2017,1,1\n2018,23,80\n';

const project = copyProject();
afterAll(project.remove);
const output = (path: string) =>
  readFileSync(join(project.root, 'dist/stories/edges', path), 'utf8');

beforeAll(() => {
  rmSync(join(project.root, 'content/stories'), { recursive: true });
  const folder = join(project.root, 'content/stories/edges');
  mkdirSync(folder, { recursive: true });
  const sources = new URL('../fixtures/content/stories/orchard/sources.yaml', import.meta.url);
  writeFileSync(join(folder, 'sources.yaml'), readFileSync(sources));
  writeFileSync(join(folder, 'story.mdx'), STORY);
  writeFileSync(join(folder, 'pears.csv'), PEARS);
  writeFileSync(join(folder, 'windfalls.csv'), WINDFALLS);
  expect(build(project.root)).toMatchObject({ status: 0, stderr: '' });
});

test('a share of nearly 0% or 100% is in words, with a capital letter at the start of a sentence', () => {
  const document = parse(output('index.html'));
  const text = (selector: string) => words(document.querySelector(selector));
  expect(text('h1')).toBe('Less than 0.1% of the pears');
  expect(text('.standfirst')).toBe(
    'Less than 0.1% were ripe, then more than 99.9%. One in 20,000 was.',
  );
  expect(text('.note')).toMatch(/^In 2014, less than 0\.1% were ripe\./);
  expect(text('.prose > h2')).toBe('More than 99.9% in a year');
  expect(text('#axis-2014 h3')).toBe('Less than 0.1% in 2014');
  expect(text('#few-2017 h3')).toBe('All in 2017');
  expect(text('.guess-question')).toMatch(/In 2014 it was less than 0\.1%\.$/);
});

test('a difference of nothing, or of very little, has words', () => {
  const text = output('article.txt');
  expect(text).toContain('Less than 0.1% of 20,000 pears were ripe. None were in 2016.');
  expect(text).toContain('The share was neither higher nor lower than in 2012;');
  expect(text).toContain(tied('it was less than 0.1~percentage points higher than in 2013.'));
  expect(text).toContain('There were neither more nor fewer pears than in 2012,');
  expect(text).toContain('and a year later 18,000 fewer pears.');
});

test('the table, the graphic, its text alternative and the guess print the same numbers', () => {
  const document = parse(output('index.html'));
  const cells = Array.from(document.querySelectorAll('tbody tr'), (row) =>
    Array.from(row.children, words).join(' | '),
  );
  expect(cells).toEqual([
    '2012 | 1 | 19,999 | 20,000 | less than 0.1%',
    '2013 | 0 | 20,000 | 20,000 | 0%',
    '2014 | 1 | 19,999 | 20,000 | less than 0.1%',
    '2015 | 1,999 | 1 | 2,000 | more than 99.9%',
    '2016 | 0 | 12 | 12 | 0%',
    '2017 | 1 | 0 | 1 | 100%',
    '2018 | 23 | 57 | 80 | 28.8%',
  ]);
  const [pears, windfalls] = document.querySelectorAll('svg[data-graphic]');
  const alternatives: [Element | undefined, string][] = [
    [
      pears,
      tied(
        '2012: 1 of 20,000~pears, which is less than 0.1%. 2013: 0 of 20,000~pears, which is 0%. 2014: 1 of 20,000~pears, which is less than 0.1%. 2015: 1,999 of 2,000~pears, which is more than 99.9%.',
      ),
    ],
    [
      windfalls,
      tied(
        '2016: 0 of 12~pears, which is 0%. 2017: 1 of 1~pear, which is 100%. 2018: 23 of 80~pears, which is 28.8%.',
      ),
    ],
  ];
  for (const [svg, alternative] of alternatives) {
    expect(svg?.getAttribute('aria-label')).toContain(alternative);
    expect(output('article.txt')).toContain(alternative);
    expect(output('ninjs.json')).toContain(alternative);
  }
  const labels = (svg: Element | undefined) =>
    Array.from(svg?.querySelectorAll('text') ?? [], words);
  expect(labels(pears)).toEqual(expect.arrayContaining(['less than 0.1%', '2014 1 of 20,000']));
  expect(labels(windfalls).join()).toContain('1 of 1');
  expect(words(document.querySelector('.guess-result'))).toBe(
    '100% in 2017. See your guess in the graphic.',
  );
});

test('every number of four digits or more has a thousands separator, except years', () => {
  const numbers = output('article.txt').match(/[\d,]*\d{4}[\d,]*/g) ?? [];
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number) => !/^20[12]\d,?$/.test(number))).toEqual([]);
});
