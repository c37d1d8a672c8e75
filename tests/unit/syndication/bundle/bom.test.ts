import { describe, expect, test } from 'vitest';
import { bomOf, packageName } from '../../../../src/syndication/bundle/bom.ts';
import { licenceFaults } from '../../../../src/syndication/bundle/licence-faults.ts';
import { faultsOfBom } from '../../../third-party-parsers.ts';

const one = (name: string, licence = 'MIT') => ({
  name,
  version: '1.0.0',
  licence,
  text: `Copyright 2021 ${name}`,
});
const site = one('orchard');
const [pears, font] = [one('pears', 'ISC'), one('@fonts/serif', 'OFL-1.1')];

describe('the bill of materials', () => {
  const bom = bomOf({ site, packages: [pears, font, pears] });

  test('is valid by the schema of CycloneDX 1.6, and lists each package once', () => {
    expect(faultsOfBom(bom)).toEqual([]);
    expect(bom.components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40fonts/serif@1.0.0',
      'pkg:npm/pears@1.0.0',
    ]);
    expect(bom.components.map(packageName)).toEqual(['@fonts/serif', 'pears']);
    expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'orchard' });
    expect(bom.dependencies[0]).toEqual({
      ref: 'orchard@1.0.0',
      dependsOn: ['pkg:npm/%40fonts/serif@1.0.0', 'pkg:npm/pears@1.0.0'],
    });
  });

  test('is the same in whatever order the packages come', () => {
    expect(bomOf({ site, packages: [font, pears] })).toEqual(bom);
  });

  test('the schema rejects a licence without an SPDX identifier', () => {
    expect(faultsOfBom(bomOf({ site, packages: [one('plums', 'Nobody’s')] }))).not.toEqual([]);
  });
});

describe('the check of licences', () => {
  const texts = [site, pears]
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`)
    .join('\n\n');
  const code =
    '/*! orchard MIT. Copyright 2021 orchard\npears ISC. Copyright 2021 pears\nSee a.txt */a()';
  const faults = (packages: (typeof pears)[], told: { texts?: string; code?: string } = {}) =>
    licenceFaults(
      {
        bom: bomOf({ site, packages }),
        texts: told.texts ?? texts,
        scripts: [{ file: 'a.js', code: told.code ?? code }],
      },
      (component) => `Copyright 2021 ${packageName(component)}`,
    );

  test('finds nothing where every licence is allowed and there in full', () => {
    expect(faults([pears])).toEqual([]);
  });

  test('reports a licence that is not allowed', () => {
    const gpl = one('pears', 'GPL-3.0-only');
    expect(faults([gpl], { texts: texts.replace('(ISC)', '(GPL-3.0-only)') })).toEqual([
      expect.stringMatching(
        /^pears 1\.0\.0 is under GPL-3\.0-only, which is not one of 0BSD, Apache-2\.0/,
      ),
    ]);
  });

  test.each([
    ['the package is not named', texts.replace('pears 1', 'pears 2')],
    ['its licence is cut', texts.replace('2021 pears', '2021')],
  ])('tells where %s in the file of licences', (_, texts) => {
    expect(faults([pears], { texts })).toEqual([
      expect.stringMatching(/^pears 1\.0\.0 is not in the file of licences/),
    ]);
  });

  test('reports a script with code of a package that is not listed', () => {
    expect(faults([])).toEqual([
      'a.js has code of pears, which the bill of materials does not list',
    ]);
  });
});
