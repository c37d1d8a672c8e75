import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LICENCE_TEXTS } from '../addresses/paths.ts';
import { noticeOf, packageOf, type Package } from '../syndication/bundle/packages.ts';
import { bundleScript } from './bundle-script.ts';
import { playerScripts } from './player-scripts.ts';

/** What Astro bundles where no page has a script that it has to bundle. */
const NO_SCRIPT = '\0virtual:astro:noop';

/**
 * Bundles the scripts of pages, each with a copyright notice at its start.
 *
 * @param packages gets the packages whose modules are in the built scripts. One without a licence stops the build
 */
export function scripts(packages: Package[]): AstroIntegration {
  return {
    name: 'scripts',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const notices = licenceNotices(root, packages);
        const plugins = [
          notices,
          classicScripts([notices]),
          playerScripts(root, command === 'build', [notices]),
        ];
        updateConfig({ vite: { plugins } });
      },
    },
  };
}

function licenceNotices(root: string, packages: Package[]): Plugin {
  return {
    name: 'licence-notices',
    generateBundle: {
      // Astro inlines scripts into pages in the same hook.
      order: 'pre',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle)) {
          // The site's own scripts are put into its pages, so Astro bundles a module without code.
          if (chunk.type === 'asset' || chunk.moduleIds.every((id) => id === NO_SCRIPT)) continue;
          const own = chunk.moduleIds.map((id) => packageOf(id, root));
          packages.push(...own);
          const notice = noticeOf(own).replaceAll('*/', '* /');
          chunk.code = `/*! ${notice}\nSee ${LICENCE_TEXTS.slice(1)} */${chunk.code}`;
        }
      },
    },
  };
}

const CLASSIC = '?classic-script';

/**
 * `import script from './x.ts?classic-script'` gives the text of one classic script, with the module
 * and all its imports. A page can hold it inline, or a file can serve it. Vite itself does not inline
 * the script of a page if it shares a module with the script of another page.
 *
 * @param plugins Vite's plugins for the builds of those scripts
 */
function classicScripts(plugins: Plugin[]): Plugin {
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(CLASSIC)) return undefined;
      const { code, modules } = await bundleScript(id.slice(0, -CLASSIC.length), plugins);
      for (const module of modules) this.addWatchFile(module);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}
