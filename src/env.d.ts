declare namespace App {
  interface Locals {
    /** The story that the page being rendered tells: what its components take their data from. */
    story: import('./site/story.ts').Story;
    /** How often each source has been cited so far. */
    cited?: Record<string, number>;
  }
}

/** A component, to a module that has it rendered. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** A module and its imports, as the text of one script. */
declare module '*?bundle' {
  const script: string;
  export default script;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string | undefined,
    options: {
      targetFormat: 'woff2' | 'truetype';
      keepAllGlyphs?: boolean;
      noHinting?: boolean;
      variationAxes: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
