import type { Story } from '../site/story.ts';

/** A picture of a story, or of one of its graphics. */
export interface Picture {
  /** What it shows: `story`, or the form of the graphic. */
  of: string;
  /** A whole address on the origin. */
  url: string;
  type: 'image/png';
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** The pictures that the build makes of a story: none yet. Whatever names a picture asks here. */
export const picturesOf: (story: Story, origin: string) => Picture[] = () => [];
