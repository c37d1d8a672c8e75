import { describe, expect, test } from 'vitest';
import {
  append,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const SVG =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">\n<path d="M0 0h6"/>\n</svg>\n';

describe('an SVG file with more than a picture in it is refused', () => {
  test.each<[string, string, RegExp]>([
    ['script', '<script>alert(1)</script>', /On its line 3, it has <script> in it: remove it/],
    [
      'script in another namespace prefix',
      '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
      /<script> in it/,
    ],
    ['an event handler', '<path onload="alert(1)"/>', /onload="alert\(1\)" can run script/],
    [
      'an event handler that an animation sets',
      '<set attributeName="onclick" to="alert(1)"/>',
      /can run script/,
    ],
    [
      'an HTML document',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hi</p></foreignObject>',
      /<foreignObject>/,
    ],
    [
      'a link that runs code',
      '<a href="javascript:alert(1)"><path/></a>',
      /href leads out of the file/,
    ],
    ['a picture from elsewhere', '<image href="https://x.example/x.png"/>', /href leads out of/],
    [
      'a style from elsewhere',
      '<style>@import "x.css";</style>',
      /its style leads out of the file/,
    ],
    [
      'a style from elsewhere, with a comment in the middle of a word',
      '<style>@im<!-- -->port "x.css";</style>',
      /its style leads out of the file/,
    ],
    [
      'a style from elsewhere, by the codes of its letters',
      '<style>path { fill: u\\72 l(https://x.example/x.svg#a) }</style>',
      /its style leads out of the file/,
    ],
    ['a fill from elsewhere', '<path fill="url(https://x.example/x.svg#a)"/>', /fill leads out/],
    ['markup that is not XML', '<path>', /it is not XML: /],
  ])('%s', (_, inside, message) => {
    write('pear.svg', SVG.replace('<path d="M0 0h6"/>', inside));
    append('![A pear](./pear.svg)');
    expectOneProblem(STORY, './pear.svg', message);
  });

  test('an SVG file with a style sheet of its own is refused', () => {
    write('pear.svg', `<?xml-stylesheet href="pear.css"?>${SVG.replace(/^.*\n/, '')}`);
    append('![A pear](./pear.svg)');
    expectOneProblem(STORY, './pear.svg', /On its line 1, it has a style sheet of its own: put/);
  });

  test('an SVG file without a size is refused', () => {
    write('pear.svg', SVG.replace(' viewBox="0 0 6 4"', ''));
    append('![A pear](./pear.svg)');
    expectOneProblem(STORY, './pear.svg', /On its line 2, <svg> has no size: give it a viewBox/);
  });

  test('an SVG file may refer to its own parts', () => {
    write(
      'pear.svg',
      SVG.replace(
        '<path d="M0 0h6"/>',
        '<defs><linearGradient id="a"/></defs><style>path{fill:url(#a)}</style><text>url(x) in words is no address, nor is @import</text><path fill="url(#a)"/><use href="#a"/><image href="data:image/png;base64,AAAA"/>',
      ),
    );
    append('![A pear](./pear.svg)');
    expect(problems()).toEqual([]);
  });
});
