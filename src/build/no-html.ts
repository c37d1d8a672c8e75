import type { Plugin } from 'vite';

const SELECTION = '/d3-selection/dist/d3-selection.mjs';
/** The method that writes `innerHTML`, in the prototype of selections. */
const METHOD = '  html: selection_html,\n';

/**
 * Leaves `selection.html` out of d3, which would parse a text as markup: no script of the site can do that.
 * As a method, it would otherwise be in every script.
 */
export const noHtml: Plugin = {
  name: 'no-html',
  transform(code, id) {
    if (!id.endsWith(SELECTION)) return undefined;
    if (!code.includes(METHOD)) throw new Error(`${id} has no such line: ${METHOD.trim()}`);
    return { code: code.replace(METHOD, ''), map: null };
  },
};
