import { describe, expect, test } from 'vitest';
import { bomOf } from '../../../../src/syndication/bundle/bom.ts';
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
  const bom = bomOf(site, [pears, font, pears]);

  test('is valid by the schema of CycloneDX 1.6, and lists each package once', () => {
    expect(faultsOfBom(bom)).toEqual([]);
    expect(bom.components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40fonts/serif@1.0.0',
      'pkg:npm/pears@1.0.0',
    ]);
    expect(bom.components[0]).toMatchObject({ group: '@fonts', name: 'serif' });
    expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'orchard' });
    expect(bom.dependencies[0]).toEqual({
      ref: 'orchard@1.0.0',
      dependsOn: ['pkg:npm/%40fonts/serif@1.0.0', 'pkg:npm/pears@1.0.0'],
    });
  });

  test('is the same in whatever order the packages come', () => {
    expect(bomOf(site, [font, pears])).toEqual(bom);
  });

  test('the schema rejects a licence without an SPDX identifier', () => {
    expect(faultsOfBom(bomOf(site, [one('plums', 'Nobody’s')]))).not.toEqual([]);
  });
});
