import { csvParse } from 'd3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { percent } from '../../src/story/number.ts';
import { CONTENT, parse, read, words } from './dist.ts';

const SLUG = 'police-and-paedophile-hunters';
const document = parse(read(`stories/${SLUG}/index.html`));
const csv = readFileSync(join(CONTENT, 'stories', SLUG, 'cases.csv'), 'utf8');
const rows = csvParse(csv, ({ year, with: part, all }) => ({
  year: String(year),
  part: Number(part),
  whole: Number(all),
}));
const nextCsv = readFileSync(join(CONTENT, 'stories', SLUG, 'next.csv'), 'utf8');
const events = csvParse(nextCsv, ({ id, label, text, count }) => ({
  id,
  label: String(label),
  text: String(text),
  count: String(count),
}));
const published = rows.map(({ part, whole }) => percent(part, whole));
const all = (selector: string) => Array.from(document.querySelectorAll(selector));

// As they were printed; the words are the speaker's and change with nothing.
const QUOTATIONS = [
  'I think that’s something I am potentially going to have to look at, yes',
  'But it comes with real complexity',
  'Not least of all the psychological screening that the professionals go through to make sure that [they are] not being adversely affected by this. Whilst I’m going to have to look at it, those risks are really significant, and they cannot be understated.',
  'The challenge I have is, while I have been sending this message, unfortunately – for whatever reason – these groups continue and carry on doing their work',
  'How many times has an operation been compromised, how many times has evidence been lost when one of their stings, or one of their entrapment operations, goes wrong?',
  'My message – ‘don’t go and compromise our operation’ – hasn’t been taken on board. I’m not going to condone these groups, and I would encourage them all to stop. But I recognise that I am not winning that conversation. I am not winning that moral argument.',
  '[Paedophile hunters] are not the solution to the threat of grooming',
  'The solution is the service providers ensuring children can use the web safely. We are doing more to protect children than ever before, [but] we cannot meet the threat alone.',
  'The time has come for tech companies to meet their moral and social responsibility.',
];

describe('the quotations', () => {
  const quotes = all('blockquote');

  test('the speaker’s office is said once, and the last words of the turn stand alone', () => {
    const captions = all('.quote figcaption').map(words);
    expect(captions.filter((caption) => caption.includes('chief constable'))).toHaveLength(1);
    expect(all('.quote[data-rank="lead"] b').map(words)).toEqual([
      'I am not winning that moral argument.',
    ]);
    expect(quotes.map(words).join()).not.toMatch(/\.\.\.|…/);
  });

  test('are the nine, verbatim and in the order of the story', () => {
    expect(quotes.map(words)).toEqual(QUOTATIONS);
  });

  test('each say who said it, where and when, and cite a source that the page lists', () => {
    const listed = new Set(all('.sources a').map((link) => link.getAttribute('href')));
    for (const quote of quotes) {
      expect(quote.getAttribute('data-speaker')).toBe('Simon Bailey');
      expect(listed).toContain(quote.getAttribute('cite'));
      const caption = words(quote.parentElement?.querySelector('figcaption') ?? null);
      expect(caption).toMatch(/^Simon Bailey(, .+)?; .+, September 2017\. PublicTechnology$/);
    }
  });
});

