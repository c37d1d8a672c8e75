import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { cleanHtml } from '../../../src/syndication/clean.ts';

const PAGE = 'https://orchard.example/stories/pears/';
const clean = (html: string) => cleanHtml(html, PAGE);

test.each([
  ['wrappers are taken off', '<section class="a" id="b"><div><p>x</p></div></section>', '<p>x</p>'],
  ['figures are text', '<p><data class="figure" value="5">5</data> pears</p>', '<p>5 pears</p>'],
  [
    'attributes go, but for those with a meaning',
    '<th scope="row" class="x" style="y" onclick="z">a</th>',
    '<th scope="row">a</th>',
  ],
  [
    'language and direction stay',
    '<p lang="he" dir="rtl">אגסים</p>',
    '<p lang="he" dir="rtl">אגסים</p>',
  ],
  ['scripts and styles go whole', '<p>a</p><script>b</script><style>c</style>', '<p>a</p>'],
  ['forms go whole', '<p>a</p><form><label>b <input></label><button>c</button></form>', '<p>a</p>'],
  [
    'drawings and frames go whole',
    '<svg><text>b</text></svg><iframe src="x"></iframe><p>a</p>',
    '<p>a</p>',
  ],
  ['what is not shown goes', '<p>a</p><p hidden>b</p><p aria-hidden="true">c</p>', '<p>a</p>'],
  [
    'markup in words stays words',
    '<p>a &amp;amp; &lt;b&gt; "c" 🍐</p>',
    '<p>a &amp;amp; &lt;b&gt; "c" 🍐</p>',
  ],
])('%s', (_, from, to) => {
  expect(clean(from)).toBe(to);
});

test.each([
  ['#source-a', `${PAGE}#source-a`],
  ['data/pears.csv', `${PAGE}data/pears.csv`],
  ['../plums/', 'https://orchard.example/stories/plums/'],
  ['/_astro/pear.webp', 'https://orchard.example/_astro/pear.webp'],
  ['https://grower.example/a?b=1&amp;c=2', 'https://grower.example/a?b=1&c=2'],
  ['tel:08001111', 'tel:08001111'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('an address is whole: %s', (from, to) => {
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

test('an address that runs code is none', () => {
  expect(clean('<p><a href="javascript:alert(1)">a</a></p>')).toBe('<p><a>a</a></p>');
});
