import postcss from 'postcss';
import { listOf } from '../../data/problem.ts';

/** The style sheets of an embed, in their order: the text of each, by its path in the project. */
export type StyleSheets = Readonly<Record<string, string>>;

/** The browsers' default font size, in CSS pixels. */
export const REM = 16;

/** The lengths that the height of an embed in a narrow column is made of, in CSS pixels. */
export interface Measures {
  /** The padding at the top and at the bottom. */
  edges: number;
  /** The gaps from the title to the graphic, the buttons, the text, and the credit. */
  gaps: number;
  /** The gap between the title and the drawing, which is one of these. */
  title: number;
  /** The gap between two paragraphs. */
  paragraphs: number;
  /** A row of buttons, and the gap above it. */
  buttons: number;
  /** The link to the story at its lowest. */
  home: number;
  /** An image at its highest. */
  image: number;
  /** The lines of the texts. */
  lines: { title: number; heading: number; text: number; credit: number };
}

/**
 * Reads the measures of embeds from their style sheets. Rules inside of conditions, such as media
 * queries, are for other columns and do not count.
 *
 * @throws Error where a rule is not there, or has no length in rem
 */
export function readMeasures(sheets: StyleSheets): Measures {
  const rules = Object.entries(sheets).flatMap(([file, css]) =>
    postcss
      .parse(css)
      .nodes.filter((node) => node.type === 'rule')
      .map(({ selectors, nodes }) => ({ file, selectors, nodes })),
  );
  const valueOf = (selector: string, property: string): { file: string; value: string } => {
    const found = rules
      .filter(({ selectors }) => selectors.includes(selector))
      .flatMap(({ file, nodes }) =>
        nodes.flatMap((node) =>
          node.type === 'decl' && node.prop === property ? { file, value: node.value } : [],
        ),
      )
      .at(-1);
    if (found === undefined)
      throw new Error(
        `"${selector}" sets no "${property}" in any of ${listOf(Object.keys(sheets))}: the height of embeds needs it`,
      );
    return found;
  };
  const lengthOf = (selector: string, property: string): number => {
    const { file, value } = valueOf(selector, property);
    const rem = /([\d.]+)rem$/.exec(value)?.[1];
    if (rem === undefined)
      throw new Error(
        `${file}: "${property}: ${value}" of "${selector}" should be a length in rem`,
      );
    return Number(rem) * REM;
  };
  const lineOf = (selector: string): number => {
    const { file, value } = valueOf(selector, 'font');
    const [, size, leading] = /([\d.]+)rem \/ ([\d.]+)/.exec(value) ?? [];
    if (size === undefined || leading === undefined)
      throw new Error(
        `${file}: "font: ${value}" of "${selector}" should have a size in rem and a line height`,
      );
    return Math.ceil(Number(size) * REM * Number(leading));
  };
  return {
    edges: 2 * lengthOf('body', 'padding'),
    gaps:
      lengthOf('.graphic figcaption', 'margin-bottom') +
      lengthOf('.told', 'margin-top') +
      lengthOf('.step', 'padding-top') +
      lengthOf('.credit', 'margin-top'),
    title: lengthOf('.graphic figcaption', 'margin-bottom'),
    paragraphs: lengthOf('.step > p + p', 'margin-top'),
    buttons: lengthOf('button', 'min-height') + lengthOf('.buttons', 'gap'),
    home: lengthOf('.home', 'min-height'),
    image: lengthOf('.step img', 'max-height'),
    lines: {
      title: lineOf('.graphic figcaption'),
      heading: lineOf('.step h2'),
      text: lineOf('body'),
      credit: lineOf('.credit'),
    },
  };
}
