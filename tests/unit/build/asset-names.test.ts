import { expect, test } from 'vitest';
import { assetFileNames } from '../../../src/build/asset-names.ts';

test.each([
  ['Jane’s garden.JPG', 'jane-s-garden.[hash].jpg'],
  ['mûre.png', 'mure.[hash].png'],
  ['梨.png', 'file.[hash].png'],
])('the image %s has a name in plain letters on the site', (name, built) => {
  expect(assetFileNames({ names: [name] })).toBe(`_astro/${built}`);
});
