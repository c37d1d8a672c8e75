import type { Report } from '../../data/problem.ts';
import { contrast, LEAST_CONTRAST, PAPERS } from '../accent.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { LineOf } from '../schema/yaml.ts';

/** Checks that a story's own colour can be read on light paper and on dark: numbers are set in it, too. */
export function checkAccent({ accent }: FrontMatter, lineOf: LineOf, report: Report): void {
  if (!accent) return;
  for (const theme of ['light', 'dark'] as const) {
    const found = contrast(accent[theme], PAPERS[theme]);
    if (found < LEAST_CONTRAST)
      report(
        lineOf(['accent', theme]),
        `"accent.${theme}" is ${accent[theme]}, and its contrast with the paper, ${PAPERS[theme]}, is ${found.toFixed(1)}: choose a ${theme === 'light' ? 'darker' : 'lighter'} colour, with at least ${LEAST_CONTRAST}`,
      );
  }
}
