import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Bundles a module and all its imports into the text of one classic script, which a page can hold
 * inline.
 *
 * @param entry the module's path
 * @param plugins Vite's plugins for this build
 * @param own the code of the forms of a story's own in it
 * @returns the text, and the paths of the modules in it
 */
export async function bundleScript(
  entry: string,
  plugins: Plugin[],
  own = '',
): Promise<{ code: string; modules: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leanLibraries(own), ...plugins],
    // scrollama’s file for browsers is one that only CommonJS can import, with a shim that every page would carry.
    resolve: { mainFields: ['module', 'browser', 'main'] },
    build: {
      write: false,
      // Pages that embed our graphics may support older browsers than our own pages do.
      target: 'es2020',
      lib: { entry, formats: ['iife'], name: 'bundle' },
      rolldownOptions: {
        output: { exports: 'none' },
        // On a busy machine, Rolldown would say that the plugins are slow.
        checks: { bundlerTimings: false },
        treeshake: { moduleSideEffects: [{ test: DEFINING, sideEffects: false }] },
      },
    },
  });
  // There is one format, and no watcher, so the result is a list of one.
  if (!Array.isArray(built) || !built[0]) throw new Error(`${entry} cannot be bundled`);
  const [chunk] = built[0].output;
  // An inline script must not contain the end tag of its own element.
  return { code: chunk.code.trim().replaceAll('</script', '<\\/script'), modules: chunk.moduleIds };
}

/**
 * The modules whose import alone does nothing: a page has no table of widths and no words of a language unless it uses
 * them.
 */
const DEFINING = new RegExp(
  `^${RegExp.escape(join(import.meta.dirname, '../'))}(data|language|graphics/kit)/`,
);

const SELECTION = '/d3-selection/dist/d3-selection.mjs';

/**
 * The methods of d3's selections that no script of ours calls. As methods, they would otherwise be in every script, in
 * all 2.1 kB compressed. `html` would besides parse a text as markup: no script of the site can do that.
 */
const UNUSED = [
  'classed',
  'style',
  'selectChild',
  'filter',
  'sort',
  'call',
  'size',
  'empty',
  'text',
  'html',
  'raise',
  'lower',
  'insert',
  'clone',
  'on',
  'dispatch',
];

/** What scrollama draws over a page in its own debug mode, which is never on. */
const DEBUG = '/scrollama/src/debug.js';

/**
 * Leaves out of libraries what no script calls.
 *
 * @param own the code of the forms of a story's own among the scripts: it may call any method but `html`, and so may what
 *   it imports from d3, such as an axis
 */
const leanLibraries = (own: string): Plugin => ({
  name: 'lean-libraries',
  load: (id) => (id.endsWith(DEBUG) ? 'export const update = () => undefined;' : undefined),
  transform(code, id) {
    if (!id.endsWith(SELECTION)) return undefined;
    let lean = code;
    const hasD3 = /from ['"]d3/.test(own);
    for (const name of UNUSED) {
      if (name !== 'html' && (hasD3 || own.includes(`.${name}(`))) continue;
      const line = `  ${name}: selection_${name},\n`;
      if (!lean.includes(line)) throw new Error(`${id} has no such line: ${line.trim()}`);
      lean = lean.replace(line, '');
    }
    return { code: lean, map: null };
  },
});
