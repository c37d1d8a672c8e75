import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleScript } from '../../../../src/build/scripts.ts';

/** The script that a page gets for some code, and how many characters of it each module of the kit has. */
async function scriptOf(code: string) {
  const entry = 'a-page';
  const lengths = new Map<string, number>();
  const made = await bundleScript(entry, [
    {
      name: entry,
      enforce: 'pre',
      resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
      load: (id) => (id === entry ? code : undefined),
      generateBundle(_, files) {
        for (const file of Object.values(files))
          for (const [id, { renderedLength }] of Object.entries(
            'modules' in file ? file.modules : {},
          )) {
            const name = /\/graphics\/kit\/(.+)$/.exec(id)?.[1];
            if (name !== undefined) lengths.set(name, renderedLength);
          }
      },
    },
  ]);
  return { size: gzipSync(made.code).length, lengths };
}

const path = (from: string) => JSON.stringify(fileURLToPath(new URL(from, import.meta.url)));

test('of the kit, a page gets what a module draws with, and nothing that only its layout uses', async () => {
  const module = path('../../../fixtures/own/rents/scatter.ts');
  const { size, lengths } = await scriptOf(
    `import { draw, pose } from ${module}; globalThis.graphic = { draw, pose };`,
  );
  const has = (name: string) => (lengths.get(name) ?? 0) > 0;
  expect([...lengths.keys()].filter(has).toSorted()).toEqual([
    'field.ts',
    'interpolate.ts',
    'join.ts',
    'labels.ts',
    'marks.ts',
    'palette.ts',
    'text.ts',
  ]);
  expect(size).toBeLessThan(5600);
});
