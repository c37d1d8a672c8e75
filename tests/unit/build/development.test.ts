import type { AstroConfig } from 'astro';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { shownProblems } from '../../../src/build/development.ts';

const GOOD = fileURLToPath(new URL('../../fixtures/content/', import.meta.url));

/** The plugins that the integration adds to Vite in a project's folder. */
function pluginIn(root: string): Plugin {
  let plugin: Plugin | undefined;
  const config = { root: pathToFileURL(`${root}/`), outDir: pathToFileURL(`${root}/dist/`) };
  const setup = shownProblems().hooks['astro:config:setup'] as unknown as (options: object) => void;
  setup({
    command: 'dev',
    config,
    updateConfig: ({ vite }: Partial<AstroConfig>) => (plugin ??= vite?.plugins?.[0] as Plugin),
    injectScript: () => undefined,
  });
  if (!plugin) throw new Error('there is no plugin');
  return plugin;
}

test('Astro gets a mark for a text while something is wrong, even if a page is being rendered', () => {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(GOOD, join(root, 'content'), { recursive: true });
    const load = pluginIn(root).load as unknown as (id: string) => string | undefined;
    const story = join(root, 'content/stories/orchard/story.mdx');
    expect(load(story)).toBeUndefined();
    writeFileSync(join(root, 'content/stories/orchard/pears.csv'), 'season\n');
    expect(load(story)).toBe('<span hidden data-withheld />');
    expect(load(join(root, 'src/pages/index.astro'))).toBeUndefined();
    expect(load(join(root, 'src/notes.mdx'))).toBeUndefined();
    expect(load(join(root, 'src/removed.mdx'))).toBeUndefined();
    expect(load(`${story}?assets`)).toBeUndefined();
    rmSync(story);
    expect(load(story)).toBe('<span hidden data-withheld />');
    expect(load(`${story}?assets`)).toBe('');
  } finally {
    rmSync(root, { recursive: true });
  }
});