describe('the graphics, as they stand in the page', () => {
  const [units, share, parts, timeline] = ['units', 'share', 'parts', 'timeline'].map((form) =>
    document.querySelector(`svg[data-graphic="${form}"]`),
  );
  const stepsOf = (scene: Element) =>
    Array.from(scene.querySelectorAll('[data-step]'), (step) => step.getAttribute('data-step'));

  test('units has a dot for every case of every year, the part of them solid', () => {
    const cohort = (year: string, more = '') =>
      units?.querySelectorAll(`[data-cohort="${year}"] [data-key]${more}`).length;
    expect(rows.map(({ year }) => cohort(year))).toEqual(rows.map(({ whole }) => whole));
    expect(rows.map(({ year }) => cohort(year, '[data-part]'))).toEqual(
      rows.map(({ part }) => part),
    );
    expect(units?.querySelectorAll('[data-key]').length).toBe(
      rows.reduce((sum, { whole }) => sum + whole, 0),
    );
  });

  test('parts has two bars for every year, as long as the counts, the part of them solid', () => {
    const bars = (kind: string) =>
      Array.from(parts?.querySelectorAll(`rect.${kind}[data-key]`) ?? [], (bar) =>
        Number.parseFloat(bar.getAttribute('width') ?? ''),
      );
    const unit = (bars('part')[0] ?? 0) / (rows[0]?.part ?? 0);
    rows.forEach(({ part, whole }, i) => {
      expect(bars('part')[i]).toBeCloseTo(part * unit, 1);
      expect(bars('rest')[i]).toBeCloseTo((whole - part) * unit, 1);
    });
    expect(parts?.querySelectorAll('[data-part]')).toHaveLength(rows.length);
  });

  test('the timeline has a mark for every event, and sets the counts of later years apart', () => {
    const counts = Array.from(timeline?.querySelectorAll('rect[data-key]') ?? [], (mark) =>
      mark.getAttribute('data-key'),
    );
    expect(counts).toEqual(events.filter(({ count }) => count).map(({ id }) => id));
    expect(timeline?.querySelectorAll('[data-key]')).toHaveLength(events.length);
    expect(timeline?.querySelectorAll('[data-part]')).toHaveLength(0);
    expect(words(timeline ?? null)).toContain('Separate count');
  });

  test('they show the last frame, and name every reading', () => {
    const shown = (svg: Element | null | undefined, selector: string) =>
      Array.from(svg?.querySelectorAll(selector) ?? []).filter(
        (node) => node.getAttribute('opacity') !== '0',
      ).length;
    expect(shown(units, '[data-cohort]')).toBe(1);
    expect(shown(share, '[data-reading]')).toBe(rows.length);
    expect(shown(share, '[data-break]')).toBe(1);
    expect(shown(parts, '[data-pair]')).toBe(rows.length);
    expect(shown(timeline, '[data-event]')).toBe(events.length);
    for (const svg of [units, share])
      for (const value of [...published, ...rows.map(({ year }) => year)])
        expect(svg?.getAttribute('aria-label')).toContain(value);
    for (const { part, whole } of rows)
      for (const value of [part, whole - part, whole])
        expect(parts?.getAttribute('aria-label')).toContain(String(value));
    for (const { label } of events) expect(timeline?.getAttribute('aria-label')).toContain(label);
    for (const scene of all('[data-scene]')) {
      const states = stepsOf(scene);
      expect(scene.getAttribute('data-position')).toBe(`${states.length - 1}.000`);
      expect(scene.getAttribute('data-state')).toBe(states.at(-1));
    }
  });

  test('their steps are headed sections with links to the next and the previous', () => {
    for (const scene of all('[data-scene]')) {
      const steps = Array.from(scene.querySelectorAll('[data-step]'));
      steps.forEach((step, i) => {
        expect(step.firstElementChild?.localName).toBe('h3');
        const links = Array.from(step.querySelectorAll('.step-links a'), (link) => [
          words(link),
          link.getAttribute('href'),
        ]);
        expect(links).toEqual([
          ...(i > 0 ? [['Previous', `#${steps[i - 1]?.id ?? ''}`]] : []),
          ...(i < steps.length - 1 ? [['Next', `#${steps[i + 1]?.id ?? ''}`]] : []),
          ['Link to this step', `#${step.id}`],
        ]);
      });
      const skip = scene.querySelector('.skip a');
      expect(words(skip)).toBe('Skip the graphic');
      expect(skip?.getAttribute('href')).toBe(`#${scene.nextElementSibling?.id ?? ''}`);
    }
  });
});

