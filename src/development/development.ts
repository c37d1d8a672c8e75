import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inDevelopment, readdressed } from './in-development.ts';
import { lastWritten } from './last-written.ts';
import { readPort } from '../build/port.ts';

/** Opens the story that its author wrote to last, and prints its address. */
export function openedStory(): AstroIntegration {
  /** The path on which the browser opens. */
  let place = '/';
  return {
    name: 'opened-story',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const slug = lastWritten(fileURLToPath(config.root));
        place = slug === undefined ? '/' : `/stories/${slug}/`;
        // Without a terminal, nobody is there to look at the browser.
        if (process.stdout.isTTY || process.env.BROWSER !== undefined)
          updateConfig({ server: { open: place } });
      },
      'astro:server:start': ({ address, logger }) => {
        const what = place === '/' ? 'the site' : 'the story written last';
        logger.info(`${what}: http://localhost:${address.port}${place}`);
      },
    },
  };
}

/** Serves on the port that `PORT` names, or not at all. */
export const chosenPort = (): AstroIntegration =>
  inDevelopment('chosen-port', ({ updateConfig }) => {
    const port = readPort();
    if (port !== undefined)
      updateConfig({ server: { port }, vite: { server: { strictPort: true } } });
  });

/** Takes no notice of the files that a build writes at the same time: they are no change to this site. */
export const ignoredBuilds = (): AstroIntegration =>
  inDevelopment('ignored-builds', ({ config, updateConfig }) => {
    const built = [join(fileURLToPath(config.root), '.astro/build-'), fileURLToPath(config.outDir)];
    const ignored = (path: string) => built.some((start) => path.startsWith(start));
    updateConfig({ vite: { server: { watch: { ignored } } } });
  });

/** The address of a picture, without a query. */
const PICTURE = /^\/stories\/[^/]+\/images\/[^/]+\.\w+(?=$|\?)/;

/**
 * Serves the pictures of stories in development. The extension of a picture is a parameter of its route, and Astro's
 * server finds such a route only with a slash at the end, as that of a page.
 */
export const servedPictures = (): AstroIntegration =>
  inDevelopment('served-pictures', ({ updateConfig }) => {
    updateConfig({ vite: { plugins: [readdressed('served-pictures', PICTURE, '$&/')] } });
  });
