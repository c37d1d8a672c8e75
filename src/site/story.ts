import type { GetStaticPaths } from 'astro';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { fill } from '../story/figure.ts';
import type { GraphicData } from '../graphics/form.ts';
import { sourceAnchor } from '../story/anchors.ts';
import { parseEvents, type DatedEvent } from '../story/event.ts';
import type { Meta, TableMeta, TimelineMeta } from '../story/meta.ts';
import {
  readOutline,
  type GuessOutline,
  type Outline,
  type QuoteOutline,
  type SceneOutline,
} from '../story/outline.ts';
import type { Publication } from '../story/publication.ts';
import type { Source } from '../story/source.ts';
import { parseTable, type Row } from '../story/table.ts';

/** A table with its rows, and the text that is offered as a download. */
export interface Table extends TableMeta {
  name: string;
  rows: Row[];
  csv: string;
}

/** Dated events, and the text that is offered as a download. */
export interface Timeline extends TimelineMeta {
  name: string;
  events: DatedEvent[];
  csv: string;
}

/** Everything that a story's page is made from, except its prose. */
export interface Story {
  slug: string;
  entry: CollectionEntry<'stories'>;
  /** The front matter, with the figures in its text filled in. */
  meta: Meta;
  tables: Record<string, Table>;
  timelines: Record<string, Timeline>;
  /** The rows alone, which figures are taken from. */
  rows: Record<string, Row[]>;
  sources: Source[];
  scenes: SceneOutline[];
  quotes: QuoteOutline[];
  guess: GuessOutline | undefined;
  /** In how many places of the page each source is cited, by its id. */
  citations: Record<string, number>;
}

/** All stories, the newest first; of one day, by their names. */
export async function allStories(): Promise<Story[]> {
  const stories = await Promise.all((await getCollection('stories')).map(loadStory));
  return stories.sort(
    (a, b) => b.meta.published.localeCompare(a.meta.published) || a.slug.localeCompare(b.slug),
  );
}

/** A page or file for each story, which is in its props. */
export const storyPaths = (async () =>
  (await allStories()).map((story) => ({
    params: { slug: story.slug },
    props: { story },
  }))) satisfies GetStaticPaths;

/** Who publishes them. */
export async function thePublication(): Promise<Publication> {
  const entry = await getEntry('publication', 'publication');
  if (!entry) throw new Error('content/publication.yaml is missing');
  return entry.data;
}

/** What a scene's graphic is drawn from; undefined where there is no such table. */
export function graphicData(story: Story, scene: SceneOutline): GraphicData | undefined {
  const table = story.tables[scene.table];
  const timeline = story.timelines[scene.table];
  if (timeline) return { kind: 'events', events: timeline.events, words: timeline.words };
  if (!table) return undefined;
  const { rows, words, breaks = [] } = table;
  return { kind: 'counts', rows, words, breaks, guessed: story.guess?.scene === scene.id };
}

async function loadStory(entry: CollectionEntry<'stories'>): Promise<Story> {
  const slug = entry.id;
  const csvOf = async (name: string) => {
    const text = (await getEntry('tables', `${slug}/${name}`))?.data.text ?? '';
    return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  };
  const tables: Record<string, Table> = {};
  for (const [name, declared] of Object.entries(entry.data.tables)) {
    const csv = await csvOf(name);
    const { rows } = parseTable(csv, `${name}.csv`, declared.columns);
    tables[name] = { ...declared, name, rows, csv };
  }
  const timelines: Record<string, Timeline> = {};
  for (const [name, declared] of Object.entries(entry.data.timelines)) {
    const csv = await csvOf(name);
    const { events } = parseEvents(csv, `${name}.csv`);
    timelines[name] = { ...declared, name, events, csv };
  }
  const rows = Object.fromEntries(Object.values(tables).map(({ name, rows }) => [name, rows]));
  const { title, standfirst, byline, note } = entry.data;
  const { outline } = readOutline(entry.body ?? '', 'story.mdx');
  const sources = (await getEntry('sources', slug))?.data.list ?? [];
  const cited = [
    ...citedIn(outline),
    ...Object.values(tables).map(({ source }) => source),
    ...outline.scenes.flatMap(({ table }) => tables[table]?.source ?? []),
    ...Object.values(timelines).flatMap(({ events }) => events.map(({ source }) => source)),
  ];
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
    timelines,
    rows,
    sources,
    scenes: outline.scenes,
    quotes: outline.quotes,
    guess: outline.guesses[0],
    citations: Object.fromEntries(
      sources.map(({ id }) => [id, cited.filter((source) => source === id).length]),
    ),
  };
}

/** The sources that the text itself cites, once for each place. */
function citedIn({ links, quotes }: Outline): string[] {
  const prefix = `#${sourceAnchor('')}`;
  return [
    ...quotes.map(({ source }) => source),
    ...links.filter(({ to }) => to.startsWith(prefix)).map(({ to }) => to.slice(prefix.length)),
  ];
}
