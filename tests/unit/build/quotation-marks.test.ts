import { expect, test } from 'vitest';
import { followingLevels } from '../../../src/build/markdown-plugins.ts';
import { quotationMarks } from '../../../src/build/quotation-marks.ts';
import { compiled } from './mdx.ts';

/** The words of a page, with < and > for the quotation marks that it sets, and two of them within others. */
async function shown(mdx: string): Promise<string> {
  const code = await compiled(mdx, { mdastPlugins: [followingLevels, quotationMarks] });
  const [, body = ''] = /return (_jsx[^]*?)\n}\n/.exec(code) ?? [];
  return Array.from(
    body
      .replace(/(rank|lang): "[^"]*"|\("span"/g, '')
      .matchAll(/QuotationMark, \{\s*(opens|closes): true(,\s*within: true)?|("(?:[^"\\]|\\.)*")/g),
    ([, side, within, words]) =>
      words === undefined
        ? (side === 'opens' ? '<' : '>').repeat(within === undefined ? 1 : 2)
        : (JSON.parse(words) as string),
  )
    .join('')
    .replaceAll('\n', '');
}

const BRIEF = '<Quote rank="brief">so</Quote>';

test.each([
  ['a quotation', '<Quote>\nIt *is*.\n</Quote>', '<It is.>'],
  ['of several paragraphs', '<Quote>\nOne.\n\nTwo.\n</Quote>', '<One.<Two.>'],
  ['in a sentence', `She said ${BRIEF}.`, 'She said <so>.'],
  ['with marks within it', '<Quote>\n“It” is “so”.\n</Quote>', '<“It” is “so”.>'],
  ['with another within it', '<q>It <q>is</q> so</q>', '<It <<is>> so>'],
])('a page sets the marks of a quotation: %s', async (_, mdx, expected) => {
  expect(await shown(mdx)).toBe(expected);
});

test.each([
  ['curly', '<Quote>\n“It *is*.”\n</Quote>', '<It is.>'],
  ['that are forgotten at the end', '<Quote>\n“It is.\n</Quote>', '<It is.>'],
  ['in the sentence around it', `She said “${BRIEF}”.`, 'She said <so>.'],
  ['… with a comma before the last', `“${BRIEF},” she said.`, '<so>, she said.'],
  ['around and within', 'She said “<Quote rank="brief">‘so’</Quote>”.', 'She said <so>.'],
])('marks that are typed around it are not there twice: %s', async (_, mdx, expected) => {
  expect(await shown(mdx)).toBe(expected);
});
