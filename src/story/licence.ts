/** A licence that a publication may put its stories under. */
export interface Licence {
  /** What readers call it. */
  name: string;
  url: string;
  /** What others may change, and sell, in sentences. The licence itself says it in full. */
  terms: string;
}

const ANY = 'Words, figures and pictures may be changed, shortened and translated.';
const MARKED = `${ANY} Say that they have been.`;
const ALIKE = `${MARKED} What comes of it is under the same licence.`;
const NONE =
  'Words, figures and pictures stay as they are, whole stories and single graphics alike. What another format needs may be done to them.';
const UNPAID = 'None of it may be sold, or serve to sell.';

const creativeCommons = (name: string, path: string, ...terms: string[]): Licence => ({
  name,
  url: `https://creativecommons.org/${path}/`,
  terms: terms.join(' '),
});

/** The licences there are to choose from, by their SPDX identifiers. */
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
