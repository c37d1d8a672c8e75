import { expect, test } from 'vitest';
import { cdata, element, markup, xmlDocument } from '../../../src/syndication/xml.ts';
import { readXml } from '../../readers.ts';
import { HOSTILE } from './edition.ts';

test.each([
  ['markup and its own marks', HOSTILE],
  ['the end of a section, several times over', ']]>]]>]]]>>]]'],
  ['nothing', ''],
  ['white space, which stays', '  a\n\tb  '],
])('text comes back as it was, in an element, an attribute and a section: %s', (_, text) => {
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
});

test('characters that no XML may hold are left out', () => {
  const text = 'a\u0000b\u0008c\u000bd\u001fe\uffff\ud800f\udc00';
  const { text: read, children } = readXml(
    xmlDocument(element('a', {}, text, element('b', {}, cdata(text)))),
  );
  expect(read).toBe('abcdef');
  expect(children[0]?.text).toBe('abcdef');
});

test('an element that holds text has no other white space in it; one with nothing is closed', () => {
  expect(markup(element('a', { n: 1 }, 'b', undefined, element('c', {})))).toBe(
    '<a n="1">b<c/></a>',
  );
});
