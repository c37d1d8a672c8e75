// The words that the script of a page writes, in Welsh. See ../en/reader.ts for what each entry is.

import type { Dictionary } from '../en/index.ts';
import { withNoun } from '../with-noun.ts';

export const sharing: Dictionary['sharing'] = {
  copied: 'Copïwyd y ddolen',
  failed: 'Ni chopïwyd y ddolen',
  share: 'Rhannu’r stori hon',
  shared: 'Rhannwyd y stori',
};

export const guessing: Dictionary['guessing'] = {
  guess: 'Eich dyfaliad: #',
  moveFirst: 'Symudwch y llithrydd yn gyntaf, neu neidiwch.',
};

export const replying: Dictionary['replying'] = {
  noEmail:
    'Mae eich cyfeiriad e-bost ar goll: ysgrifennwch ef, er mwyn i’r ystafell newyddion allu eich ateb.',
  badEmail: 'Nid yw hwn yn gyfeiriad e-bost cyflawn: ysgrifennwch un fel enw@example.org.',
  noMessage:
    'Mae’r neges yn wag: ysgrifennwch yr hyn yr hoffech ei ddweud wrth yr ystafell newyddion.',
  // A number takes the noun for one, whatever the number is.
  tooLong: (most) => ({
    other: `Mae’r neges ${withNoun('#', 'nod')} yn rhy hir: gall fod hyd at ${withNoun(most, 'o nodau')}.`,
  }),
  sending: 'Yn anfon…',
  thanks: 'Diolch. Anfonwyd eich neges i’r ystafell newyddion.',
  kept: 'Mae’r testun wedi’i gadw yma: rhowch gynnig arall arni, neu ysgrifennwch at',
  failed: 'Nid oedd modd anfon eich neges',
  unanswered:
    'Ni ddaeth ateb gan weinydd yr ystafell newyddion: efallai fod eich neges wedi cyrraedd, neu nad oedd modd ei hanfon.',
  offline: 'Rydych all-lein: nid oedd modd anfon eich neges.',
  says: 'Dywed gweinydd yr ystafell newyddion: “#”.',
  refused: 'ni dderbyniodd gweinydd yr ystafell newyddion hi.',
};
