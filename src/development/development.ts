import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastWritten } from './last-written.ts';
import { readPort } from '../build/port.ts';
import type { Plugin } from 'vite';

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
export function chosenPort(): AstroIntegration {
  return {
    name: 'chosen-port',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const port = command === 'dev' ? readPort() : undefined;
        if (port !== undefined)
          updateConfig({ server: { port }, vite: { server: { strictPort: true } } });
      },
    },
  };
}

/** Takes no notice of the files that a build writes at the same time: they are no change to this site. */
export function ignoredBuilds(): AstroIntegration {
  return {
    name: 'ignored-builds',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const built = [
          join(fileURLToPath(config.root), '.astro/build-'),
          fileURLToPath(config.outDir),
        ];
        const ignored = (path: string) => built.some((start) => path.startsWith(start));
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
    },
  };
}

/** The address of a picture, without a query. */
const PICTURE = /^\/stories\/[^/]+\/images\/[^/]+\.\w+(?=$|\?)/;

/**
 * Serves the pictures of stories in development. The extension of a picture is a parameter of its route, and Astro's
 * server finds such a route only with a slash at the end, as that of a page.
 */
export function servedPictures(): AstroIntegration {
  const plugin: Plugin = {
    name: 'served-pictures',
    configureServer: (server) => {
      server.middlewares.use((request, _, next) => {
        request.url = request.url?.replace(PICTURE, '$&/');
        next();
      });
    },
  };
  return {
    name: 'served-pictures',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
