import { expect, test } from 'vitest';
import { plainText } from '../../../../src/syndication/article/plain-text.ts';

const PAGE = 'https://orchard.example/stories/pears/';

test.each([
  ['non-breaking spaces stay', '<p>5&nbsp;pears</p>', '5\u00a0pears'],
  [
    'items of a numbered list have their numbers',
    '<ol start="9"><li>a</li><li>b</li></ol>',
    '9. a\n10. b',
  ],
  [
    'a raised number is no part of the number before it',
    '<p>10<sup>6</sup>, and the 1<sup>st</sup></p>',
    '10^6, and the 1st',
  ],
  ['a link within the story has no address', `<p><a href="${PAGE}#a">A</a>.</p>`, 'A.'],
  [
    'a link whose text is its address has it only once',
    '<p><a href="https://a.example/">https://a.example/</a></p>',
    'https://a.example/',
  ],
  [
    'code keeps its lines and spaces',
    '<p>a</p><pre><code>if a:\n    b\n\n\n    c\n</code></pre><p>d</p>',
    'a\n\nif a:\n    b\n\n\n    c\n\nd',
  ],
  ['line breaks and rules stay', '<p>a<br>b</p><hr><p>c</p>', 'a\nb\n\n* * *\n\nc'],
])('%s', (_, html, text) => {
  expect(plainText(html, PAGE, 'en-GB')).toBe(text);
});
