import { expect, test } from 'vitest';
import { allowed, licenceTexts, noticeOf } from '../../../../src/syndication/bundle/packages.ts';

test('a package without a licence, or with one that is not allowed, is refused', () => {
  const { text, ...bare } = pears;
  expect(allowed({ ...bare, text })).toEqual(pears);
  expect(() => allowed(bare)).toThrow(
    'the package pears is published with the site, so its licence has to be too',
  );
  expect(() => allowed({ ...pears, identifier: 'GPL-3.0' })).toThrow(
    /its licence GPL-3\.0 is not one of 0BSD, Apache-2\.0, /,
  );
});

const ISC = 'Copyright 2010-2026 A grower\n\nPermission is granted.';
const pears = { name: 'pears', version: '2.0.0', identifier: 'ISC', text: ISC };
const apples = { name: 'apples', version: '1.0.0', identifier: 'ISC', text: ISC };
const plums = {
  name: 'plums',
  version: '3.0.0',
  identifier: 'MIT',
  text: 'MIT License\n\n  Copyright (c) 2017 B & C <b@c.example>\n\nAnything goes.',
};
test('a notice has a line for each copyright holder, with the packages', () => {
  expect(noticeOf([plums, pears, apples, pears])).toBe(
    'apples, pears ISC. Copyright 2010-2026 A grower\n' +
      'plums MIT. Copyright (c) 2017 B & C <b@c.example>',
  );
});

test('a licence that several packages share is printed once, under all their names', () => {
  const texts = licenceTexts([plums, pears, apples, pears]);
  expect(texts.split(`\n\n${'-'.repeat(72)}\n\n`)).toEqual([
    `apples 1.0.0 (ISC)\npears 2.0.0 (ISC)\n\n${ISC}`,
    `plums 3.0.0 (MIT)\n\n${plums.text}`,
  ]);
});
