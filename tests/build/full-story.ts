import sharp from 'sharp';
import type { Files } from '../files.ts';
import { fillTextFields, putText } from '../text-fields.ts';

// A story with everything that the check accepts: figures wherever text may name them, every kind of
// image, and files as other systems save them.

export const FOLDER = 'content/stories/orchard';
export const STORY = `${FOLDER}/story.mdx`;
const SOURCES = `${FOLDER}/sources.yaml`;

/** The texts that replace others, each with its file: a figure wherever text may name one. */
const TEXTS = [
  ['TITLE', STORY, 'Pears: {pears/summer/share}'],
  ['BYLINE', STORY, 'By the {pears/spring/part} growers'],
  ['CONTENTNOTE', STORY, "'A story about {pears/summer/share is 50: half} of the pears.'"],
  ['CAPTION', STORY, 'Pears picked, {pears/spring/whole} at first'],
  ['BREAKNOTE', STORY, 'with {pears/spring/part}.'],
  ['NEXTCAPTION', STORY, 'Next, after {pears/summer/whole}'],
  ['REPORTERABOUT', STORY, 'Who counted {pears/summer/rest}.'],
  ['REPORTERNAME', STORY, 'The 44% Press'],
  ['CORRECTION', STORY, 'It said 45%, for {pears/summer/share}.'],
  ['SCENETITLE', STORY, 'A pear of {pears/summer/whole}'],
  ['STANDFIRST', STORY, 'In spring {pears/spring/share} of the pears were ripe.'],
  ['SCENENOTE', STORY, 'Of {pears/summer/whole}.'],
  ['PICTURECAPTION', STORY, 'Picked, {pears/summer/whole} in all.'],
  ['PICTURECREDIT', STORY, 'Photo: A & B'],
  ['SOURCEREADING', SOURCES, 'All {pears/summer/whole} of them.'],
  // A name that has no line of its own, in the iframe whose height is measured.
  ['SOURCEPUBLISHER', SOURCES, 'A grower'],
] as const;

/** By the names that authors give them, and the types they have in an address. */
export const IMAGES: [
  name: string,
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg',
  type: string,
][] = [
  ['a.png', 'png', 'image/png'],
  ['B.PNG', 'png', 'image/png'],
  ['c.jpg', 'jpeg', 'image/jpeg'],
  ['d.JPEG', 'jpeg', 'image/jpeg'],
  ['e.webp', 'webp', 'image/webp'],
  ['f.gif', 'gif', 'image/gif'],
  ['g.avif', 'avif', 'image/avif'],
  ['h.svg', 'svg', 'image/svg+xml'],
  ["i & 'j' (1), été.png", 'png', 'image/png'],
  ['more/k.png', 'png', 'image/png'],
];

/** The words for an image, by its name: they may not be the name alone. */
export const wordsFor = (name: string): string => `What ${name} shows`;

/** Puts everything that a story may have into the orchard's. */
export async function fillStory(files: Files): Promise<void> {
  const { edit, read, write } = files;
  for (const [i, [name, format]] of IMAGES.entries()) {
    const background = { r: 20 * i, g: 99, b: 50 };
    const image = sharp({ create: { width: 60 + i, height: 40, channels: 3, background } });
    const bytes =
      format === 'svg'
        ? '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 67 40"><path d="M0 0h9"/></svg>'
        : await image.toFormat(format).toBuffer();
    write(`${FOLDER}/${name}`, bytes);
  }
  fillTextFields(files);
  for (const [place, file, words] of TEXTS) putText(files, place, file, words);
  edit(STORY, '"0800 1111"', "'999'");
  edit(STORY, 'More were.', 'More were.\n\n![In a step](./a.png)');
  write(
    `${FOLDER}/next.csv`,
    'id,date,label,text,count,source,,\nfrost,2021,A frost,"A frost, 44% colder",44%,letter-2021,,\n,,,,,,,\n',
  );
  edit(
    STORY,
    /$/,
    `
<Scene id="next" form="timeline" table="next" title="Next">

<Step id="next-frost" state="frost">

### What came

A frost, as [they][g] say.

</Step>

</Scene>

[g]: #source-grower-2020

${IMAGES.map(([name]) => `![${wordsFor(name)}](<./${name}>)`).join('\n\n')}
`,
  );
  for (const file of ['story.mdx', 'sources.yaml', 'pears.csv'].map((name) => `${FOLDER}/${name}`))
    write(file, `\uFEFF${read(file).replaceAll('\n', '\r\n')}`);
  const publication = 'content/publication.yaml';
  write(publication, `\uFEFF${read(publication).replaceAll('\n', '\r\n')}`);
}
