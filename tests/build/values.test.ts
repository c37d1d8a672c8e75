// The fixture story of the forms for values, in everything that is made of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphicName } from '../../src/addresses/paths.ts';
import { readXml } from '../third-party-parsers.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, words } from './built-site.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const page = parse(output('stories/harvest/index.html'));
test('a figure is large that begins the heading of a step, and no other', () => {
  const large = Array.from(page.querySelectorAll('.step h3 .figure.starts'), words);
  expect(large).toEqual(['163.0 tonnes', '£1,250.50']);
});

test('the first screen has the opening as bars of the rows that it names, with their source', () => {
  const opening = page.querySelector('header.opening.pictured .finding');
  const bars = Array.from(opening?.querySelectorAll('[data-row]') ?? []);
  expect(bars.map((row) => Array.from(row.querySelectorAll('text'), words))).toEqual([
    ['Hill', '42.5 tonnes'],
    ['Mill', '61.0 tonnes'],
    ['Green', '25.3 tonnes'],
    ['North', '0.6 tonnes'],
  ]);
  expect(words(opening?.querySelector('.credit') ?? null)).toBe('Source: The farms');
  const alt = opening?.querySelector('svg')?.getAttribute('aria-label');
  expect(alt).toMatch(/^A bar chart: harvest in 2019\. Hill: .* North: /);
  // So have cards.
  const image = page.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
  expect(image).toBe(alt);
});

test('a row’s note is in the graphic, in its text alternative and under its table', () => {
  const graphic = page.querySelector('[data-scene="gains"] svg[data-graphic]');
  expect(words(graphic?.querySelector('[data-row="The new orchard"]') ?? null)).toContain(
    'planted in spring',
  );
  expect(graphic?.getAttribute('aria-label')).toMatch(/ The new orchard: planted in spring\.$/);
  const notes = Array.from(page.querySelectorAll('.table > .credit'), words);
  expect(notes).toContain('2018: a dry summer.');
});

const SCENES = ['harvest', 'wages', 'allotments', 'full-screen'].flatMap((slug) => {
  const page = parse(output(`stories/${slug}/index.html`));
  const scenes = Array.from(page.querySelectorAll('[data-scene]'), (scene) => {
    const svg = scene.querySelector('svg');
    return { svg, form: svg?.getAttribute('data-graphic') ?? '', id: scene.id };
  });
  return scenes.map((scene) => ({ ...scene, slug, name: graphicName(scenes, scene) }));
});

test.each(SCENES)(
  '$name of $slug is the same in its page, its embed and its picture',
  ({ svg, slug, name }) => {
    const alt = svg?.getAttribute('aria-label');
    const embed = parse(output(`embed/${slug}/${name}/index.html`)).querySelector(
      'svg[data-graphic]',
    );
    expect(embed?.getAttribute('aria-label')).toBe(alt);
    expect(embed?.innerHTML).toBe(svg?.innerHTML);
    const picture = readXml(output(`stories/${slug}/images/${name}.svg`));
    expect(picture.attributes['aria-label']).toBe(alt);
  },
);
