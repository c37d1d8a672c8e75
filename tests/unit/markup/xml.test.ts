import { expect, test } from 'vitest';
import { cdata, element, xmlDocument } from '../../../src/markup/xml.ts';
import { readXml } from '../../third-party-parsers.ts';
import { HOSTILE } from '../syndication/hostile-text.ts';

test.each([HOSTILE, ']]>]]>]]]>>]]'])('a parser reads text as it was written: %s', (text) => {
  const { attributes, children } = readXml(
    xmlDocument(element('a', { b: text }, element('c', {}, text), element('d', {}, cdata(text)))),
  );
  expect([attributes.b, ...children.map((child) => child.text)]).toEqual([text, text, text]);
});

test('characters that XML forbids are removed', () => {
  const text = 'a\u0000b\u0008c\u000bd\u001fe\uffff\ud800f\udc00';
  const { text: read, children } = readXml(
    xmlDocument(element('a', {}, text, element('b', {}, cdata(text)))),
  );
  expect(read).toBe('abcdef');
  expect(children[0]?.text).toBe('abcdef');
});
