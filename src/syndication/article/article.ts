import { latest, isoTime } from '../../data/date.ts';
import { type Language, dictionaryOf } from '../../language/languages.ts';
import type { Correction } from '../../story/front-matter.ts';
import type { Source } from '../../story/schema/sources.ts';
import { type Quote, type Story, perStory } from '../../story/story.ts';
import { altOf } from '../pictures/contents.ts';
import { type PictureFile, cardOf, stillsOf } from '../pictures/pictures.ts';
import { tablesOf } from '../../story/kinds/index.ts';
import { changedOn } from '../../story/schema/dates.ts';
import { type Publication, LICENCES } from '../../story/schema/publication.ts';
import { dataAt, graphicName, storyAt } from '../../addresses/paths.ts';
import type { NewsArticle, WithContext } from 'schema-dts';
import { sentence } from '../../data/text.ts';

/** A graphic of a story. */
export interface Graphic {
  /** The scene's id. */
  id: string;
  /** Its name in addresses. */
  name: string;
  title: string;
  /** The text alternative, with every figure of the graphic. */
  alt: string;
  /** Its address in the story's page. */
  url: string;
  /** The name of the table or timeline with its data. */
  table: string;
  /** The picture of the graphic in its last state, to show, and as a drawing. */
  png: PictureFile;
  svg: PictureFile;
}

/** A table of a story's data, as a file. */
export interface Table {
  caption: string;
  url: string;
  /** In bytes. */
  size: number;
  /** The source of all rows; undefined if each row has its own source. */
  source: Source | undefined;
}

/** The data about a story that feeds and metadata need: plain text, and whole addresses. */
export interface Article {
  slug: string;
  language: Language;
  /** The address of the story's page on the origin. It identifies the story and never changes. */
  url: string;
  title: string;
  standfirst: string;
  byline: string;
  topics: string[];
  /** When the story was published, as `2026-11-25T00:00:00Z`. */
  published: string;
  /** When the story last changed, in the same form. */
  modified: string;
  /** The corrections, the oldest first. Dates are as precise as they are known. */
  corrections: Correction[];
  graphics: Graphic[];
  /** The picture for links to the story. */
  card: PictureFile;
  data: Table[];
  quotes: Quote[];
  sources: Source[];
}

/** The time of the last change of any of the articles; undefined if there are none. */
export const lastChange = (articles: readonly Article[]): string | undefined =>
  latest(articles.map(({ modified }) => modified));

/** Collects the data about a story that feeds and metadata need. */
export const articleOf = perStory(makeArticle);

function makeArticle(story: Story, { origin }: Publication): Article {
  const { slug, language, meta, scenes, sources } = story;
  const url = origin + storyAt(slug);
  return {
    slug,
    language,
    url,
    title: meta.title,
    standfirst: meta.standfirst,
    byline: meta.byline,
    topics: meta.topics ?? [],
    published: isoTime(meta.published),
    modified: isoTime(changedOn(meta)),
    graphics: scenes.map((scene) => ({
      id: scene.id,
      name: graphicName(scenes, scene),
      title: scene.title,
      alt: altOf(scene),
      url: `${url}#${scene.id}`,
      table: scene.table,
      ...stillsOf(story, scene, origin),
    })),
    card: cardOf(story, origin),
    data: tablesOf(story).map(({ file: table }) => ({
      caption: table.caption,
      url: origin + dataAt(slug, table.name),
      size: Buffer.byteLength(table.csv),
      source: sources.find(({ id }) => id === table.source),
    })),
    corrections: meta.corrections,
    quotes: story.quotes,
    sources,
  };
}

/** A story as a schema.org NewsArticle, for search engines. */
export function newsArticle(publication: Publication, article: Article): WithContext<NewsArticle> {
  const { name, origin, licence } = publication;
  const { url, language, title, standfirst, published, modified, corrections, card, topics } =
    article;
  const { table } = dictionaryOf(language);
  const publisher = { '@type': 'NewsMediaOrganization', name, url: `${origin}/` } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url,
    headline: title,
    description: standfirst,
    image: [card.url],
    datePublished: published,
    dateModified: modified,
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        datePublished: date,
        text,
      })),
    }),
    inLanguage: language,
    author: publisher,
    publisher,
    ...(topics.length > 0 && { keywords: topics }),
    license: LICENCES[licence].url,
    isBasedOn: article.data.flatMap(({ caption, url, source }) =>
      source
        ? {
            '@type': 'Dataset' as const,
            name: caption,
            description: table.description(sentence(caption), source.publisher, source.title),
            ...(source.url !== undefined && { isBasedOn: source.url }),
            distribution: {
              '@type': 'DataDownload' as const,
              contentUrl: url,
              encodingFormat: 'text/csv',
            },
          }
        : [],
    ),
    citation: article.sources.map(({ title, publisher, author, date, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      datePublished: date,
      publisher: { '@type': 'Organization', name: publisher },
      ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
      ...(url !== undefined && { url }),
    })),
    hasPart: article.quotes.map(({ text, speaker, when, source }) => {
      const cited = article.sources.find(({ id }) => id === source)?.url;
      return {
        '@type': 'Quotation',
        text,
        spokenByCharacter: { '@type': 'Person', name: speaker },
        dateCreated: when,
        ...(cited !== undefined && { citation: cited }),
      };
    }),
  };
}
