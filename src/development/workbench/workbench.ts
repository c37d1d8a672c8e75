import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** The address of a story's page that asks for one of its graphics: `/stories/rents/?graphic=plot`. */
const ASKED = /^\/stories\/([^/?]+)\/?\?graphic=([\w-]+)$/;

/**
 * Shows a graphic by itself in development: at a story's address with `?graphic=` and the id of a scene. See
 * workbench.astro.
 */
export function graphicWorkbench(): AstroIntegration {
  const plugin: Plugin = {
    name: 'graphic-workbench',
    configureServer: (server) => {
      server.middlewares.use((request, _, next) => {
        request.url = request.url?.replace(ASKED, '/workbench/$1/$2/');
        next();
      });
    },
  };
  return {
    name: 'graphic-workbench',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({ vite: { plugins: [plugin] } });
        injectRoute({
          pattern: '/workbench/[slug]/[scene]/',
          entrypoint: new URL('workbench.astro', import.meta.url),
        });
      },
    },
  };
}
