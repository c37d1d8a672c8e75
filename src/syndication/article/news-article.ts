import type { NewsArticle, WithContext } from 'schema-dts';
import { dictionaryOf } from '../../language/languages.ts';
import { sentence } from '../../data/text.ts';
import { LICENCES, type Publication } from '../../story/schema/publication.ts';
import type { Article } from './article.ts';

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
