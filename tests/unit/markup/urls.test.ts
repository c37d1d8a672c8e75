import { expect, test } from 'vitest';
import { changeCssUrls, changeSrcset } from '../../../src/markup/urls.ts';

const moved = (url: string) => (url.startsWith('data:') ? url : `new/${url}`);

test.each([
  ['double quotes', 'p{background:url("a.png")}', 'p{background:url("new/a.png")}'],
  ['single quotes', "p{background:url('a.png')}", 'p{background:url("new/a.png")}'],
  ['no quotes', 'p{background:url(a.png)}', 'p{background:url("new/a.png")}'],
  ['white space', 'p{background:URL( "a b.png" )}', 'p{background:url("new/a b.png")}'],
  ['several', 'p{src:url(a),url(b)}', 'p{src:url("new/a"),url("new/b")}'],
  ['an import', '@import "a.css";', '@import url("new/a.css");'],
  ['an import by url()', '@import url(a.css);', '@import url("new/a.css");'],
])('an address in a style sheet is changed: %s', (_, css, changed) => {
  expect(changeCssUrls(css, moved)).toBe(changed);
});

test.each([
  ['an address with no change', "@font-face{src:url('data:font/woff2;base64,AA')}"],
  ['a comment', '/* url(a.png) */'],
  ['a string', 'p::before{content:"url(a.png) \\" url(b.png)"}'],
  ['another string', 'p::before{content:\'url("a.png")\'}'],
])('%s stays as it is', (_, css) => {
  expect(changeCssUrls(css, moved)).toBe(css);
});

test.each([
  ['one address', 'a.png', 'new/a.png'],
  ['pixel densities', 'a.png 1x, b.png 2x', 'new/a.png 1x, new/b.png 2x'],
  [
    'widths over several lines',
    '\n a.png 10w,\n b.png 20w\n',
    '\n new/a.png 10w,\n new/b.png 20w\n',
  ],
  ['an address with no descriptor first', 'a.png, b.png 2x', 'new/a.png, new/b.png 2x'],
  ['commas within an address', 'a,b.png 1x, c.png 2x', 'new/a,b.png 1x, new/c.png 2x'],
  [
    'a data: address',
    'data:image/png;base64,AA 1x, b.png 2x',
    'data:image/png;base64,AA 1x, new/b.png 2x',
  ],
])('the addresses of a srcset are changed: %s', (_, srcset, changed) => {
  expect(changeSrcset(srcset, moved)).toBe(changed);
});
