// The words of pages and editions in Welsh. See ../en/page.ts for what each entry is.

import type { Dictionary } from '../en/index.ts';
import { startsWithVowel } from './mutations.ts';
import { withNoun } from '../plurals.ts';

export const page: Dictionary['page'] = {
  about: (publication) => `Straeon, a’r ffigurau sy’n sail iddynt, gan ${publication}.`,
  forPartners: 'Cyhoeddwch y straeon hyn ar eich gwefan',
  licences: 'Trwyddedau’r cod a’r ffontiau',
  reduceMotion: 'Llai o symud',
  figuresPublished: 'Cyhoeddwyd y ffigurau:',
  storyPublished: 'Cyhoeddwyd y stori:',
  updated: 'Diweddarwyd:',
  aboutTheReport: 'Rhagor am yr adroddiad',
  whereToFindHelp: 'Ble i gael cymorth',
  help: 'Cymorth a chefnogaeth',
  numbers: 'Y ffigurau',
  events: 'Y digwyddiadau',
  sources: 'Ffynonellau',
  inTheStory: 'Yn y stori:',
  backToPlace: (letter, publisher) => `${letter}: yn ôl i’r man yn y stori (${publisher})`,
  corrections: 'Cywiriadau',
  noCorrections: 'Ni wnaed unrhyw gywiriadau i’r stori hon.',
  reporter: 'Yr adroddiad y tu ôl i’r stori hon',
  skipGraphic: 'Neidio dros y graffeg',
  skipPictures: 'Neidio dros y lluniau',
  storyGoesOn: 'Mae’r stori’n parhau yma',
  source: 'Ffynhonnell:',
  sourcesOfEvents: { before: 'Mae ffynhonnell pob digwyddiad yn', table: 'y tabl' },
  previous: 'Blaenorol',
  next: 'Nesaf',
  linkToStep: 'Dolen i’r cam hwn',
  copyLink: 'Copïo dolen y stori',
  comma: ', ',
  ours: (number) => `${number} (ein cyfrifiad ni)`,
  semicolon: '; ',
  list: (items) => {
    const last = items.at(-1) ?? '';
    return items.length < 2
      ? last
      : `${items.slice(0, -1).join(', ')} ${startsWithVowel(last) ? 'ac' : 'a'} ${last}`;
  },
  topics: 'Pynciau',
  pages: 'Tudalennau',
  pageOf: (n, all) => `tudalen ${n} o ${all}`,
  quoted: (words) => `“${words}”`,
  quotedWithin: (words) => `‘${words}’`,
};

export const table: Dictionary['table'] = {
  all: ({ one }) => `Pob ${one}`,
  noValue: 'dim ffigur',
  share: 'Cyfran',
  date: 'Dyddiad',
  event: 'Digwyddiad',
  download: 'Lawrlwytho’r data (CSV)',
  description: (caption, publisher, title) => `${caption} Ffynhonnell: ${publisher}, ${title}.`,
};

export const guess: Dictionary['guess'] = {
  unset: 'heb ei osod eto',
  moveSlider: 'Symudwch y llithrydd i ddyfalu.',
  showMe: 'Dangos i mi',
  skip: 'Neidio',
  compared: (start, end, change) => `${start}; ${end}; ${change}`,
  seeGuess: 'Gweld eich dyfaliad yn y graffeg',
};

export const edition: Dictionary['edition'] = {
  firstPublished: (credit) => `Cyhoeddwyd gyntaf gan ${credit}:`,
  licence: 'Trwydded:',
  newsroom: 'Yr ystafell newyddion:',
};

export const embed: Dictionary['embed'] = {
  steps: 'Camau',
  step: (n, all, heading) => `Cam ${n} o ${all}: ${heading}`,
  previousStep: 'Y cam blaenorol',
  nextStep: 'Y cam nesaf',
  fullStory: (publication) => `${publication}: y stori lawn`,
};

export const reply: Dictionary['reply'] = {
  heading: 'Ymateb i’r ystafell newyddion',
  noThread:
    'Nid oes sylwadau cyhoeddus yma: mae cyhoeddwr yn atebol am bob sylw, a gall sylw enwi neu niweidio rhywun cyn i neb ei wirio.',
  inPrivate: 'I’r ystafell newyddion yn unig y bydd eich neges yn mynd.',
  address: 'Cyfeiriad e-bost yr ystafell newyddion yw',
  comments: 'Sylwadau',
  subject: (title) => `Ymateb i: ${title}`,
  name: 'Eich enw (dewisol)',
  email: 'Eich cyfeiriad e-bost',
  emailHint: 'Mae ei angen ar yr ystafell newyddion i’ch ateb: ni chyhoeddir eich cyfeiriad.',
  message: 'Eich neges',
  messageHint: (most) => `Hyd at ${withNoun(most, 'o nodau')}.`,
  leaveEmpty: 'Gadewch y maes hwn yn wag',
  send: 'Anfon',
};

// The words that the script of a page writes.

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
