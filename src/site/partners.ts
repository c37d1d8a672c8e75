import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAt, MANIFEST } from '../syndication/addresses.ts';
import { archive } from '../syndication/archive.ts';
import { folderOf } from '../syndication/folder.ts';
import { withFiles, type Manifest } from '../syndication/manifest.ts';

/**
 * Makes what can only be made of everything else that is built: each story's bundle, and the list
 * of all files. It comes last of all that writes into the output.
 */
export function partnerFiles(): AstroIntegration {
  return {
    name: 'partner-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const begin = performance.now();
        const dist = fileURLToPath(dir);
        const read = (path: string) => readFileSync(join(dist, path));
        const manifest = JSON.parse(read(MANIFEST).toString()) as Manifest;
        const built = filesIn(dist);
        const slugs = built.flatMap(
          (path) => /^stories\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [],
        );
        for (const slug of slugs) {
          const { files, date } = folderOf(slug, built, read, manifest);
          writeFileSync(join(dist, bundleAt(slug)), archive(files, date));
        }
        const files = filesIn(dist)
          .filter((path) => `/${path}` !== MANIFEST)
          .map((path) => ({ path, bytes: read(path) }));
        writeFileSync(
          join(dist, MANIFEST),
          `${JSON.stringify(withFiles(manifest, files), null, 1)}\n`,
        );
        logger.info(`made in ${Math.round(performance.now() - begin)} ms`);
      },
    },
  };
}

/** Every file in a folder, as paths from it with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}
