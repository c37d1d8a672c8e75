import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  installedPackage,
  packageOf,
  licenceTexts,
  noticeOf,
} from '../../../../src/syndication/bundle/packages.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  add('package.json', '{"name":"own","version":"1.0.0","license":"MIT"}');
  add('LICENSE', 'Copyright (c) 2021 The growers\r\n\r\nAs you like.\r\n');
  add('node_modules/pears/package.json', '{"name":"pears","version":"2.0.0","license":"ISC"}');
  add('node_modules/pears/LICENCE.md', 'Copyright 2020 A grower');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function add(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const PEARS = { name: 'pears', version: '2.0.0', licence: 'ISC', text: 'Copyright 2020 A grower' };

test('a module belongs to the package whose folder it is in, however deep', () => {
  add('node_modules/pears/dist/esm/package.json', '{"type":"module"}');
  for (const id of ['index.js', 'dist/esm/a/b.js', 'src/a.css?inline'])
    expect(packageOf(join(root, 'node_modules/pears', id), root)).toEqual(PEARS);
});

test('a module that a plugin adds belongs to the package in its name', () => {
  expect(packageOf('\0pears/runtime.js', root)).toEqual(PEARS);
  add('node_modules/@a/b/package.json', '{"name":"@a/b","version":"1.0.0","license":"MIT"}');
  add('node_modules/@a/b/LICENSE', 'Copyright 2019 A');
  expect(packageOf('\0@a/b/helper.js', root).name).toBe('@a/b');
});

test.each(['LICENSE', 'licence.txt', 'COPYING'])('a package has its licence in %s', (file) => {
  rmSync(join(root, 'node_modules/pears/LICENCE.md'));
  add(`node_modules/pears/${file}`, PEARS.text);
  expect(installedPackage('pears', root)).toEqual(PEARS);
});

test('the project itself is a package too', () => {
  expect(packageOf(join(root, 'src/a.ts'), root)).toEqual({
    name: 'own',
    version: '1.0.0',
    licence: 'MIT',
    text: 'Copyright (c) 2021 The growers\n\nAs you like.',
  });
});

test.each<[string, () => void]>([
  ['no file with its licence', () => rmSync(join(root, 'node_modules/pears/LICENCE.md'))],
  [
    'no name for its licence',
    () => add('node_modules/pears/package.json', '{"name":"pears","version":"2.0.0"}'),
  ],
  ['not been installed', () => rmSync(join(root, 'node_modules/pears'), { recursive: true })],
])('a package that has %s is refused', (_, spoil) => {
  spoil();
  expect(() => installedPackage('pears', root)).toThrow(
    /^node_modules\/pears\/package.json:1: this package is published with the site, so its licence has to be too/,
  );
});

test('a package under a licence that is not allowed is refused', () => {
  add('node_modules/pears/package.json', '{"name":"pears","version":"2.0.0","license":"GPL-3.0"}');
  expect(() => installedPackage('pears', root)).toThrow(
    /^node_modules\/pears\/package.json:1: .* its licence GPL-3\.0 is not one of 0BSD, Apache-2\.0, /,
  );
});

const ISC = 'Copyright 2010-2026 A grower\n\nPermission is granted.';
const pears = { name: 'pears', version: '2.0.0', licence: 'ISC', text: ISC };
const apples = { name: 'apples', version: '1.0.0', licence: 'ISC', text: ISC };
const plums = {
  name: 'plums',
  version: '3.0.0',
  licence: 'MIT',
  text: 'MIT License\n\n  Copyright (c) 2017 B & C <b@c.example>\n\nAnything goes.',
};
const font = {
  name: 'font',
  version: '5.0.0',
  licence: 'OFL-1.1',
  text: 'Copyright 2020 The Authors (http://a.example/) A-Italic[wght].ttf: Copyright 2020 The Authors\n\nOFL',
};

test('a notice has a line for each copyright holder, with the packages', () => {
  expect(noticeOf([plums, pears, apples, pears])).toBe(
    'apples, pears ISC. Copyright 2010-2026 A grower\n' +
      'plums MIT. Copyright (c) 2017 B & C <b@c.example>',
  );
});

test('the copyright holder of a font is named once, not for each file', () => {
  expect(noticeOf([font])).toBe('font OFL-1.1. Copyright 2020 The Authors (http://a.example/)');
});

test('a licence that several packages share is printed once, under all their names', () => {
  const texts = licenceTexts([plums, pears, apples, font, pears]);
  expect(texts.split(`\n\n${'-'.repeat(72)}\n\n`)).toEqual([
    `apples 1.0.0 (ISC)\npears 2.0.0 (ISC)\n\n${ISC}`,
    `font 5.0.0 (OFL-1.1)\n\n${font.text}`,
    `plums 3.0.0 (MIT)\n\n${plums.text}`,
  ]);
});

test('the order of the packages makes no difference', () => {
  const all = [plums, pears, apples, font];
  expect(licenceTexts([...all].reverse())).toBe(licenceTexts(all));
  expect(noticeOf([...all].reverse())).toBe(noticeOf(all));
});
