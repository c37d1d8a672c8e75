import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT } from '../language/languages.ts';
import { ELEMENT_NAMES } from '../story/prose/elements.ts';
import { finalLink, pageIds, type PageIds } from '../story/prose/page-ids.ts';
import { readOutline } from '../story/prose/read-outline.ts';
import { SOURCES_FILE } from '../story/read/read-story.ts';
import { sourcesSchema } from '../story/schema/sources.ts';
import { parseYaml } from '../story/schema/yaml.ts';
import type { Context } from './markdown-plugins.ts';

/** An element of the text: of Markdown, or typed as one. */
interface Element {
  properties?: { href?: unknown };
  attributes?: readonly { name?: unknown; value?: unknown }[];
}

/** A story's ids, as its page has them. The check of the content decides them in the same way. */
function idsIn(story: URL): PageIds {
  const { outline } = readOutline(readFileSync(story, 'utf8'), '', {
    figures: {},
    language: DEFAULT,
    lines: [],
  });
  const sources = new URL(SOURCES_FILE, story);
  const text = existsSync(sources) ? readFileSync(sources, 'utf8') : '[]';
  const listed = parseYaml(text, '', sourcesSchema).value ?? [];
  return pageIds(
    outline.ids,
    listed.map(({ id }) => id),
  );
}

/**
 * A plugin for Astro's Markdown processor that gives each part of a story the id which it has on the page, and leads the links
 * within the story there.
 */
export const finalIds = ({ fileURL }: { fileURL: URL | undefined }) => {
  if (!fileURL) return null;
  const ids = idsIn(fileURL);
  const headings = ids.headings.values();
  const give = (node: Element, context: Context): void => {
    for (const { name, value } of node.attributes ?? []) {
      if (typeof name !== 'string' || typeof value !== 'string') continue;
      const isId = name === 'id' || name === 'name';
      if (isId) context.setProperty(node, name, ids.final.get(value) ?? value);
      if (name === 'href') context.setProperty(node, name, finalLink(value, ids));
    }
  };
  return {
    name: 'final-ids',
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit: (node: Element, context: Context): void =>
          context.setProperty(node, 'id', headings.next().value),
      },
      {
        filter: ['a'],
        visit: (node: Element, context: Context): void =>
          context.setProperty(node, 'href', finalLink(String(node.properties?.href), ids)),
      },
    ],
    mdxJsxFlowElement: [{ filter: [...ELEMENT_NAMES], visit: give }],
    mdxJsxTextElement: [{ filter: [...ELEMENT_NAMES], visit: give }],
  };
};
