import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { graphicName, ownName } from '../../src/addresses/paths.ts';
import { LIMITS } from '../../src/build/size-limits.ts';
import { readOutline } from '../../src/story/prose/read-outline.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import {
  CONTENT,
  fileAt,
  gzipped,
  origin,
  parse,
  publication,
  read,
  slugs,
  words,
} from './built-site.ts';

const scenesOf = (slug: string) =>
  readOutline(readFileSync(join(CONTENT, 'stories', slug, 'story.mdx'), 'utf8'), 'story.mdx', {
    figures: {},
    language: 'en-GB',
    lines: [],
  })
    // The form of a story's own is named in its folder.
    .outline.scenes.map((scene) => ({
      ...scene,
      form: scene.form.replace(/^\.\//, ownName(slug, '')),
    }))
    .map((scene, _, scenes) => ({ ...scene, name: graphicName(scenes, scene) }));
const storyOf = (slug: string) => `${origin}/stories/${slug}/`;
const rows = slugs.flatMap((slug) => [
  // The page alone may weigh 85 kB with its typefaces.
  { slug, file: `stories/${slug}/standalone.html`, most: 82_000, window: '_top' },
  { slug, file: `embed/${slug}/story/index.html`, most: 82_000, window: '_blank' },
  ...scenesOf(slug).map(({ name }) => ({
    slug,
    file: `embed/${slug}/${name}/index.html`,
    // A field brings the code that fits it to a screen.
    most: 42_000,
    window: '_blank',
  })),
]);

describe.each(rows)('$file, one file', ({ slug, file, most, window }) => {
  const html = read(file);
  const document = parse(html);

  test('makes no request', () => {
    const asking = 'script[src], img, picture, iframe, object, embed, audio, video, image, use';
    expect(document.querySelectorAll(asking)).toHaveLength(0);
    const links = Array.from(document.querySelectorAll('link'), (link) => ({
      rel: link.getAttribute('rel') ?? '',
      href: link.getAttribute('href') ?? '',
    }));
    for (const { rel, href } of links)
      if (!['canonical', 'alternate', 'expect'].includes(rel)) expect(href).toMatch(/^data:/);
    expect(links).toContainEqual({ rel: 'canonical', href: storyOf(slug) });
    const styles = Array.from(document.querySelectorAll('style'), (style) => style.textContent);
    expect(styles.join('')).not.toMatch(/@import|url\((?!"data:)/);
    expect(styles.join('')).toMatch(/@font-face/);
  });

  test(`is at most ${most / 1000} kB gzip`, () => {
    expect(gzipped(html)).toBeLessThanOrEqual(most);
  });

  test('has only absolute links to other pages, which open so that readers keep the host’s page', () => {
    const links = Array.from(document.querySelectorAll('a[href]'));
    const out = links.filter((link) => !link.getAttribute('href')?.startsWith('#'));
    expect(out.length).toBeGreaterThan(1);
    for (const link of out) {
      const href = link.getAttribute('href') ?? '';
      expect(href).toMatch(/^(https|mailto|tel):/);
      expect(link.getAttribute('target')).toBe(href.startsWith('https:') ? window : null);
      if (href.startsWith(`${origin}/`)) expect(existsSync(fileAt(href)), href).toBe(true);
    }
    for (const link of links.filter((link) => !out.includes(link)))
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
  });
});

describe.each(slugs)('the graphics of %s, for iframes', (slug) => {
  const page = parse(read(`stories/${slug}/index.html`));

  test.each(scenesOf(slug))(
    '$name has its steps, its readings, its source and a link to the story',
    (scene) => {
      const { id, name, table, title, steps } = scene;
      const document = parse(read(`embed/${slug}/${name}/index.html`));
      const section = document.querySelector(`section[data-scene="${id}"]`);
      expect(words(document.querySelector('h1'))).toBe(title);
      expect(document.querySelectorAll('[aria-live]')).toHaveLength(0);
      expect(section?.getAttribute('data-state')).toBe(steps.at(-1)?.state);
      const buttons = Array.from(document.querySelectorAll('button[data-step]'));
      expect(buttons.map((button) => [button.id, button.getAttribute('data-step')])).toEqual(
        steps.map(({ id, state }) => [id, state]),
      );
      const texts = Array.from(document.querySelectorAll('.step'), (step) =>
        Array.from(step.querySelectorAll('h2, p, figcaption'), words).join(' '),
      );
      const told = steps.map(({ id }) => {
        const card = page.getElementById(id);
        const told = Array.from((card?.querySelector('.words') ?? card)?.children ?? []);
        return told
          .filter((part) => !part.matches('.step-links'))
          .map(words)
          .join(' ')
          .replace(/”(?=\p{L})/u, '” ');
      });
      expect(texts).toEqual(told);
      // As in the story's page, with the date of the source; the link leads there from the host's page.
      const credit = page.querySelector(`[data-scene="${id}"] .graphic .credit`);
      const own = document.querySelector('.credit p:not(.about)');
      const said = /(?:Source:|Each event’s source) .*$/.exec(words(credit))?.[0];
      expect(words(own).replace(/, [^,]+$/, '')).toBe(said);
      expect(own?.querySelector('a')?.getAttribute('href')).toBe(
        `${storyOf(slug)}${credit?.querySelector('a')?.getAttribute('href') ?? ''}`,
      );
      const about = Array.from(document.querySelectorAll('.credit .about'), words);
      expect(about.at(-1)).toBe(`From “${words(page.querySelector('h1'))}”`);
      const caption = words(page.querySelector(`table[data-table="${table}"] caption`));
      // The title says what was counted, or the text under the graphic does.
      expect(`${title} ${about[0]}`).toContain(caption);
      expect(caption).toMatch(/\S/);
      const home = document.querySelector('.credit .home');
      expect(words(home)).toContain(publication.name);
      expect(home?.getAttribute('href')).toBe(storyOf(slug));
    },
  );
});

test('under a graphic stands all that readers have to know, in an iframe of those who have not read the story', () => {
  const output = (path: string) => parse(readFileSync(join(FIXTURE_SITE, path), 'utf8'));
  const credit = output('embed/allotments/dots/index.html').querySelectorAll('.credit p');
  expect(Array.from(credit, words)).toEqual([
    'Plots with a pond on one allotment site, counted each spring. ' +
      'April 2015: the site grew, so figures before and after it are not strictly comparable. ' +
      'A plot is counted once a year, in spring.',
    'From “The ponds came first. Then came the frogs, and a prize that nobody had entered for”',
    'Source: The Allotment Survey, 1 February 2017',
    'The Orchard News: the full story',
  ]);
  const page = output('stories/allotments/index.html');
  expect(words(page.querySelector('[data-scene="cases"] .graphic .credit'))).toBe(
    'Figures before 2015 are not strictly comparable with later ones. ' +
      'A plot is counted once a year, in spring. Source: The Allotment Survey',
  );
});

test.each([
  ['allotments/sequence-plots', 'allotments/dots'],
  ['full-screen/view-beside-share', 'full-screen/dots'],
])('what version 1 had at %s shows %s, and its oEmbed answer does', (old, name) => {
  const output = (path: string) => readFileSync(join(FIXTURE_SITE, 'embed', path), 'utf8');
  for (const file of ['index.html', 'oembed.json'])
    expect(output(`${old}/${file}`)).toBe(output(`${name}/${file}`));
  // Neither is offered any more.
  const offer = readFileSync(join(FIXTURE_SITE, 'syndication/index.html'), 'utf8');
  expect(offer).not.toContain(old);
});

test('the script for hosts is light', () => {
  expect(gzipped(read('embed.js'))).toBeLessThanOrEqual(LIMITS.hostScript.compressed);
});
