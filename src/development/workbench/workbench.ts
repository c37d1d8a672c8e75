import type { AstroIntegration } from 'astro';
import { inDevelopment, readdressed } from '../development.ts';

/** The address of a story's page that asks for one of its graphics: `/stories/rents/?graphic=plot`. */
const ASKED = /^\/stories\/([^/?]+)\/?\?graphic=([\w-]+)$/;

/**
 * Shows a graphic by itself in development: at a story's address with `?graphic=` and the id of a scene. See
 * workbench.astro.
 */
export const graphicWorkbench = (): AstroIntegration =>
  inDevelopment('graphic-workbench', ({ injectRoute, updateConfig }) => {
    const plugin = readdressed('graphic-workbench', ASKED, '/workbench/$1/$2/');
    updateConfig({ vite: { plugins: [plugin] } });
    injectRoute({
      pattern: '/workbench/[slug]/[scene]/',
      entrypoint: new URL('workbench.astro', import.meta.url),
    });
  });
