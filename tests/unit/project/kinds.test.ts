import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/story/kinds/index.ts';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));

test('no code outside a kind’s own folder asks which kind of data it has', () => {
  const names = kinds.map(([, { name }]) => name).join('|');
  const asks = new RegExp(`[=!]==? ?'(?:${names})'|'(?:${names})' ?[=!]==?|case '(?:${names})'`);
  const kindOf = /\bkind\b|\bdata\b/;
  const asking = globSync('**/*.{ts,astro}', { cwd: SRC })
    .filter((file) => !file.startsWith('story/kinds/'))
    .filter((file) =>
      readFileSync(SRC + file, 'utf8')
        .split('\n')
        .some((line) => asks.test(line) && kindOf.test(line)),
    );
  expect(asking).toEqual([]);
});
