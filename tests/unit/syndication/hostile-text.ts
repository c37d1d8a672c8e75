import type { Edition } from '../../../src/syndication/edition/edition.ts';
import type { Publication } from '../../../src/story/schema/publication.ts';
import { CARD, dataAt, pictureAt, storyAt } from '../../../src/addresses/paths.ts';

/** Text with everything that breaks careless markup. */
export const HOSTILE =
  'Pears & <b>plums</b> &amp; ]]> "ripe" ‘and’ 🍐 אגסים\u00a0\u202eabc\u202c </script><!-- {x}';

export const publication: Publication = {
  name: `The Orchard ${HOSTILE}`,
  origin: 'https://orchard.example',
  language: 'cy',
  email: 'news@orchard.example',
  licence: 'CC-BY-SA-4.0',
  credit: `Credit ${HOSTILE}`,
  copyright: `© 2021 ${HOSTILE}`,
};

const slug = 'pears';
const at = (path: string) => publication.origin + path;
const picture = { type: 'image/png', alt: `Alt ${HOSTILE}` } as const;
const still = { ...picture, width: 1200, height: 675 };
const source = {
  id: 'grower-2020',
  publisher: `Publisher ${HOSTILE}`,
  author: `Author ${HOSTILE}`,
  title: `Source ${HOSTILE}`,
  date: '2020-10',
  url: 'https://grower.example/pears?a=1&b=2',
};

/** A story with hostile text in every field, and with all its pictures. */
export const edition: Edition = {
  slug,
  language: 'cy',
  url: at(storyAt(slug)),
  title: `Title ${HOSTILE}`,
  standfirst: `Standfirst ${HOSTILE}`,
  byline: `Byline ${HOSTILE}`,
  topics: [`Topic ${HOSTILE}`, 'Fruit'],
  published: '2021-02-03T00:00:00Z',
  modified: '2021-03-04T00:00:00Z',
  corrections: [{ date: '2021-03', text: `Correction ${HOSTILE}` }],
  graphics: [
    {
      id: 'count',
      name: 'units',
      title: `Graphic ${HOSTILE}`,
      alt: `Alt ${HOSTILE}`,
      url: `${at(storyAt(slug))}#count`,
      table: 'pears',
      png: { ...still, url: at(pictureAt(slug, 'units', 'png')) },
      svg: { ...still, url: at(pictureAt(slug, 'units', 'svg')), type: 'image/svg+xml' },
    },
  ],
  card: { ...picture, url: at(pictureAt(slug, CARD, 'png')), width: 1200, height: 630 },
  data: [{ caption: `Caption ${HOSTILE}`, url: at(dataAt(slug, 'pears')), size: 42, source }],
  quotes: [
    {
      source: 'grower-2020',
      speaker: `Speaker ${HOSTILE}`,
      when: '2020-10',
      text: `Quote ${HOSTILE}`,
    },
  ],
  sources: [source, { id: 'letter', publisher: 'A letter', title: 'On pears', date: '2021' }],
  html: '<p>Pears &amp; &lt;b&gt; ]]&gt; and ]]> "ripe" 🍐 אגסים</p>',
  text: `Text ${HOSTILE}`,
};

/** The same story without anything that a story may lack. */
export const bare: Edition = {
  ...edition,
  topics: [],
  graphics: [],
  data: [],
  quotes: [],
};

/** Another such story, from a year before. */
export const older: Edition = {
  ...bare,
  slug: 'older',
  url: at(storyAt('older')),
  published: '2020-02-03T00:00:00Z',
  modified: '2020-02-03T00:00:00Z',
};
