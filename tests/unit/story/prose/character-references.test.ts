import { expect, test } from 'vitest';
import type { Report } from '../../../../src/data/problem.ts';
import { checkCharacterReferences } from '../../../../src/story/prose/character-references.ts';
import { parseMdx } from '../../../../src/story/prose/parse-mdx.ts';

const problems = (text: string) => {
  const found: [number, string][] = [];
  const report: Report = (line, message) => found.push([line, message]);
  const tree = parseMdx(text, report);
  if (tree) checkCharacterReferences(tree, text, report);
  return found;
};

test.each([
  ['&#7;', '"&#7;": there is a control character, U+0007, which nobody can see: remove it'],
  ['&#x0;', '"&#x0;": there is a NUL byte'],
  ['&#xD800;', '"&#xD800;": there is U+D800, which is not a character: remove it'],
  ['&#65534;', '"&#65534;": there is U+FFFE, which is not a character: remove it'],
  [
    '&#x202E;',
    '"&#x202E;": there is U+202E, which reverses the direction of the text after it: remove it',
  ],
  ['&#x110000;', '"&#x110000;": there is no such character: remove it'],
])('%s is refused, with its line', (reference, message) => {
  const [found, ...others] = problems(`---\ntitle: A\n---\n\nText and\na ${reference} in it.\n`);
  expect(found?.[0]).toBe(6);
  expect(found?.[1]).toContain(message);
  expect(others).toEqual([]);
});

test.each([
  ['of other characters', '&#8239; &#x1F350; &amp; &#10;'],
  ['in the front matter', '---\ntitle: A &#7; B\n---\n\nText'],
  ['in the front matter of a file from Windows', '---\r\ntitle: A &#7; B\r\n---\r\n\r\nText'],
  ['in code', 'The code `&#7;`.\n\n```\n&#7;\n```'],
])('references %s are allowed', (_, text) => {
  expect(problems(`${text}\n`)).toEqual([]);
});
