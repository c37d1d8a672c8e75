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
export const isLicenceId = (text: string): text is LicenceId => Object.hasOwn(LICENCES, text);
