declare namespace App {
  interface Locals {
    /** The story on the page being rendered. Components take their data from it. */
    story: import('./story/story.ts').Story;
    /** How often each source has been cited so far. */
    cited?: Map<string, number>;
  }
}

/** An Astro component, as a TypeScript module imports it. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** A module and its imports, as the text of one script. */
declare module '*?classic-script' {
  const script: string;
  export default script;
}

/** A module and its imports, as the text of one script with the players of a page's forms. */
declare module '*?script-of-forms' {
  const scriptOf: (forms: readonly string[]) => Promise<string>;
  export default scriptOf;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string | undefined,
    options: {
      targetFormat: 'woff2' | 'truetype';
      keepAllGlyphs?: boolean;
      keepFeatures?: string[];
      noHinting?: boolean;
      dropTables?: string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
