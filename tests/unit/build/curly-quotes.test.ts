import { satteri } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { curlyAttributes, curlyText } from '../../../src/build/curly-quotes.ts';

/** The code that the text of a story becomes. */
async function made(mdx: string): Promise<string> {
  const processor = satteri({
    features: { smartPunctuation: false },
    mdastPlugins: [curlyText],
    hastPlugins: [curlyAttributes],
  });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false },
  );
  return (await renderer?.process(mdx, 'story.mdx', {}))?.code ?? '';
}

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
  const code = await made(mdx);
  expect(code).toContain(shown);
});

test.each([
  ['code', "Run `it's`.", "it's"],
  ['an element for code', "Press <kbd>it's</kbd>.", "it's"],
  ['an id', `<Scene id="it's">\n\nSo.\n\n</Scene>`, `it's`],
])('they stay in %s', async (_, mdx, typed) => {
  const code = await made(mdx);
  expect(code).toContain(typed);
});
