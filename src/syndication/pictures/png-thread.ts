import { readFonts, type Fonts } from './fonts.ts';
import { toPng } from './png.ts';

/** What a thread is to draw. */
export interface Task {
  svg: string;
  /** Pixels. */
  width: number;
  /** The address of the project's folder. */
  root: string;
}

let fonts: Fonts | undefined;

/** Draws PNGs in a thread of its own: `src/syndication/pictures/png-threads.ts` starts it. */
export default function draw({ svg, width, root }: Task): Uint8Array<ArrayBuffer> {
  fonts ??= readFonts(new URL(root));
  return toPng(svg, width, fonts);
}
