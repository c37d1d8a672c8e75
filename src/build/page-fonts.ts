import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Plugin } from 'vite';
import { FACES, type Face } from '../fonts/faces.ts';
import type { Added, Task } from '../fonts/page-thread.ts';
import { typefaceFiles } from '../fonts/typeface-cache.ts';
import { describeMissing, type MissingCharacters } from '../fonts/missing.ts';

const VIRTUAL = 'virtual:typefaces.css';

/**
 * Puts the typefaces into every built page, subset to the characters of the page, and warns of
 * characters that they lack. This has to come before the integrations that make other files from the
 * pages. In development, pages load the whole typefaces.
 */
export function typefaces(): AstroIntegration {
  let root: URL;
  return {
    name: 'typefaces',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, updateConfig }) => {
        ({ root } = config);
        if (command !== 'dev') return;
        updateConfig({ vite: { plugins: [wholeFaces()] } });
        injectScript('page-ssr', `import '${VIRTUAL}';`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const begin = performance.now();
        const dist = fileURLToPath(dir);
        const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.html'))
          .map((path) => path.replaceAll('\\', '/'));
        const threads = new Tinypool({
          filename: new URL('../fonts/page-thread.ts', import.meta.url).href,
          maxThreads: availableParallelism(),
        });
        const names = new Set<string>();
        let made = 0;
        let missing: MissingCharacters[];
        try {
          missing = await Promise.all(
            paths.map(async (path) => {
              const task: Task = { file: join(dist, path), root: root.href };
              const { missing, name, isNew } = (await threads.run(task)) as Added;
              names.add(name);
              if (isNew) made++;
              return { path, characters: missing };
            }),
          );
        } finally {
          await threads.destroy();
        }
        typefaceFiles(root).dropOthers(names);
        for (const line of describeMissing(fileURLToPath(root), missing)) logger.warn(line);
        const time = Math.round(performance.now() - begin);
        logger.info(`${paths.length} pages, ${made} with new typefaces, in ${time} ms`);
      },
    },
  };
}

/** A style sheet that loads each whole typeface from its package. */
function wholeFaces(): Plugin {
  const rules = ({ family, style, files }: Face) => {
    // Browsers try the last of several equal rules first, and English is the most likely.
    return files
      .toReversed()
      .map(
        ({ file, axes: { wght = 400 } }) =>
          `@font-face{font-family:"${family}";font-style:${style};` +
          `font-weight:${typeof wght === 'number' ? wght : `${wght.min} ${wght.max}`};` +
          `font-display:block;src:url("${file}")}`,
      );
  };
  return {
    name: 'whole-faces',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) =>
      id === `\0${VIRTUAL}` ? Object.values(FACES).flatMap(rules).join('\n') : undefined,
  };
}
