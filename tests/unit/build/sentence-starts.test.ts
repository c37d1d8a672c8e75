import { expect, test } from 'vitest';
import { sentenceStarts } from '../../../src/build/markdown-plugins.ts';
import { compiled } from './mdx.ts';

/** The names of the figures in an MDX text, with `starts` after those that start a sentence. */
async function figures(mdx: string): Promise<string[]> {
  const code = await compiled(mdx, { mdastPlugins: [sentenceStarts] });
  return Array.from(
    code.matchAll(/_jsx\(Figure, \{\s*of: "(\w+)"(,\s*starts: true)?/g),
    ([, name = '', starts]) => (starts === undefined ? name : `${name} starts`),
  );
}

test.each([
  ['a heading', '### <Figure of="a" /> in 2014', ['a starts']],
  ['a paragraph', '<Figure of="a" /> of them, <Figure of="b" />.', ['a starts', 'b']],
  ['a second sentence', 'So it was.\n<Figure of="a" /> were.', ['a starts']],
  ['after a quotation', 'He said “no.” <Figure of="a" /> did.', ['a starts']],
  ['after another figure', '<Figure of="a" /> <Figure of="b" /> of them', ['a starts', 'b']],
  ['in strong words', 'So. **<Figure of="a" /> were**, *<Figure of="b" />*.', ['a starts', 'b']],
  ['in an item of a list', '- <Figure of="a" />\n- in <Figure of="b" />', ['a starts', 'b']],
  [
    'in a component',
    '<Guess>\n  In <Figure of="a" />. <Figure of="b" />?\n</Guess>',
    ['a', 'b starts'],
  ],
  [
    'in a cell',
    '| a | b |\n| - | - |\n| <Figure of="a" /> | in <Figure of="b" /> |',
    ['a starts', 'b'],
  ],
])('the figures that start a sentence are marked: %s', async (_, mdx, expected) => {
  expect(await figures(mdx)).toEqual(expected);
});