describe('the data', () => {
  test('the table has a caption, scopes, and the data exactly', () => {
    const table = document.querySelector('table[data-table="cases"]');
    expect(words(table?.querySelector('caption') ?? null)).not.toBe('');
    const heads = Array.from(table?.querySelectorAll('th') ?? []);
    expect(heads.map((head) => head.getAttribute('scope'))).toEqual([
      ...Array<string>(5).fill('col'),
      ...Array<string>(rows.length).fill('row'),
    ]);
    const cells = Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) =>
      Array.from(row.children, words),
    );
    expect(cells).toEqual(
      rows.map(({ year, part, whole }) =>
        [year, part, whole - part, whole, percent(part, whole)].map(String),
      ),
    );
  });

  test('the table of events has a row for each, with its source', () => {
    const table = document.querySelector('table[data-table="next"]');
    expect(words(table?.querySelector('caption') ?? null)).toContain('separate exercises');
    const cells = Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) =>
      Array.from(row.children, words),
    );
    expect(cells.map(([, text]) => text)).toEqual(
      events.map(({ text }) => expect.stringContaining(`${text}. `) as string),
    );
    events.forEach(({ count }, i) => {
      if (count) expect(cells[i]?.[1]).toContain(`Separate count: ${count}. `);
      else expect(cells[i]?.[1]).not.toContain('Separate count');
    });
    for (const link of Array.from(table?.querySelectorAll('td a') ?? []))
      expect(link.getAttribute('href')).toMatch(/^#source-/);
  });

  test('the files that are offered are the author’s, byte for byte', () => {
    expect(all('a[download]').map((link) => link.getAttribute('href'))).toEqual([
      'data/cases.csv',
      'data/next.csv',
    ]);
    expect(read(`stories/${SLUG}/data/cases.csv`)).toBe(csv);
    expect(read(`stories/${SLUG}/data/next.csv`)).toBe(nextCsv);
  });

  test('each source leads back to every place that cites it, and each place to its source', () => {
    for (const source of all('.sources > li')) {
      const citing = all(`a[href="#${source.id}"]`);
      expect(citing.length).toBeGreaterThan(0);
      expect(
        Array.from(source.querySelectorAll('.cited a'), (link) => link.getAttribute('href')),
      ).toEqual(citing.map(({ id }) => `#${id}`));
    }
  });

  test('no percentage is printed that is not published; round tens stand on the scale only', () => {
    const text = all('body *')
      .filter((element) => element.children.length === 0 && !element.matches('script, style'))
      .map((element) => ({ text: words(element), scale: element.matches('svg .tick') }));
    const found = text.flatMap(({ text, scale }) =>
      Array.from(text.matchAll(/\d[\d.,]*\s?%/g), ([value]) => ({ value, scale })),
    );
    expect(found.length).toBeGreaterThan(10);
    for (const { value, scale } of found)
      if (scale) expect(value).toMatch(/^(\d?0|100)%$/);
      else expect(published).toContain(value);
  });
});

describe('the page, read from top to bottom', () => {
  test('opens with the headline, the finding, the note on what it deals with, and the dates', () => {
    const opening = document.querySelector('.opening');
    expect(
      Array.from(opening?.children ?? [], ({ className, localName }) => className || localName),
    ).toEqual(['h1', 'standfirst', 'note', 'byline', 'dates', 'sharing', 'unseen']);
    const finding = words(opening?.querySelector('.standfirst') ?? null);
    expect(finding).toContain(published[0]);
    expect(finding).toContain(published.at(-1));
    expect(words(opening?.querySelector('.dates') ?? null)).toContain('18 September 2017');
    expect(opening?.querySelector('.note a')?.getAttribute('href')).toBe('#support');
  });

  test('ends with the numbers, the sources, the help lines and the way to reply', () => {
    expect(all('.back h2').map(words)).toEqual([
      'The numbers',
      'Sources',
      'Corrections',
      'Help and support',
      'Reply to the newsroom',
      'Further reading',
      'About the report’s author',
    ]);
    expect(words(document.querySelector('#corrections')?.parentElement ?? null)).toContain(
      'No corrections have been made',
    );
    expect(words(document.querySelector('.help'))).toContain('0800 1111');
  });

  test('says why there is no comment thread, and where to write to about this story', () => {
    const reply = document.getElementById('reply')?.parentElement ?? null;
    expect(words(reply)).toMatch(/no comment thread.* newsroom@plainfigures\.example\.$/);
    // Nothing is posted to nowhere.
    expect(all('form, .reply input, .reply textarea')).toHaveLength(0);
    const link = new URL(reply?.querySelector('a')?.getAttribute('href') ?? '');
    expect(link.pathname).toBe('newsroom@plainfigures.example');
    expect(link.searchParams.get('subject')).toBe(
      `Reply to: ${words(document.querySelector('h1'))}`,
    );
    expect(link.searchParams.get('body')?.trim()).toBe(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    );
  });

  test('has 900 to 1,200 words of our own, and every beat of the story', () => {
    const prose = document.querySelector('.prose')?.cloneNode(true) as Element;
    for (const other of Array.from(
      prose.querySelectorAll(
        '.opening, .back, .quote, .graphic, .skip, .step-links, .guess, script',
      ),
    ))
      other.remove();
    const length = words(prose).split(' ').length;
    expect(length).toBeGreaterThanOrEqual(900);
    expect(length).toBeLessThanOrEqual(1200);
    expect(Array.from(prose.querySelectorAll('h2'), words)).toHaveLength(9);
  });
});
