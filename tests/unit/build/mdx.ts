import { satteri, type SatteriProcessorOptions } from '@astrojs/markdown-satteri';

/** The code that the text of a story becomes with these plug-ins. */
export async function compiled(mdx: string, plugins: SatteriProcessorOptions): Promise<string> {
  const processor = satteri({ features: { smartPunctuation: false }, ...plugins });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false },
  );
  return (await renderer?.process(mdx, 'story.mdx', {}))?.code ?? '';
}
