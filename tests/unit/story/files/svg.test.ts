import { expect, test } from 'vitest';
import {
  append,
  expectSlips,
  problems,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const show = (inside: string, size = ' viewBox="0 0 6 4"', before = '') => {
  write(
    'pear.svg',
    `<?xml version="1.0"?>\n${before}<svg xmlns="http://www.w3.org/2000/svg"${size}>\n${inside}\n</svg>\n`,
  );
  append('![A pear](./pear.svg)');
};

test('an SVG file with more than a picture in it is refused', () =>
  expectSlips('svg', [
    ...[
      '<script>alert(1)</script>',
      '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
      '<path onload="alert(1)"/>',
      '<set attributeName="onclick" to="alert(1)"/>',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hi</p></foreignObject>',
      '<a href="javascript:alert(1)"><path/></a>',
      '<image href="https://x.example/x.png"/>',
      // With a comment in the middle of a word, and by the codes of its letters.
      '<style>@im<!-- -->port "x.css";</style>',
      '<style>path { fill: u\\72 l(https://x.example/x.svg#a) }</style>',
      '<path fill="url(https://x.example/x.svg#a)"/>',
      '<path>',
    ].map((inside): Slip => [inside, () => show(inside)]),
    ['a style sheet of its own', () => show('', undefined, '<?xml-stylesheet href="pear.css"?>')],
    ['no size', () => show('', '')],
  ]));

test('an SVG file may refer to its own parts', () => {
  show(
    '<defs><linearGradient id="a"/></defs><style>path{fill:url(#a)}</style><text>url(x) in words is no address, nor is @import</text><path fill="url(#a)"/><use href="#a"/><image href="data:image/png;base64,AAAA"/>',
  );
  expect(problems()).toEqual([]);
});
