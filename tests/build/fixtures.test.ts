// The site of the fixture stories, which have unusual text and a corrected count.
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNames } from '../../src/graphics/forms.ts';
import { faultsOfNinjs, readRss, readXml } from '../third-party-parsers.ts';
import { FIXTURE_SITE, IMAGE, RECOUNTED } from '../build-sites.ts';
import { parse, parseBody, plainTextIn, words } from './built-site.ts';
import { dotsIn, rowIn } from './dots.ts';
import { tied } from '../tied.ts';

const ORIGIN = 'https://orchard.example';
const SLUG = 'allotments';
const HOSTILE = 'quinces-and-markup';
/** The story of the forms for values. */
const VALUES = 'harvest';
/** The story in another language. */
const WELSH = 'aelodau';
/** The story whose graphic fills the screen. */
const FULL_SCREEN = 'full-screen';
/** The story whose own graphic has a shape for each place. */
const SHAPES = 'three-shapes';
/** The story with graphics of its own. */
const OWN = 'rents';
/** The story whose table has times. */
const PANELS = 'wages';
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
  const marksIn = (svg: Element | null) => svg?.querySelectorAll('[data-key]').length;

  test.each([
    ['scatter', 'plot'],
    ['tiles', 'map'],
  ])('%s is in the page, in its embed, in pictures and in the bundle', (name, scene) => {
    expect(marksIn(parse(page(OWN)).querySelector(`#${scene} svg`))).toBe(12);
    expect(marksIn(parse(output(`embed/${OWN}/${name}/index.html`)).querySelector('svg'))).toBe(12);
    const picture = parse(output(`stories/${OWN}/images/${name}.svg`)).documentElement;
    expect(picture.querySelectorAll('circle, rect').length).toBeGreaterThanOrEqual(12);
    const files = unzipSync(readFileSync(join(FIXTURE_SITE, `syndication/${OWN}.zip`)));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([`${OWN}/images/${name}.png`, `${OWN}/data/rent.csv`]),
    );
  });

  test('is in the story’s own colour, in the page, in its embed and in pictures', () => {
    for (const file of [
      `stories/${OWN}/index.html`,
      `embed/${OWN}/tiles/index.html`,
      `stories/${OWN}/images/tiles.svg`,
      `stories/${OWN}/standalone.html`,
    ]) {
      const document = parse(output(file));
      const drawn = Array.from(document.querySelectorAll('svg'), ({ outerHTML }) => outerHTML);
      // The drawings of a page have the colours of its style sheets.
      const styles = Array.from(document.querySelectorAll('style'), words);
      expect([...drawn, ...styles].join(''), file).toContain('#0b5394');
      expect(drawn.join(''), file).not.toContain('#a3341f');
    }
  });

  test('the colours of its groups stand beside the words of a legend, in the page, in its embed and in pictures', () => {
    for (const file of [
      `stories/${OWN}/index.html`,
      `embed/${OWN}/scatter/index.html`,
      `stories/${OWN}/images/scatter.svg`,
    ]) {
      const svg = parse(output(file)).querySelector('svg:has(circle)');
      const colours = (marks: string) =>
        new Set(
          Array.from(svg?.querySelectorAll(marks) ?? [], (mark) => mark.getAttribute('fill')),
        );
      const groups = colours('circle');
      expect(groups.size, file).toBe(3);
      expect(colours('rect').intersection(groups).size, file).toBe(3);
      for (const text of ['Nations', 'North', 'Elsewhere'])
        expect(words(svg), file).toContain(text);
    }
  });

  test('its pictures show how strong each colour is, as its page does', () => {
    const strengths = (svg: Element | null) =>
      Array.from(svg?.querySelectorAll('rect[fill-opacity]') ?? [], (tile) =>
        Number(tile.getAttribute('fill-opacity')),
      ).sort();
    const inPage = strengths(parse(page(OWN)).querySelector('#map svg'));
    // A colour for each step of the rents.
    expect(new Set(inPage).size).toBe(3);
    expect(strengths(parse(output(`stories/${OWN}/images/tiles.svg`)).documentElement)).toEqual(
      inPage,
    );
  });

  test('its page carries what it draws with, and nothing that lays it out', () => {
    const script = Array.from(
      parse(page(OWN)).querySelectorAll('script'),
      ({ textContent }) => textContent,
    ).join('');
    expect(script).toContain('rents.scatter');
    // The words of an error in its layout, and the table of widths.
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
  test('each story has its page with its own graphics, and a link on the front page', () => {
    expect(readdirSync(join(FIXTURE_SITE, 'stories')).sort()).toEqual(
      [RECOUNTED, 'orchard', SLUG, HOSTILE, VALUES, FULL_SCREEN, SHAPES, OWN, PANELS, WELSH].sort(),
    );
    const orchard = parse(page('orchard'));
    expect(words(orchard.querySelector('h1'))).toBe('Pears');
    const pears = orchard.querySelector('svg[data-graphic]');
    expect([dotsIn(pears, 'part'), dotsIn(pears, 'rest')]).toEqual([5 + 30, 45 + 30]);
    expect(orchard.querySelector('svg[data-graphic]')?.getAttribute('aria-label')).toContain(
      tied('spring: 5 of 50~pears. summer'),
    );
    const front = parse(output('index.html'));
    const links = Array.from(front.querySelectorAll('h2 a'), (link) => link.getAttribute('href'));
    expect(links).toEqual(
      [SLUG, RECOUNTED, 'orchard', HOSTILE, VALUES, WELSH, PANELS, FULL_SCREEN, OWN, SHAPES].map(
        (slug) => `stories/${slug}/`,
      ),
    );
    expect(
      Array.from(front.querySelectorAll('.teaser time'), (time) => time.getAttribute('datetime')),
    ).toEqual([
      '2021-03-05',
      '2021-03-05',
      '2021-02-03',
      '2020-05',
      '2020-02-03',
      '2019-06-01',
      '2018-04-06',
      '2018-04-05',
      '2018-04-04',
      '2018-04-01',
    ]);
    // The two long stories, the one that fills the screen and those with panels have a scene of each form,
    // and one of a story's own.
    const forms = [SLUG, VALUES, FULL_SCREEN, PANELS].flatMap((slug) =>
      Array.from(parse(page(slug)).querySelectorAll('[data-scene] svg[data-graphic]'), (svg) =>
        svg.getAttribute('data-graphic'),
      ),
    );
    expect(new Set(forms)).toEqual(new Set([...formNames, 'wages.scatter']));
  });

  test('each figure in a text has its value for machines, and that of the part its colour', () => {
    const figures = Array.from(parse(page(SLUG)).querySelectorAll('data.figure'), (figure) => [
      words(figure),
      figure.getAttribute('value'),
      figure.classList.contains('part'),
    ]);
    for (const figure of [
      ['12%', '0.12', true],
      ['30.4%', '0.304348', true],
      ['about three in ten', '0.304348', false],
      ['121', '121', true],
      ['246', '246', false],
    ])
      expect(figures).toContainEqual(figure);
  });

  test('an event’s count stands after its words, with no date where none is known', () => {
    const event = parse(page(SLUG)).querySelector('[data-table="later"] tbody tr:nth-child(2) td');
    expect(words(event)).toBe(
      'The growers’ own count of ponds, which took in the new field as well. ' +
        'Separate count: at least 130 plots. The growers’ society',
    );
  });

  test('an image from a story’s folder is on the page with its caption, in the bundle and in the standalone file', () => {
    const picture = parse(page(RECOUNTED)).querySelector('.prose figure.picture');
    expect(words(picture?.querySelector('figcaption') ?? null)).toBe('The lowest pond, 65% full');

    const srcOf = (html: string) =>
      parse(html).querySelector('.prose img')?.getAttribute('src') ?? '';
    const src = srcOf(page(RECOUNTED));
    const image = readFileSync(IMAGE);
    expect(readFileSync(join(FIXTURE_SITE, 'stories', RECOUNTED, src)).equals(image)).toBe(true);
    const files = unzipSync(readFileSync(join(FIXTURE_SITE, `syndication/${RECOUNTED}.zip`)));
    const html = Buffer.from(files[`${RECOUNTED}/index.html`] ?? []).toString();
    expect(Buffer.from(files[`${RECOUNTED}/${srcOf(html)}`] ?? []).equals(image)).toBe(true);
    const alone = srcOf(output(`stories/${RECOUNTED}/standalone.html`));
    expect(Buffer.from(alone.replace(/^.*,/, ''), 'base64').equals(image)).toBe(true);
  });

  test('in a scene of pictures each stands once, and a later step about it tells its words alone', () => {
    const document = parse(page(RECOUNTED));
    const scenes = document.querySelectorAll('.scene:not([data-scene]) img');
    expect(Array.from(scenes, (picture) => picture.getAttribute('alt'))).toEqual([
      'A pond',
      'The edge of a pond',
    ]);
    // Whoever listens hears the caption once.
    const heard = (selector: string) =>
      Array.from(document.querySelectorAll(`.scene:not([data-scene]) ${selector}`)).filter(
        (caption) => caption.getAttribute('aria-hidden') !== 'true',
      );
    expect([heard('figcaption').length, heard('.credit').length]).toEqual([1, 1]);
    expect(document.querySelector('#views')?.getAttribute('aria-label')).toBe('The lowest pond');
    expect(document.querySelector('#views-frogs .unseen')).toBeNull();
    expect(words(document.querySelector('#views-night .unseen'))).toBe('The edge of a pond');
  });

  test('a note without a stop has one before the source', () => {
    const under = parse(page(FULL_SCREEN)).querySelector('#springs .under');
    expect(words(under)).toMatch(/once a year, in spring\.\sSource:/);
  });

  test('images in feeds have their own sizes', () => {
    const { items } = JSON.parse(output('feed.json')) as {
      items: { url: string; content_html: string }[];
    };
    const item = items.find(({ url }) => url.endsWith(`/${RECOUNTED}/`));
    const images = Array.from(parseBody(item?.content_html ?? '').querySelectorAll('img')).filter(
      (image) => image.getAttribute('alt') === 'A pond',
    );
    const png = readFileSync(IMAGE);
    expect(images.length).toBeGreaterThan(0);
    for (const image of images)
      expect(['width', 'height'].map((name) => Number(image.getAttribute(name)))).toEqual([
        png.readUInt32BE(16),
        png.readUInt32BE(20),
      ]);
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

  test('a table can be downloaded as plain text, without a spreadsheet’s additions', () => {
    const csv = output(`stories/${RECOUNTED}/data/plots.csv`);
    expect(csv).toMatch(/^year,pond,all\n/);
    expect(csv).not.toContain('\r');
  });

  const TITLE = 'Quinces & <b>pears</b> </script> &amp; ]]> “ripe” ‘quinces’ cwins ŵy';
  const URL_OF = `${ORIGIN}/stories/${HOSTILE}/`;
  /** Expects the words that every edition of the hostile story has, as a reader sees them. */
  const expectWhole = (html: string) => {
    const document = parseBody(html);
    const all = (selector: string) => Array.from(document.querySelectorAll(selector), words);
    expect(all('p')).toEqual(
      expect.arrayContaining([
        'Of the first & <i>best</i>, ]]> 25% were “sold” 🍐 חבושים.',
        'A note & <i>more</i> ]]> on quinces. Where to find help.',
        'By A & B <c@d.example>',
        'Figures published 2019. Story published May 2020. Updated 7 June 2020.',
        'Less < more & </p> ]]> “so” 🍐 חבושים, out, there, and 25%.',
        'One, and 25% & more.',
      ]),
    );
    expect(words(document.querySelector('[dir="rtl"]'))).toBe('חבושים');
    expect(all('h2, h3')).toEqual([
      'AT&T, <b> and ]]>',
      'R&D ]]>',
      'Tŷ Ŷd',
      'Help and support',
      'Sources',
      'Corrections',
    ]);
    expect(all('tbody th')).toEqual(['R&D <farm>', 'Tŷ Ŷd']);
    expect(all('blockquote')).toEqual(['“A <quince> & a ]]> pear 🍐”']);
    expect(words(document.querySelector('blockquote + figcaption'))).toBe(
      'A & <b>, in “quinces” ]]>, October 2019. Quince & Sons <quinces>',
    );
    const links = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));
    expect(links).toContain('https://out.example/?a=1&b=2');
    expect(links).toContain(`${URL_OF}#sources`);
    expect(links).toContain(`${URL_OF}#source-grower-2019`);
    expect(links).toContain('https://help.example/?a=1&b=2');
    expect(document.querySelectorAll('script, form, style, [class], [id], [style]')).toHaveLength(
      0,
    );
  };

  test('RSS has all stories, the newest first, whatever characters they contain', async () => {
    const { items } = await readRss(output('feed.xml'));
    expect(items.map(({ link }) => link)).toEqual([
      `${ORIGIN}/stories/${SLUG}/`,
      `${ORIGIN}/stories/${RECOUNTED}/`,
      `${ORIGIN}/stories/orchard/`,
      URL_OF,
      `${ORIGIN}/stories/${VALUES}/`,
      ...[WELSH, PANELS, FULL_SCREEN, OWN, SHAPES].map((slug) => `${ORIGIN}/stories/${slug}/`),
    ]);
    const hostile = items[3] as unknown as Record<string, string>;
    expect(hostile.title).toBe(TITLE);
    expect(hostile.pubDate).toBe('Fri, 01 May 2020 00:00:00 GMT');
    expect(hostile.categories).toEqual(['Fruit & <veg>', '🍐']);
    expectWhole(hostile['content:encoded'] ?? '');
  });

  test('JSON Feed, ninjs and the plain text have all stories too', () => {
    const { items } = JSON.parse(output('feed.json')) as {
      items: { title: string; content_html: string; date_modified: string }[];
    };
    expect(items[3]?.title).toBe(TITLE);
    expect(items[3]?.date_modified).toBe('2020-06-07T00:00:00Z');
    expectWhole(items[3]?.content_html ?? '');
    const document = JSON.parse(output(`stories/${HOSTILE}/ninjs.json`)) as {
      headlines: { value: string }[];
      bodies: { value: string }[];
    };
    expect(faultsOfNinjs(document)).toEqual([]);
    expect(document.headlines[0]?.value).toBe(TITLE);
    expectWhole(document.bodies[0]?.value ?? '');
    expect(document.bodies[1]?.value).toContain(
      '\n\n“A <quince> & a ]]> pear 🍐”\n\nA & <b>, in “quinces” ]]>, October',
    );
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
    expect(inEmbed?.getAttribute('href')).toBe(`${URL_OF}#source-grower-2019`);
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
    expect(words(document.querySelector('.standfirst'))).toMatch(/Of them, 61% had names\.$/);
    expect(document.querySelectorAll('[aria-hidden="true"] a').length).toBe(0);
    // The places of the first screen come before those of the text.
    expect(onPage.find((link) => words(link) === '61%')?.id).toBe('cite-survey-2017-1');

    const { items } = JSON.parse(output('feed.json')) as {
      items: { url: string; content_html: string; summary: string }[];
    };
    const item = items.find(({ url }) => url.endsWith(`/${RECOUNTED}/`));
    const address = `${ORIGIN}/stories/${RECOUNTED}/#source-survey-2017`;
    const inFeed = links(item?.content_html ?? '');
    expect(new Set(inFeed.map(words))).toEqual(new Set(numbers));
    for (const link of inFeed) expect(link.getAttribute('href')).toBe(address);
    expect(item?.summary).toMatch(/Of them, 61% had names\.$/);

    expect(output(`stories/${RECOUNTED}/ninjs.json`)).toContain('Of them, 61% had names.');
    expect(document.querySelector('[name="description"]')?.getAttribute('content')).toMatch(/61%/);
    const embed = output(`embed/${RECOUNTED}/dots/index.html`);
    expect(embed).toContain('counted each spring, by 63% of the growers');
    for (const path of ['index.html', `stories/${RECOUNTED}/index.html`, 'feed.json', 'feed.xml'])
      expect(output(path)).not.toContain('{given');
    expect(embed).not.toContain('{given');
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

  test('the page’s metadata have the same words', () => {
    const document = parse(page(HOSTILE));
    expect(words(document.querySelector('title'))).toBe(TITLE);
    expect(document.querySelector('[property="og:title"]')?.getAttribute('content')).toBe(TITLE);
    const data = document.querySelector('[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({
      headline: TITLE,
      hasPart: [{ text: 'A <quince> & a ]]> pear 🍐' }],
    });
    const { html, title } = JSON.parse(output(`stories/${HOSTILE}/oembed.json`)) as {
      html: string;
      title: string;
    };
    expect(title).toBe(TITLE);
    expect(parse(html).querySelector('iframe')?.getAttribute('title')).toBe(TITLE);
  });

  test('the pictures have all words', () => {
    const svg = output(`stories/${HOSTILE}/images/dots.svg`);
    expect(() => readXml(svg)).not.toThrow();
    expect(svg).toMatch(/>Each dot &amp;<[^]*>&lt;quince&gt; ]]&gt;</);
    expect(svg).toContain('Tŷ Ŷd');
  });
});
