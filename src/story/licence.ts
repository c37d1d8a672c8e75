/** A licence that a publication may put its stories under. */
export interface Licence {
  /** What readers call it. */
  name: string;
  url: string;
}

const creativeCommons = (name: string, path: string): Licence => ({
  name,
  url: `https://creativecommons.org/${path}/`,
});

/** The licences there are to choose from, by their SPDX identifiers. */
export const LICENCES = {
  'CC0-1.0': creativeCommons('CC0 1.0', 'publicdomain/zero/1.0'),
  'CC-BY-4.0': creativeCommons('CC BY 4.0', 'licenses/by/4.0'),
  'CC-BY-SA-4.0': creativeCommons('CC BY-SA 4.0', 'licenses/by-sa/4.0'),
  'CC-BY-ND-4.0': creativeCommons('CC BY-ND 4.0', 'licenses/by-nd/4.0'),
  'CC-BY-NC-4.0': creativeCommons('CC BY-NC 4.0', 'licenses/by-nc/4.0'),
  'CC-BY-NC-SA-4.0': creativeCommons('CC BY-NC-SA 4.0', 'licenses/by-nc-sa/4.0'),
  'CC-BY-NC-ND-4.0': creativeCommons('CC BY-NC-ND 4.0', 'licenses/by-nc-nd/4.0'),
} satisfies Record<string, Licence>;

export type LicenceId = keyof typeof LICENCES;
