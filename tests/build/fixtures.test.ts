// The site of the fixture stories, which have unusual text and a corrected count.
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNames } from '../../src/graphics/forms.ts';
import { FIXTURE_SITE, RECOUNTED } from '../build-sites.ts';
import { parse, plainTextIn, words } from './built-site.ts';
import { dotsIn, rowIn } from './dots.ts';
import { tied } from '../tied.ts';

const ORIGIN = 'https://orchard.example';
const SLUG = 'allotments';
const HOSTILE = 'quinces-and-markup';
/** The story whose graphic fills the screen. */
const FULL_SCREEN = 'full-screen';
/** The story with graphics of its own. */
const OWN = 'rents';
const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const page = (slug: string) => output(`stories/${slug}/index.html`);
const lastRow = (document: Document) =>
  Array.from(document.querySelectorAll('[data-table="plots"] tbody tr:last-child > *'), words);

/** What a page says, with the words of its layouts, which have numbers for places, too. */
function said(document: Document): string {
  const layouts = Array.from(
    document.querySelectorAll('script[type="application/json"]'),
    (script) =>
      Array.from(script.textContent.matchAll(/"(?:text|then)":"([^"]*)"/g), ([, text]) => text),
  );
  const body = document.body.cloneNode(true) as Element;
  for (const script of Array.from(body.querySelectorAll('script'))) script.remove();
  expect(layouts.flat().length).toBeGreaterThan(20);
  return [words(body), ...layouts.flat()].join(' ');
}

describe('a graphic of a story’s own', () => {
  const svgsIn = (file: string) => Array.from(parse(output(file)).querySelectorAll('svg'));
  const editions = (name: string) => [
    `stories/${OWN}/index.html`,
    `embed/${OWN}/${name}/index.html`,
    `stories/${OWN}/images/${name}.svg`,
  ];

  test.each([
    ['scatter', 'circle'],
    ['tiles', 'rect'],
  ])('%s is in the page, in its embed, in pictures and in the bundle', (name, mark) => {
    for (const file of editions(name))
      expect(
        svgsIn(file).some((svg) => svg.querySelectorAll(mark).length >= 12),
        file,
      ).toBe(true);
    const files = unzipSync(readFileSync(join(FIXTURE_SITE, `syndication/${OWN}.zip`)));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([`${OWN}/images/${name}.png`, `${OWN}/data/rent.csv`]),
    );
  });

  test('its page carries what it draws with, and nothing that lays it out', () => {
    const script = Array.from(parse(page(OWN)).querySelectorAll('script'), words).join('');
    expect(script).toContain('rents.scatter');
    // The words of an error in its layout.
    expect(script).not.toContain('the scatter plot needs two tables');
    expect(gzipSync(script).length).toBeLessThan(20_000);
    // Another story has nothing of it.
    expect(page(SLUG)).not.toContain('rents.');
  });
});

test('the newsroom’s address is on a story’s page without script, in feeds, in the bundle and for partners', () => {
  const link = (html: string, selector: string) =>
    parse(html).querySelector(`${selector} a[href^="mailto:"]`)?.getAttribute('href');
  expect(link(page('orchard'), '[aria-labelledby="reply"]')).toBe(
    'mailto:news@orchard.example?subject=Reply%20to%3A%20Pears',
  );
  expect(output('feed.xml')).toContain('<a href="mailto:news@orchard.example">');
  const zip = unzipSync(readFileSync(join(FIXTURE_SITE, 'syndication/orchard.zip')));
  expect(Buffer.from(zip['orchard/README.txt'] ?? []).toString()).toContain(
    '\nContact: news@orchard.example\n',
  );
  expect(link(output('syndication/index.html'), '#contact')).toBe('mailto:news@orchard.example');
});

