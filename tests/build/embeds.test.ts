import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
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
    const styles = Array.from(document.querySelectorAll('style'), (style) => style.textContent);
    expect(styles.join('')).not.toMatch(/@import|url\((?!"data:)/);
    expect(styles.join('')).toMatch(/@font-face/);
  });

  test(`is at most ${most / 1000} kB gzip`, () => {
    expect(gzipped(html)).toBeLessThanOrEqual(most);
  });

  test('asks search engines not to index it, and names the story’s page as canonical', () => {
    const meta = document.querySelector('meta[name="robots"]');
    expect(meta?.getAttribute('content')).toBe('noindex');
    const canonical = document.querySelector('link[rel="canonical"]');
    expect(canonical?.getAttribute('href')).toBe(storyOf(slug));
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
      const { id, form, name, table, title, steps } = scene;
      const document = parse(read(`embed/${slug}/${name}/index.html`));
      const section = document.querySelector(`section[data-scene="${id}"]`);
      expect(words(document.querySelector('h1'))).toBe(title);
      expect(document.querySelectorAll('[aria-live]')).toHaveLength(0);
      const graphic = `[data-scene="${id}"] svg[data-graphic="${form}"]`;
      // The last state, and the same name and readings as in the story.
      expect(section?.getAttribute('data-state')).toBe(steps.at(-1)?.state);
      // In pages of one file, the drawing is as large as its units.
      const [drawn, inStory] = [document, page].map((where) => {
        const svg = where.querySelector(graphic)?.cloneNode(true) as Element | undefined;
        for (const name of ['width', 'height']) svg?.removeAttribute(name);
        return svg?.outerHTML;
      });
      expect(drawn).toBeDefined();
      expect(drawn).toBe(inStory);
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
      buttons.forEach((button, i) => {
        const heading = words(document.querySelectorAll('.step h2')[i] ?? null);
        expect(button.getAttribute('aria-label')).toBe(
          `Step ${i + 1} of ${steps.length}: ${heading}`,
        );
      });
      const turns = Array.from(document.querySelectorAll('[data-turn]'), (turn) =>
        ['data-turn', 'aria-label'].map((name) => turn.getAttribute(name)),
      );
      expect(turns).toEqual([
        ['-1', 'Previous step'],
        ['1', 'Next step'],
      ]);
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
      // The drawing grows into the room that the credit leaves. A page that is painted before its credit has arrived
      // whole would move, so the first paint waits for the element after the credit.
      const awaited = document.querySelector('head > link[rel="expect"][blocking="render"]');
      expect(document.querySelector('.credit + *')?.id).toBe(
        awaited?.getAttribute('href')?.slice(1),
      );
    },
  );

  test.each(scenesOf(slug))(
    '$name has an oEmbed answer with one plain iframe of the right height',
    ({ name, title }) => {
      const path = `embed/${slug}/${name}/`;
      const document = parse(read(`${path}index.html`));
      const link = document.querySelector('link[type="application/json+oembed"]');
      expect(link?.getAttribute('href')).toBe(`${origin}/${path}oembed.json`);
      const answer = JSON.parse(read(`${path}oembed.json`)) as Record<string, string | number>;
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        title,
        provider_name: publication.name,
        provider_url: `${origin}/`,
        width: 640,
      });
      const frame = parse(String(answer.html)).querySelector('iframe');
      expect(answer.html).toMatch(/^<iframe [^>]*><\/iframe>$/);
      expect(frame?.getAttribute('src')).toBe(`${origin}/${path}?theme=light`);
      expect(frame?.getAttribute('title')).toBe(title);
      // Content systems limit it in this way.
      expect(Number(answer.height)).toBeGreaterThanOrEqual(200);
      expect(Number(answer.height)).toBeLessThanOrEqual(1000);
      expect(frame?.getAttribute('height')).toBe(String(answer.height));
      expect(read(`${path}index.html`)).toContain(`body{min-height:${answer.height}px}`);
    },
  );
});

describe('what stands under a graphic', () => {
  const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
  const creditOf = (path: string) =>
    Array.from(parse(output(`embed/${path}/index.html`)).querySelectorAll('.credit p'), words);
  const HEADLINE =
    'From “The ponds came first. Then came the frogs, and a prize that nobody had entered for”';
  const HOME = 'The Orchard News: the full story';

  test('in an iframe is all that readers have to know who have not read the story', () => {
    const counted =
      'Plots with a pond on one allotment site, counted each spring. ' +
      'April 2015: the site grew, so figures before and after it are not strictly comparable.';
    const source = 'Source: The Allotment Survey, 1 February 2017';
    expect(creditOf('allotments/dots')).toEqual([
      `${counted} A plot is counted once a year, in spring.`,
      HEADLINE,
      source,
      HOME,
    ]);
    expect(creditOf('allotments/dots-axis')).toEqual([counted, HEADLINE, source, HOME]);
    expect(creditOf('allotments/timeline')).toEqual([
      'What happened later. The counts are separate, and cannot be compared with the survey.',
      HEADLINE,
      'Each event’s source is in the table',
      HOME,
    ]);
  });

  const page = parse(output('stories/allotments/index.html'));

  test('in the story’s page is that figures cannot be compared across the change that it shows, and its note', () => {
    expect(words(page.querySelector('[data-scene="cases"] .graphic .credit'))).toBe(
      'Figures before 2015 are not strictly comparable with later ones. ' +
        'A plot is counted once a year, in spring. Source: The Allotment Survey',
    );
  });

  test('on the first screen is what a dot is, and what has changed between its rows; what the solid dots are is over them', () => {
    const finding = page.querySelector('.opening .finding');
    expect(words(finding?.querySelector('.credit') ?? null)).toBe(
      'Each dot is one plot. ' +
        'April 2015: the site grew, so figures before and after it are not strictly comparable. ' +
        'Source: The Allotment Survey',
    );
    expect(words(finding?.querySelector('svg text') ?? null)).toBe('with a pond');
  });

  test('at the end of the story is what a dot is, and what has changed between its rows', () => {
    expect(words(page.querySelector('.prose > .finding .credit'))).toBe(
      'Each dot is one plot; the solid dots are plots with a pond. ' +
        'April 2015: the site grew, so figures before and after it are not strictly comparable. ' +
        'Source: The Allotment Survey',
    );
  });

  test.each([
    ['dots', '#source-survey-2017'],
    ['timeline', '#numbers'],
  ])('in the iframe of %s leads to %s of the story', (name, place) => {
    const link = parse(output(`embed/allotments/${name}/index.html`)).querySelector('.credit a');
    expect(link?.getAttribute('href')).toBe(`https://orchard.example/stories/allotments/${place}`);
    expect(page.querySelector(place)).not.toBeNull();
  });
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

test('the script for hosts is one classic script, and a third lighter than that of iframe-resizer', () => {
  const script = read('embed.js');
  expect(gzipped(script)).toBeLessThanOrEqual(LIMITS.hostScript.compressed);
  const other = '../../node_modules/iframe-resizer/js/iframeResizer.min.js';
  expect(LIMITS.hostScript.compressed).toBeLessThan(
    (2 / 3) * gzipped(readFileSync(new URL(other, import.meta.url))),
  );
  expect(() => new Script(script)).not.toThrow();
});
