import type { MarkdownInstance } from 'astro';

interface FrontMatter {
  title: string;
  /** The place of the guide in the list. */
  order: number;
}

/** A page that tells partners how to publish the stories with one server, service or CMS. */
export interface Guide {
  /** Its name in the address: the name of its file. */
  name: string;
  title: string;
  Content: MarkdownInstance<FrontMatter>['Content'];
}

/** The guides in `guides/`, by their order. */
export function allGuides(): Guide[] {
  const pages = import.meta.glob<MarkdownInstance<FrontMatter>>('./guides/*.md', { eager: true });
  return Object.entries(pages)
    .sort(([, a], [, b]) => a.frontmatter.order - b.frontmatter.order)
    .map(([path, { frontmatter, Content }]) => ({
      name: path.replace(/^.*\/|\.md$/g, ''),
      title: frontmatter.title,
      Content,
    }));
}
