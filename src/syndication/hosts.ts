import type { MarkdownInstance } from 'astro';

/** How to serve the site from one kind of host. */
export interface Host {
  /** Its name in the address. */
  host: string;
  title: string;
  Content: MarkdownInstance<{ title: string; order: number }>['Content'];
}

/** All kinds of host that there is a page for, the most usual first. */
export function allHosts(): Host[] {
  const pages = import.meta.glob<MarkdownInstance<{ title: string; order: number }>>(
    './hosts/*.md',
    { eager: true },
  );
  return Object.entries(pages)
    .sort(([, a], [, b]) => a.frontmatter.order - b.frontmatter.order)
    .map(([path, { frontmatter, Content }]) => ({
      host: path.replace(/^.*\/|\.md$/g, ''),
      title: frontmatter.title,
      Content,
    }));
}
