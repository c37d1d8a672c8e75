import type { Plugin } from 'vite';

const SELECTION = '/d3-selection/dist/d3-selection.mjs';

/**
 * The methods of d3's selections that no script of ours calls. As methods, they would otherwise be in every script, in
 * all 1.6 kB compressed. `html` would besides parse a text as markup: no script of the site can do that.
 */
const UNUSED = [
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

/** What scrollama draws over a page in its own debug mode, which is never on: `?debug` has an overlay of ours. */
const DEBUG = '/scrollama/src/debug.js';

/**
 * Leaves out of libraries what no script calls.
 *
 * @param hasOwnForms whether a form of a story's own is among the scripts, which may call any method but `html`
 */
export const leanLibraries = (hasOwnForms: boolean): Plugin => ({
  name: 'lean-libraries',
  load: (id) => (id.endsWith(DEBUG) ? 'export const update = () => undefined;' : undefined),
  transform(code, id) {
    if (!id.endsWith(SELECTION)) return undefined;
    let lean = code;
    for (const name of hasOwnForms ? ['html'] : UNUSED) {
      const line = `  ${name}: selection_${name},\n`;
      if (!lean.includes(line)) throw new Error(`${id} has no such line: ${line.trim()}`);
      lean = lean.replace(line, '');
    }
    return { code: lean, map: null };
  },
});
