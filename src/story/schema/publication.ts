import { z } from 'zod';
import { accent, emailAddress, language, text, webAddress } from './fields.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { listOf } from '../../data/problem.ts';

/** A licence that a publication may put its stories under. */
export interface Licence {
  /** Its name for readers. */
  name: string;
  url: string;
  /** What partners may do, in sentences: a summary, which the licence itself says in full. */
  terms: string;
}

const ANY = 'You may change, shorten and translate words, figures and pictures.';
const MARKED = `${ANY} If you change them, say so.`;
const ALIKE = `${MARKED} Publish the result under the same licence.`;
const NONE =
  'Do not change words, figures or pictures, in whole stories or in single graphics. You may change only what another format requires.';
const UNPAID = 'Do not use any of it commercially.';

const creativeCommons = (name: string, path: string, ...terms: string[]): Licence => ({
  name,
  url: `https://creativecommons.org/${path}/`,
  terms: terms.join(' '),
});

/** The licences that a publication may choose from, by their SPDX identifiers. */
export const LICENCES = {
  'CC0-1.0': creativeCommons('CC0 1.0', 'publicdomain/zero/1.0', ANY),
  'CC-BY-4.0': creativeCommons('CC BY 4.0', 'licenses/by/4.0', MARKED),
  'CC-BY-SA-4.0': creativeCommons('CC BY-SA 4.0', 'licenses/by-sa/4.0', ALIKE),
  'CC-BY-ND-4.0': creativeCommons('CC BY-ND 4.0', 'licenses/by-nd/4.0', NONE),
  'CC-BY-NC-4.0': creativeCommons('CC BY-NC 4.0', 'licenses/by-nc/4.0', MARKED, UNPAID),
  'CC-BY-NC-SA-4.0': creativeCommons('CC BY-NC-SA 4.0', 'licenses/by-nc-sa/4.0', ALIKE, UNPAID),
  'CC-BY-NC-ND-4.0': creativeCommons('CC BY-NC-ND 4.0', 'licenses/by-nc-nd/4.0', NONE, UNPAID),
} satisfies Record<string, Licence>;

export type LicenceId = keyof typeof LICENCES;

/** Whether a text is the identifier of one of these licences. */
const isLicenceId = (text: string): text is LicenceId => Object.hasOwn(LICENCES, text);

const licences = Object.keys(LICENCES).filter(isLicenceId);

/** `content/publication.yaml`: who publishes the stories, and on what terms. */
export const publicationSchema = z
  .strictObject({
    name: text('the name of the publication'),
    origin: webAddress('the address of the site that publishes it')
      .refine(
        (value) => {
          const url = URL.parse(value);
          return !url || url.origin === value;
        },
        { error: 'should be a scheme and a host alone, such as https://news.example' },
      )
      .describe(
        'The address of the site that publishes it: a scheme and a host alone, such as https://news.example.',
      ),
    email: emailAddress(
      'the address that readers write to, such as newsroom@news.example',
    ).optional(),
    language: language('the language of the stories that name none'),
    accent: accent('the colour of what a story is about that names none').optional(),
    licence: z
      .enum(licences, {
        error: `should be the licence of the stories, by its SPDX identifier: there are ${listOf(licences)}`,
      })
      .describe('The licence of the stories, by its SPDX identifier.'),
    credit: text('how the publication is to be credited'),
    copyright: text('the copyright line'),
    'tdm-reservation': z
      .literal([0, 1], {
        error: 'should be 1 where the rights to text and data mining are reserved, or 0',
      })
      .describe('1 reserves the rights to text and data mining; 0 does not.')
      .optional(),
  })
  .describe('The publisher of the stories, and the terms on which others may use them.');

export type Publication = z.infer<typeof publicationSchema>;

/** A sentence on the publication, in its language. */
export const aboutPublication = ({ name, language }: Publication): string =>
  dictionaryOf(language).page.about(name);

/** A sentence on the terms of use. */
export const termsOf = ({ licence, credit }: Publication): string =>
  `Licence: ${LICENCES[licence].name} (${LICENCES[licence].url}). Credit: ${credit}.`;
