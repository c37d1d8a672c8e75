import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';

const QUERY = '?classic-script';

/**
 * `import script from './x.ts?classic-script'` gives the text of one classic script, with the module
 * and all its imports. A page can hold it inline, or a file can serve it. Vite itself does not inline
 * the script of a page if it shares a module with the script of another page.
 *
 * @param plugins Vite's plugins for the builds of those scripts
 */
export function classicScripts(plugins: Plugin[]): Plugin {
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const { code, modules } = await bundleScript(id.slice(0, -QUERY.length), plugins);
      for (const module of modules) this.addWatchFile(module);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}
