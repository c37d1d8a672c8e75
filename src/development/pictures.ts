import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

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
