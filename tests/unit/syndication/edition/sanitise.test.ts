import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sanitiseHtml } from '../../../../src/syndication/edition/sanitise.ts';

const PAGE = 'https://orchard.example/stories/pears/';
const clean = (html: string) => sanitiseHtml(html, PAGE);

test.each<[name: string, from: string, to: string]>([
  [
    'words of blocks that are unwrapped become paragraphs',
    '<div>One</div><div>two <em>and</em> three<ul><li>a</li></ul>four</div><div><img src="b"></div>',
    `<p>One</p><p>two <em>and</em> three</p><ul><li>a</li></ul><p>four</p><img src="${PAGE}b">`,
  ],
  [
    'only attributes with a meaning stay',
    '<th scope="row" class="x" style="y" onclick="z">a</th>',
    '<th scope="row">a</th>',
  ],
  ...[
    '<p>H<sub>2</sub>O, 10<sup>3</sup></p>',
    '<pre>a  b</pre>',
    '<ol start="3"><li>c</li></ol>',
    '<table><tbody><tr><td colspan="2" rowspan="3">d</td></tr></tbody></table>',
  ].map((html): [string, string, string] => [
    `what gives text its meaning stays: ${html}`,
    html,
    html,
  ]),
  [
    'any element that names the language of its words stays',
    '<div><section class="a" lang="cy"><p>Un <span class="b" lang="he" dir="rtl">אגס</span></p></section></div>',
    '<section lang="cy"><p>Un <span lang="he" dir="rtl">אגס</span></p></section>',
  ],
  ['hidden elements are removed', '<p>a</p><p hidden>b</p><p aria-hidden="true">c</p>', '<p>a</p>'],
])('%s', (_, from, to) => {
  expect(clean(from)).toBe(to);
});

test.each([
  ['#source-a', `${PAGE}#source-a`],
  ['data/pears.csv', `${PAGE}data/pears.csv`],
  ['../plums/', 'https://orchard.example/stories/plums/'],
  ['/_astro/pear.webp', 'https://orchard.example/_astro/pear.webp'],
  // The name of a character in HTML, which needs no semicolon.
  ['https://a.example/?print&amp;copy=1', 'https://a.example/?print&copy=1'],
  ['https://a.example/?print&amp;amp;copy', 'https://a.example/?print&amp;copy'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('an address becomes whole: %s', (from, to) => {
  const { document } = parseHTML(
    clean(
      `<p><a href="${from}">a</a><img src="${from}" alt=""></p><blockquote cite="${from}"></blockquote>`,
    ),
  );
  for (const [tag, name] of [
    ['a', 'href'],
    ['img', 'src'],
    ['blockquote', 'cite'],
  ] as const)
    expect(document.querySelector(tag)?.getAttribute(name)).toBe(to);
});

test('an address that would run code is removed', () => {
  expect(clean('<p><a href="javascript:alert(1)">a</a></p>')).toBe('<p><a>a</a></p>');
});
