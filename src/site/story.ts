import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { fill } from '../story/figure.ts';
import type { Meta, TableMeta } from '../story/meta.ts';
import { readOutline, type SceneOutline } from '../story/outline.ts';
import type { Publication } from '../story/publication.ts';
import type { Source } from '../story/source.ts';
import { parseTable, type Row } from '../story/table.ts';

/** A table with its rows, and the text that is offered as a download. */
export interface Table extends TableMeta {
  name: string;
  rows: Row[];
  csv: string;
}

/** Everything that a story's page is made from, except its prose. */
export interface Story {
  slug: string;
  entry: CollectionEntry<'stories'>;
  /** The front matter, with the figures in its text filled in. */
  meta: Meta;
  tables: Record<string, Table>;
  /** The rows alone, which figures are taken from. */
  rows: Record<string, Row[]>;
  sources: Source[];
  scenes: SceneOutline[];
}

/** All stories, the newest first. */
export async function allStories(): Promise<Story[]> {
  const stories = await Promise.all((await getCollection('stories')).map(loadStory));
  return stories.sort((a, b) => b.meta.published.localeCompare(a.meta.published));
}

/** Who publishes them. */
export async function thePublication(): Promise<Publication> {
  const entry = await getEntry('publication', 'publication');
  if (!entry) throw new Error('content/publication.yaml is missing');
  return entry.data;
}

async function loadStory(entry: CollectionEntry<'stories'>): Promise<Story> {
  const slug = entry.id;
  const tables: Record<string, Table> = {};
  for (const [name, declared] of Object.entries(entry.data.tables)) {
    const csv = (await getEntry('tables', `${slug}/${name}`))?.data.text ?? '';
    const { rows } = parseTable(csv, `${name}.csv`, declared.columns);
    tables[name] = {
      ...declared,
      name,
      rows,
      csv: csv.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
    };
  }
  const rows = Object.fromEntries(Object.values(tables).map(({ name, rows }) => [name, rows]));
  const { title, standfirst, byline, note } = entry.data;
  return {
    slug,
    entry,
    meta: {
      ...entry.data,
      title: fill(title, rows),
      standfirst: fill(standfirst, rows),
      byline: fill(byline, rows),
      note: fill(note, rows),
    },
    tables,
    rows,
    sources: (await getEntry('sources', slug))?.data.list ?? [],
    scenes: readOutline(entry.body ?? '', 'story.mdx').outline.scenes,
  };
}
