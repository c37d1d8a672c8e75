import { expect, test } from 'vitest';
import { cdata, element, xmlDocument } from '../../../src/markup/xml.ts';
import { readXml } from '../../third-party-parsers.ts';
import { HOSTILE } from '../syndication/hostile-text.ts';

test.each([
  ['markup and special characters', HOSTILE],
  ['the end of a CDATA section, several times', ']]>]]>]]]>>]]'],
  ['an empty text', ''],
  ['white space', '  a\n\tb  '],
])(
  'a parser reads text as it was written, in an element, an attribute and a CDATA section: %s',
  (_, text) => {
    const { attributes, children } = readXml(
      xmlDocument(
        element(
          'a',
          { b: text.replace(/\s/g, ' ') },
          element('c', {}, text),
          element('d', {}, cdata(text)),
        ),
      ),
    );
    expect(attributes.b).toBe(text.replace(/\s/g, ' '));
    expect(children.map((child) => child.text)).toEqual([text, text]);
  },
);

test('characters that XML forbids are removed', () => {
  const text = 'a\u0000b\u0008c\u000bd\u001fe\uffff\ud800f\udc00';
  const { text: read, children } = readXml(
    xmlDocument(element('a', {}, text, element('b', {}, cdata(text)))),
  );
  expect(read).toBe('abcdef');
  expect(children[0]?.text).toBe('abcdef');
});
