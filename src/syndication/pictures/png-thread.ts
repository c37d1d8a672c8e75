import { readFonts, type Fonts } from './fonts.ts';
import { toPngs, type Pngs, type Widths } from './png.ts';

/** What a thread is to draw. */
export interface Task {
  svg: string;
  widths: Widths;
  /** The address of the project's folder. */
  root: string;
}

let fonts: Fonts | undefined;

/** Draws PNGs in a thread of its own: `src/syndication/pictures/png-threads.ts` starts it. */
export default function draw({ svg, widths, root }: Task): Pngs {
  fonts ??= readFonts(new URL(root));
  return toPngs(svg, widths, fonts);
}
