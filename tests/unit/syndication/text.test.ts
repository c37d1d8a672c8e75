import { expect, test } from 'vitest';
import { plainText } from '../../../src/syndication/text.ts';

const PAGE = 'https://orchard.example/stories/pears/';

test.each([
  ['blocks stand apart', '<h2>A</h2>\n<p>B\nc</p><p>D</p>', 'A\n\nB c\n\nD'],
  ['characters are themselves', '<p>a &amp; &lt;b&gt; ]]> 🍐 אגסים</p>', 'a & <b> ]]> 🍐 אגסים'],
  ['spaces that do not break stay', '<p>5&nbsp;pears</p>', '5\u00a0pears'],
  ['items have hyphens', '<p>A</p><ul><li>b</li>\n<li>c</li></ul><p>D</p>', 'A\n\n- b\n- c\n\nD'],
  [
    'cells have tabs',
    '<table><caption>A</caption><thead><tr><th></th><th>b</th></tr></thead> <tbody> <tr> <th>c</th> <td>1</td> </tr></tbody></table>',
    'A\n\n\tb\nc\t1',
  ],
  [
    'quotations have their marks',
    '<figure><blockquote><p>A.</p></blockquote><figcaption>B; c</figcaption></figure>',
    '“A.”\n\nB; c',
  ],
  ['a link within the story is words', `<p><a href="${PAGE}#a">A</a>.</p>`, 'A.'],
  [
    'a link to a file is followed by its address',
    `<p><a href="${PAGE}a.csv">A</a>.</p>`,
    `A (${PAGE}a.csv).`,
  ],
  [
    'a link out is followed by its address',
    '<p><a href="https://a.example/">A</a>.</p>',
    'A (https://a.example/).',
  ],
  [
    'an address is not followed by itself',
    '<p><a href="https://a.example/">https://a.example/</a></p>',
    'https://a.example/',
  ],
  ['a telephone number is a number', '<p>A <a href="tel:123">123</a></p>', 'A 123'],
  ['a picture is what it shows', '<p><img src="a" alt="A pear"></p>', '[A pear]'],
  [
    'a graphic has its words beside it',
    '<figure><a href="#"><img src="a" alt="B"></a><p>B</p></figure>',
    'B',
  ],
  ['lines break where they are broken', '<p>a<br>b</p><hr><p>c</p>', 'a\nb\n\n* * *\n\nc'],
])('%s', (_, html, text) => {
  expect(plainText(html, PAGE)).toBe(text);
});
