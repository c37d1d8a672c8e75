import { describe, expect, test } from 'vitest';
import { percent } from '../../src/data/number.ts';
import { tied } from '../tied.ts';
import { read, words } from './built-site.ts';
import { dotsIn, rowIn } from './dots.ts';
import { all, csv, document, events, nextCsv, published, rows, SLUG } from './own-story.ts';

describe('the graphics in the page', () => {
  const dots = all('svg[data-graphic="dots"]');
  const timeline = document.querySelector('svg[data-graphic="timeline"]');
  const opening = document.querySelector('.opening svg[data-finding]');
  const finding = document.querySelector('.finding:not(.opening *) svg[data-finding]');
  const stepsOf = (scene: Element) =>
    Array.from(scene.querySelectorAll('[data-step]'), (step) => step.getAttribute('data-step'));
  /** The words of the labels that are shown. */
  const shownIn = (svg: Element | null) =>
    Array.from(svg?.querySelectorAll('[data-name="labels"] > g:not([opacity="0"]) > g') ?? []).map(
      words,
    );

  test('each scene of the table has a dot for every case of every year, and those of the part are solid', () => {
    expect(dots).toHaveLength(2);
    for (const svg of dots)
      for (const { year, part, whole } of rows) {
        expect(dotsIn(rowIn(svg, year), 'part')).toBe(part);
        expect(dotsIn(rowIn(svg, year), 'rest')).toBe(whole - part);
      }
  });

  test('the first screen has the first year and the last, and the story ends with all', () => {
    const [first, last] = [rows[0], rows.at(-1)];
    for (const [svg, shown] of [
      [opening, [first, last]],
      [finding, rows],
    ] as const) {
      const found = shown.flatMap((row) => row ?? []);
      expect(dotsIn(svg, 'part')).toBe(found.reduce((sum, { part }) => sum + part, 0));
      const said = shownIn(svg);
      for (const { part, whole } of found) {
        const text = `${percent(part, whole, 'en-GB')} ${part} of ${whole}`;
        expect(said.filter((label) => label.startsWith(text))).toHaveLength(1);
      }
      expect(said.filter((label) => label.includes('%'))).toHaveLength(found.length);
      for (const { year, part, whole } of rows)
        expect(
          svg
            ?.getAttribute('aria-label')
            ?.includes(`${year}: ${String(part)} of ${String(whole)}\u00A0`),
        ).toBe(found.some((row) => row.year === year));
    }
  });

  test('the timeline has a mark for every event, and sets the counts of later years apart', () => {
    const marks = (selector: string) =>
      Array.from(timeline?.querySelectorAll(selector) ?? [], (mark) =>
        mark.getAttribute('data-key'),
      );
    const [counts, others] = [true, false].map((counts) =>
      events.filter(({ count }) => (count !== '') === counts).map(({ id }) => id),
    );
    expect(marks('rect.count[data-key]')).toEqual(counts);
    expect(marks('circle.event[data-key]')).toEqual(others);
    // The shares of the three years have marks of their own, and nothing of a later year has.
    expect(marks('circle.reading[data-key]')).toEqual(rows.map(({ year }) => year));
    expect(marks('[data-key]')).toHaveLength(events.length + rows.length);
    const lanes = (selector: string) =>
      new Set(
        Array.from(timeline?.querySelectorAll(selector) ?? [], (mark) =>
          Number(mark.getAttribute('cx') ?? mark.getAttribute('x')),
        ),
      );
    expect([lanes('rect.count[data-key]').size, lanes('circle.event').size]).toEqual([1, 1]);
    expect(Math.max(...lanes('rect.count[data-key]'))).toBeLessThan(
      Math.min(...lanes('circle.event')),
    );
    expect(words(timeline)).toContain('Separate count');
  });

  test('they show their last state, and name every number', () => {
    const [share, parts] = dots.map(shownIn);
    // The first scene has gone from the counts to the shares.
    const counts = Array.from(
      dots[0]?.querySelectorAll('[data-name="labels"] > [data-name^="counts/"] > g') ?? [],
      words,
    );
    for (const { year, part, whole } of rows) {
      expect(counts).toEqual(expect.arrayContaining([String(part), year]));
      expect(counts.filter((text) => text.startsWith(String(whole)))).not.toEqual([]);
      expect(share?.filter((text) => text.startsWith(percent(part, whole, 'en-GB')))).toHaveLength(
        1,
      );
      expect(parts).toEqual(
        expect.arrayContaining([`${part} in ${year}`, `${whole - part} in ${year}`]),
      );
    }
    // The law changed within these years: every view says so.
    for (const view of [counts, share, parts])
      expect(view?.filter((text) => text.includes('the law changed'))).toHaveLength(1);
    // The table of changes under the last view.
    const at = parts?.indexOf('2016 compared with') ?? -1;
    expect(parts?.slice(at, at + 12)).toEqual([
      '2016 compared with',
      '2014',
      '2015',
      'with the groups’ evidence',
      '+94',
      '+37',
      'without it',
      '−11',
      '−34',
      'all cases',
      '+83',
      '+3',
    ]);
    const [ofShare, ofParts] = dots.map((svg) => svg.getAttribute('aria-label') ?? '');
    for (const { year, part, whole } of rows) {
      const counted = tied(`${year}: ${part} of ${whole}~cases`);
      const told = `${counted}, which is ${percent(part, whole, 'en-GB')}`;
      expect(ofShare).toContain(`${told}. `);
      // The last scene starts in the view of shares, where the one before it ended.
      expect(ofParts).toContain(`${told}; ${whole - part} without it. `);
    }
    expect(ofShare).toContain(
      tied('2016 compared with 2014: about 33~points higher, nearly four times the 2014 share.'),
    );
    expect(ofParts).toContain(
      '2016 compared with 2015: with the groups’ evidence +37; without it −34; all cases +3.',
    );
    for (const { label } of events) expect(timeline?.getAttribute('aria-label')).toContain(label);
    for (const value of published) expect(timeline?.getAttribute('aria-label')).toContain(value);
    const visible = Array.from(timeline?.querySelectorAll('[data-event]') ?? []).filter(
      (event) => event.getAttribute('opacity') !== '0',
    );
    expect(visible).toHaveLength(events.length);
    for (const scene of all('[data-scene]')) {
      const states = stepsOf(scene);
      expect(scene.getAttribute('data-position')).toBe(`${states.length - 1}.000`);
      expect(scene.getAttribute('data-state')).toBe(states.at(-1));
    }
  });

  test('each scene of the table starts in the state in which the last one ended', () => {
    const states = all('[data-scene]')
      .filter((scene) => scene.querySelector('svg[data-graphic="dots"]') !== null)
      .map(stepsOf);
    expect(states.length).toBeGreaterThan(1);
    states.slice(1).forEach((own, i) => expect(own[0]).toBe(states[i]?.at(-1)));
  });

  test('their steps are sections with headings and links to the next and the previous step', () => {
    const scenes = all('[data-scene]');
    expect(scenes.length).toBeGreaterThan(0);
    for (const scene of scenes) {
      expect(scene.getAttribute('aria-label')).toBe(words(scene.querySelector('figcaption')));
      const steps = Array.from(scene.querySelectorAll('[data-step]'));
      expect(steps.length).toBeGreaterThan(1);
      steps.forEach((step, i) => {
        expect([step.localName, step.firstElementChild?.localName]).toEqual(['section', 'h3']);
        expect(step.id).not.toBe('');
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
      expect(words(skip)).toBe('Skip the graphic and its steps');
      const target = scene.nextElementSibling;
      expect(skip?.getAttribute('href')).toBe(`#${target?.id ?? ''}`);
      // A place that takes the focus says what it is.
      expect(target?.getAttribute('aria-label')).toBe('The story continues here');
      expect(target?.getAttribute('tabindex')).toBe('-1');
    }
  });
});

describe('the data', () => {
  test('the table has a caption, scopes and exactly the data', () => {
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
        [year, part, whole - part, whole, percent(part, whole, 'en-GB')].map(String),
      ),
    );
  });

  test('the table of events has a row for each, with its source', () => {
    const table = document.querySelector('table[data-table="next"]');
    expect(words(table?.querySelector('caption') ?? null)).toContain('cannot be compared');
    const cells = Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) =>
      Array.from(row.children, words),
    );
    expect(cells.map(([, text]) => text)).toEqual(
      events.map(({ text }) => expect.stringContaining(`${text}. `) as string),
    );
    expect(events.some(({ count, counted }) => count && counted)).toBe(true);
    events.forEach(({ count, counted }, i) => {
      const year = counted && ` (${counted})`;
      if (count)
        expect(cells[i]?.[1]).toContain(`Separate count, not comparable: ${count}${year}. `);
      else expect(cells[i]?.[1]).not.toContain('Separate count');
    });
    const links = Array.from(table?.querySelectorAll('td a') ?? []);
    expect(links).toHaveLength(events.length);
    for (const link of links) expect(link.getAttribute('href')).toMatch(/^#source-/);
  });

  test('a table of events that have counts names its column in the site’s own word', () => {
    expect(all('.events th[scope=col]').map(words)).toEqual(['Date', 'Event']);
  });

  test('what is said of one row alone is under the table, too', () => {
    expect(all('.table > .credit').map(words)).toContain('2015: old and new law.');
  });

  test('the files for download are the author’s, byte for byte', () => {
    expect(all('a[download]').map((link) => link.getAttribute('href'))).toEqual([
      'data/cases.csv',
      'data/next.csv',
    ]);
    expect(read(`stories/${SLUG}/data/cases.csv`)).toBe(csv);
    expect(read(`stories/${SLUG}/data/next.csv`)).toBe(nextCsv);
  });

  test('each source leads back to every place that cites it, and each place to its source', () => {
    expect(all('.sources > li').length).toBeGreaterThan(1);
    for (const source of all('.sources > li')) {
      const citing = all(`a[href="#${source.id}"]`);
      expect(citing.length).toBeGreaterThan(0);
      expect(
        Array.from(source.querySelectorAll('.cited a'), (link) => link.getAttribute('href')),
      ).toEqual(citing.map(({ id }) => `#${id}`));
    }
  });

  test('only published percentages are printed, and round tens only on the scale', () => {
    const text = all('body, body *')
      .filter((element) => !element.matches('script, style'))
      .map((element) => ({
        // A number and its sign are in one text: whatever else is in the element has its own.
        text: Array.from(element.childNodes, ({ nodeType, nodeValue }) =>
          nodeType === 3 ? nodeValue : '|',
        ).join(''),
        scale: element.closest('[data-name^="share-tick-text"]') !== null,
      }));
    const found = text.flatMap(({ text, scale }) =>
      Array.from(text.matchAll(/\d[\d.,]*\s?%/g), ([value]) => ({ value, scale })),
    );
    expect(found.length).toBeGreaterThan(10);
    for (const { value, scale } of found)
      if (scale) expect(value).toMatch(/^(\d?0|100)%$/);
      else expect(published).toContain(value);
  });
});
