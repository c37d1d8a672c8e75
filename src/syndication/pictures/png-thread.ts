import { toPngs, type Pngs, type Widths } from './png.ts';

/** What a thread is to draw. */
export interface Task {
  /** As `forRenderer` writes it. */
  svg: string;
  widths: Widths;
  fontFiles: string[];
}

/** Draws PNGs in a thread of its own: `src/syndication/pictures/png-threads.ts` starts it. */
export default function draw({ svg, widths, fontFiles }: Task): Pngs {
  return toPngs(svg, widths, fontFiles);
}
