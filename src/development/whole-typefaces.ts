import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { inDevelopment } from './in-development.ts';
import { FACES, type Face } from '../fonts/faces.ts';

const VIRTUAL = 'virtual:typefaces.css';

/** In development, pages load the whole typefaces: they are subset only in a build. */
export const wholeTypefaces = (): AstroIntegration =>
  inDevelopment('whole-typefaces', ({ injectScript, updateConfig }) => {
    updateConfig({ vite: { plugins: [styleSheet] } });
    injectScript('page-ssr', `import '${VIRTUAL}';`);
  });

/** A style sheet that loads each whole typeface from its package. */
const styleSheet: Plugin = {
  name: 'whole-typefaces',
  resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
  load: (id) =>
    id === `\0${VIRTUAL}` ? Object.values(FACES).flatMap(rulesOf).join('\n') : undefined,
};

// Browsers try the last of several equal rules first, and English is the most likely.
const rulesOf = ({ family, style, files }: Face): string[] =>
  files
    .toReversed()
    .map(
      ({ file, axes: { wght = 400 } }) =>
        `@font-face{font-family:"${family}";font-style:${style};` +
        `font-weight:${typeof wght === 'number' ? wght : `${wght.min} ${wght.max}`};` +
        `font-display:block;src:url("${file}")}`,
    );
