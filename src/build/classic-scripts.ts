import { build, type Plugin } from 'vite';

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
      const { code, modules } = await bundle(id.slice(0, -QUERY.length), plugins);
      for (const module of modules) this.addWatchFile(module);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

async function bundle(
  entry: string,
  plugins: Plugin[],
): Promise<{ code: string; modules: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    build: {
      write: false,
      // Pages that embed our graphics may support older browsers than our own pages do.
      target: 'es2020',
      lib: { entry, formats: ['iife'], name: 'bundle' },
      rolldownOptions: { output: { exports: 'none' } },
    },
  });
  // There is one format, and no watcher, so the result is a list of one.
  if (!Array.isArray(built) || !built[0]) throw new Error(`${entry} cannot be bundled`);
  const [chunk] = built[0].output;
  // An inline script must not contain the end tag of its own element.
  return { code: chunk.code.trim().replaceAll('</script', '<\\/script'), modules: chunk.moduleIds };
}
