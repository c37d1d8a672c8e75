import type { Dictionary } from '../en/words.ts';
import { startsWithVowel, changes, claims, numbers } from './numbers.ts';
import { withNoun } from '../dictionary.ts';

// The words of pages and editions in Welsh. See ../en/words.ts for what each entry is.

const page: Dictionary['page'] = {
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
  ours: (number) => `${number} (ein cyfrifiad ni)`,
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

const table: Dictionary['table'] = {
  all: ({ one }) => `Pob ${one}`,
  noValue: 'dim ffigur',
  share: 'Cyfran',
  date: 'Dyddiad',
  event: 'Digwyddiad',
  download: 'Lawrlwytho’r data (CSV)',
  description: (caption, publisher, title) => `${caption} Ffynhonnell: ${publisher}, ${title}.`,
};

const guess: Dictionary['guess'] = {
  unset: 'heb ei osod eto',
  moveSlider: 'Symudwch y llithrydd i ddyfalu.',
  showMe: 'Dangos i mi',
  skip: 'Neidio',
  compared: (start, end, change) => `${start}; ${end}; ${change}`,
};

const edition: Dictionary['edition'] = {
  firstPublished: (credit) => `Cyhoeddwyd gyntaf gan ${credit}:`,
  licence: 'Trwydded:',
  newsroom: 'Yr ystafell newyddion:',
};

const embed: Dictionary['embed'] = {
  steps: 'Camau',
  step: (n, all, heading) => `Cam ${n} o ${all}: ${heading}`,
  previousStep: 'Y cam blaenorol',
  nextStep: 'Y cam nesaf',
  fullStory: (publication) => `${publication}: y stori lawn`,
};

const reply: Dictionary['reply'] = {
  heading: 'Ymateb i’r ystafell newyddion',
  address: 'I’r ystafell newyddion yn unig y bydd eich neges yn mynd. Ei chyfeiriad e-bost yw',
  subject: (title) => `Ymateb i: ${title}`,
};

// The words that the script of a page writes.

const sharing: Dictionary['sharing'] = {
  copied: 'Copïwyd y ddolen',
  failed: 'Ni chopïwyd y ddolen',
  share: 'Rhannu’r stori hon',
  shared: 'Rhannwyd y stori',
};

const guessing: Dictionary['guessing'] = {
  guess: 'Eich dyfaliad: #',
  moveFirst: 'Symudwch y llithrydd yn gyntaf, neu neidiwch.',
};

// The words of graphics and their pictures in Welsh. See ../en/words.ts for what each entry is.

const graphics: Dictionary['graphics'] = {
  dotIs: (things) => `mae pob dot yn cynrychioli ${things}`,
  // "In" would change the first letter of a name after it.
  inRow: (count, key) => `${key}: ${count}`,
  acrossChange: (change) =>
    `${change}, felly nid oes modd cymharu’r ffigurau cyn ac ar ôl hynny’n fanwl`,
  besideChanges: (row) =>
    row === undefined
      ? 'Nid oes modd cymharu’r ffigurau cyn ac ar ôl newid yn fanwl'
      : `Nid oes modd cymharu’r ffigurau cyn ${row} â’r rhai diweddarach yn fanwl`,
  compared: (later, earlier) => `${later} yn erbyn ${earlier}`,
  fromYear: (year, change) => `O ${year} ymlaen: ${change}`,
  all: ({ one }) => `pob ${one}`,
  than: (change, key) => `${change} na ${key}`,
  inAll: (change) => `${change} i gyd`,
  about: ({ amount, direction }) => `tua ${amount} ${direction}`,
  dotForEach: (one) => `Dot am bob ${one}`,
  dotForEvery: (things) => `Dot am bob ${things}`,
  solidDots: (things, phrase) =>
    phrase === undefined ? `y dotiau llawn yw ${things}` : `mae’r rhai ${phrase} yn llawn`,
  row: (key, counts, share, rest) =>
    `${key}: ${counts}${share === undefined ? '' : `, sef ${share}`}${rest === undefined ? '' : `; ${rest}`}`,
  bars: (value) => `Siart bar: ${value}.`,
  series: {
    overTime: (value, first, last) => `${value} dros amser: o ${first} i ${last}.`,
    stayed: (value, text, first, last) =>
      `${value} dros amser: ${text} o ${first} i ${last}, heb newid.`,
    ends: (highest, lowest) => `Yr uchaf oedd ${highest}, a’r isaf oedd ${lowest}.`,
    // "In" would change the first letter of a month.
    when: (date) => `(${date})`,
    firstWhen: (date) => `(am y tro cyntaf: ${date})`,
    startsAt: (text) => `Mae’r raddfa’n dechrau ar ${text}, nid ar sero`,
    gaps: (_, list) => `Dim ffigur ar gyfer ${list}`,
    manyGaps: (n, all, periods) =>
      `Dim ffigur ar gyfer ${n} o’r ${withNoun(String(all), { years: 'blwyddyn', months: 'mis', days: 'diwrnod' }[periods])}`,
    stretch: (first, last) => `${first}–${last}`,
  },
  lineAt: (place, label) => `Llinell ar ${place}: ${label}`,
  timeline: 'Llinell amser.',
  eachDotIsOne: (one) => `Mae pob dot yn cynrychioli ${one}`,
};

const pictures: Dictionary['pictures'] = {
  from: (title) => `O “${title}”`,
  graphic: (credit, date) => `Graffeg: ${credit}, ${date}`,
  published: (date) => `Cyhoeddwyd: ${date}`,
  updated: (date) => `Diweddarwyd: ${date}`,
  source: (publisher, date) => `Ffynhonnell: ${publisher}${date === undefined ? '' : `, ${date}`}`,
  sources: (publishers) => `Ffynonellau: ${publishers.join(', ')}`,
  sourceAndOthers: (first, others) =>
    `Ffynonellau: ${first} ${startsWithVowel(String(others)) ? 'ac' : 'a'} ${withNoun(String(others), 'arall')}`,
};

/** The words of the interface in Welsh. */
export const cy: Dictionary = {
  numbers,
  claims,
  changes,
  graphics,
  pictures,
  page,
  table,
  guess,
  edition,
  embed,
  reply,
  sharing,
  guessing,
};
