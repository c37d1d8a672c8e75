import { expect, test } from 'vitest';
import { curlyAttributes, curlyText } from '../../../src/build/curly-quotes.ts';
import { compiled } from './mdx.ts';

const made = (mdx: string) =>
  compiled(mdx, { mdastPlugins: [curlyText], hastPlugins: [curlyAttributes] });

test.each([
  ['a paragraph', `It's so.`, 'It’s so.'],
  ['words beside strong ones', `"**It**" is`, '“'],
  ['words after a figure', `<Figure of="a" />'s`, '’s'],
  ['a quotation', `<Quote>\nIt's so.\n</Quote>`, 'It’s so.'],
  ['the words for an image', `![It's so](https://x.example/x.png)`, 'It’s so'],
  [
    'an attribute',
    `<Scene id="a" title="The grower's pear">\n\nSo.\n\n</Scene>`,
    'The grower’s pear',
  ],
])('straight marks become curly in %s', async (_, mdx, shown) => {
  expect(await made(mdx)).toContain(shown);
});

test.each([
  ['code', "Run `it's`.", "it's"],
  ['an element for code', "Press <kbd>it's</kbd>.", "it's"],
  ['an id', `<Scene id="it's">\n\nSo.\n\n</Scene>`, `it's`],
])('they stay in %s', async (_, mdx, typed) => {
  expect(await made(mdx)).toContain(typed);
});
