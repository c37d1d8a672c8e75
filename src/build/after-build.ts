import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readPublished } from './published.ts';

/** What a step after the build gets: the project's folder, the site's, and the checked content. */
interface Built extends ReturnType<typeof readPublished> {
  root: string;
  site: string;
}

/** An integration that adds files to the site once Astro has built it, and logs how long that took. */
export function afterBuild(
  name: string,
  step: (built: Built) => Promise<void> | void,
): AstroIntegration {
  let root = '';
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const begin = performance.now();
        await step({ root, site: fileURLToPath(dir), ...readPublished(root) });
        logger.info(`made in ${Math.round(performance.now() - begin)} ms`);
      },
    },
  };
}