describe('a story is added as a folder alone', () => {
  test('each story has its page, and a link on the front page, the newest first', () => {
    const teasers = Array.from(parse(output('index.html')).querySelectorAll('.teaser'));
    const links = teasers.map((one) => one.querySelector('h2 a')?.getAttribute('href'));
    expect(links.toSorted()).toEqual(
      readdirSync(join(FIXTURE_SITE, 'stories'), { encoding: 'utf8' })
        .map((slug) => `stories/${slug}/`)
        .sort(),
    );
    const dates = teasers.map((one) => one.querySelector('time')?.getAttribute('datetime'));
    expect(dates).toEqual(dates.toSorted().reverse());
    // Between them, they have a scene of each form.
    const forms = readdirSync(join(FIXTURE_SITE, 'stories'), { encoding: 'utf8' }).flatMap((slug) =>
      Array.from(parse(page(slug)).querySelectorAll('[data-scene] svg[data-graphic]'), (svg) =>
        svg.getAttribute('data-graphic'),
      ),
    );
    expect(forms).toEqual(expect.arrayContaining([...formNames]));
  });

  test('when a cell changes, every sentence, label, alternative text and graphic follows', () => {
    const document = parse(page(RECOUNTED));
    const earlier = /\b(121|246|125)\b|\b49\.2%/g;
    expect(said(document).match(earlier)).toBeNull();
    const standfirst = words(document.querySelector('.standfirst'));
    expect(standfirst).toContain('38.1%');
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(
      standfirst,
    );
    expect(words(document.querySelector('#cases-2016'))).toMatch(/260 plots.*99, which is/);
    expect(words(document.querySelector('#axis-2016'))).toContain('26.1 percentage points higher');
    const names = Array.from(document.querySelectorAll('svg[data-graphic="dots"]'), (svg) =>
      svg.getAttribute('aria-label'),
    );
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/2016: 99 of 260\u00A0plots/);
    expect(names.join('\n')).toMatch(/plots, which is 38\.1%/);
    expect(names.join('\n')).toContain('; 161 without one');
    for (const svg of Array.from(
      document.querySelectorAll('svg:is([data-graphic="dots"], [data-finding])'),
    ))
      expect([dotsIn(rowIn(svg, '2016'), 'part'), dotsIn(rowIn(svg, '2016'), 'rest')]).toEqual([
        99, 161,
      ]);
    expect(document.querySelectorAll('svg[data-finding]')).toHaveLength(2);
    expect(lastRow(document)).toEqual(['2016', '99', '161', '260', '38.1%']);
    const told = plainTextIn(output(`stories/${RECOUNTED}/ninjs.json`));
    expect(told).toContain(tied('2016: 99 of 260~plots, which is 38.1%'));
    expect(told.match(earlier)).toBeNull();
  });

  test('a number that a source gives leads to the source, which leads back, and from an embed to the page', () => {
    const given = (html: string) =>
      Array.from(parse(html).querySelectorAll('a')).find((link) => words(link) === '25% & more');
    const onPage = given(page(HOSTILE));
    expect(onPage?.getAttribute('href')).toBe('#source-grower-2019');
    const source = parse(page(HOSTILE)).querySelector('#source-grower-2019');
    expect(words(source)).toMatch(/^A “grower” ]]>, Quince & Sons <quinces>, /);
    const back = source?.querySelectorAll(`.cited a[href="#${onPage?.id ?? ''}"]`);
    expect(Array.from(back ?? [], (link) => link.getAttribute('aria-label'))).toEqual([
      // The credit of the graphic stands before it.
      'b: back to where the story cites Quince & Sons <quinces>',
    ]);
    const inEmbed = given(output(`embed/${HOSTILE}/dots/index.html`));
    expect(inEmbed?.getAttribute('href')).toBe(`${ORIGIN}/stories/${HOSTILE}/#source-grower-2019`);
    expect(plainTextIn(output(`stories/${HOSTILE}/ninjs.json`))).toContain(
      '\n\nOne, and 25% & more.\n\n',
    );
  });

  test.each([HOSTILE, RECOUNTED, FULL_SCREEN])(
    'in %s, the letters of each source lead to the places that cite it in the order of the page',
    (slug) => {
      const document = parse(page(slug));
      const sources = Array.from(document.querySelectorAll('.sources > li'));
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) {
        const places = Array.from(document.querySelectorAll(`a[href="#${source.id}"]`));
        const letters = Array.from(source.querySelectorAll('.cited a'));
        expect(letters.map((link) => link.getAttribute('href'))).toEqual(
          places.map(({ id }) => `#${id}`),
        );
        expect(letters.map(words).join('')).toBe(
          'abcdefghijklmnopqrstuvwxyz'.slice(0, letters.length),
        );
      }
    },
  );

  test('a number that a source gives in the front matter or in an attribute is a link, and plain where there are none', () => {
    const numbers = ['61%', '62%', '63%', '64%', '65%'];
    const links = (html: string) =>
      Array.from(parse(html).querySelectorAll('a')).filter((link) => numbers.includes(words(link)));
    const document = parse(page(RECOUNTED));
    const onPage = links(page(RECOUNTED));
    // The caption stands on the first screen, at the end, and over the table.
    expect(onPage.map(words).sort()).toEqual(['61%', '62%', '63%', '63%', '63%', '64%', '65%']);
    for (const link of onPage) {
      expect(link.getAttribute('href')).toBe('#source-survey-2017');
      // Spaces in a link would be underlined.
      expect(link.textContent).toBe(words(link));
      expect(document.querySelectorAll(`.cited a[href="#${link.id}"]`).length, link.id).toBe(1);
    }
    const { items } = JSON.parse(output('feed.json')) as {
      items: { url: string; content_html: string; summary: string }[];
    };
    const item = items.find(({ url }) => url.endsWith(`/${RECOUNTED}/`));
    const inFeed = links(item?.content_html ?? '');
    expect(new Set(inFeed.map(words))).toEqual(new Set(numbers));
    for (const link of inFeed)
      expect(link.getAttribute('href')).toBe(`${ORIGIN}/stories/${RECOUNTED}/#source-survey-2017`);
    expect(item?.summary).toMatch(/Of them, 61% had names\.$/);
    expect(document.querySelector('[name="description"]')?.getAttribute('content')).toMatch(/61%/);
    const embed = output(`embed/${RECOUNTED}/dots/index.html`);
    expect(embed).toContain('counted each spring, by 63% of the growers');
    for (const path of ['index.html', `stories/${RECOUNTED}/index.html`, 'feed.json', 'feed.xml'])
      expect(output(path) + embed).not.toContain('{given');
  });

  test('what an author means stands without its signs, and a calculation of ours says so', () => {
    const document = parse(page(SLUG));
    const heading = Array.from(document.querySelectorAll('h2')).find((one) =>
      words(one).startsWith('What 100%'),
    );
    expect(words(heading ?? null)).toBe('What 100% full means');
    expect(words(document.querySelector(`#${heading?.id ?? ''} + p`))).toBe(
      'A pond is full at 90 per cent, and a flooded one is about 20% (our calculation) deeper.',
    );
    expect(document.querySelector('abbr')?.title).toBe('at 110% of its depth');
    expect(words(parse(page('aelodau')).querySelector('.note'))).toContain(
      'Mae 10% (ein cyfrifiad ni) ohoni’n newydd.',
    );
    for (const path of ['feed.json', 'feed.xml', `stories/${SLUG}/ninjs.json`])
      expect(output(path)).toContain('20% (our calculation) deeper');
    for (const slug of [SLUG, 'aelodau']) expect(said(parse(page(slug)))).not.toMatch(/=\d|\d%=/);
  });
});
