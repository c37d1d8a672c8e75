import { expect, test } from 'vitest';
import { newsArticle } from '../../../../src/syndication/article/news-article.ts';
import { edition, publication } from '../hostile-text.ts';

test('a search engine gets the story with its data, sources and quotations', () => {
  const article = newsArticle(publication, edition);
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: publication.name,
    url: 'https://orchard.example/',
  };
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: edition.title,
    datePublished: '2021-02-03T00:00:00Z',
    dateModified: '2021-03-04T00:00:00Z',
    author: publisher,
    publisher,
    keywords: edition.topics,
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    image: ['https://orchard.example/stories/pears/images/card.png'],
    isBasedOn: [
      {
        '@type': 'Dataset',
        name: edition.data[0]?.caption,
        description: expect.stringMatching(/: Publisher .*, Source /) as string,
        distribution: { '@type': 'DataDownload', contentUrl: edition.data[0]?.url },
      },
    ],
    citation: edition.sources.map(({ title, date }) => ({
      '@type': 'CreativeWork',
      name: title,
      datePublished: date,
    })),
    hasPart: [
      {
        '@type': 'Quotation',
        text: edition.quotes[0]?.text,
        spokenByCharacter: { '@type': 'Person', name: edition.quotes[0]?.speaker },
        citation: 'https://grower.example/pears?a=1&b=2',
      },
    ],
  });
});
