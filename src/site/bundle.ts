import { build, type Plugin } from 'vite';

const QUERY = '?bundle';

/**
 * `import script from './x.ts?bundle'`: a module and all it imports as the text of one classic
 * script, to be written into a page or sent as a file. Vite's own way to put a script into a page
 * fails as soon as two pages share a module of theirs.
 */
export function bundles(): Plugin {
  return {
    name: 'bundles',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const { code, modules } = await bundle(id.slice(0, -QUERY.length));
      for (const module of modules) this.addWatchFile(module);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; modules: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      // In a host's page, readers' browsers may be older than those that ours is made for.
      target: 'es2020',
      lib: { entry, formats: ['iife'], name: 'bundle' },
      rolldownOptions: { output: { exports: 'none' } },
    },
  });
  // One format, and nobody watches: it is a list of one.
  if (!Array.isArray(built) || !built[0]) throw new Error(`${entry} cannot be bundled`);
  const [chunk] = built[0].output;
  // It stands in a page: nothing in it may end the element that it is in.
  return { code: chunk.code.trim().replaceAll('</script', '<\\/script'), modules: chunk.moduleIds };
}
