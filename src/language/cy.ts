import type { Dictionary } from './en.ts';

/** A noun that starts with p, after a number in digits. */
const points = { two: 'bwynt', few: 'phwynt', many: 'phwynt', other: 'pwynt' };

/** Whether a numeral starts with a vowel as it is said: `un`, `wyth`, 8, 11. */
const startsWithVowel = (numeral: string): boolean => /^([uw]|8|11?\b)/.test(numeral);
const and = (words: string): string => `${startsWithVowel(words) ? 'ac' : 'a'} ${words}`;
const than = (n: string): string => `${startsWithVowel(n) ? 'nag' : 'na'} ${n}`;

/** The words of the interface in Welsh. See en.ts for what each entry is. */
export const cy: Dictionary = {
  numbers: {
    locale: 'cy',
    percent: (n) => `${n}%`,
    lessThan: (n) => `llai ${than(n)}`,
    moreThan: (n) => `mwy ${than(n)}`,
    // A number takes the noun for one, whose first letter some numbers change.
    nouns: ({ one, inflected }) => ({ ...inflected, other: one }),
    points,
    percentagePoints: {
      two: 'bwynt canran',
      few: 'phwynt canran',
      many: 'phwynt canran',
      other: 'pwynt canran',
    },
    ofOne: (phrase) => phrase,
    outOf: (part, whole) => `${part} o’r ${whole}`,
    among: (part, whole) => `${part} o’r ${whole}`,
  },
  changes: {
    counts: (size, way) =>
      way === 0 ? 'heb fod yn fwy nac yn llai' : `${size} yn ${way > 0 ? 'fwy' : 'llai'}`,
    shares: (size, way) =>
      way === 0 ? 'heb fod yn uwch nac yn is' : `${size} yn ${way > 0 ? 'uwch' : 'is'}`,
  },
  graphics: {
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
    about: (change) => `tua ${change}`,
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
        `Dim ffigur ar gyfer ${n} o’r ${all}\u00A0${{ years: 'blwyddyn', months: 'mis', days: 'diwrnod' }[periods]}`,
      stretch: (first, last) => `${first}–${last}`,
    },
    lineAt: (place, label) => `Llinell ar ${place}: ${label}`,
    timeline: 'Llinell amser.',
    eachDotIsOne: (one) => `Mae pob dot yn cynrychioli ${one}`,
  },
  pictures: {
    from: (title) => `O “${title}”`,
    graphic: (credit, date) => `Graffeg: ${credit}, ${date}`,
    published: (date) => `Cyhoeddwyd: ${date}`,
    updated: (date) => `Diweddarwyd: ${date}`,
    source: (publisher, date) =>
      `Ffynhonnell: ${publisher}${date === undefined ? '' : `, ${date}`}`,
    sources: (publishers) => `Ffynonellau: ${publishers.join(', ')}`,
    sourceAndOthers: (first, others) => `Ffynonellau: ${first} ${and(`${others}\u00A0arall`)}`,
  },
  page: {
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
      return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and(last)}`;
    },
    topics: 'Pynciau',
    pages: 'Tudalennau',
    pageOf: (n, all) => `tudalen ${n} o ${all}`,
    quoted: (words) => `“${words}”`,
    quotedWithin: (words) => `‘${words}’`,
  },
  table: {
    all: ({ one }) => `Pob ${one}`,
    noValue: 'dim ffigur',
    share: 'Cyfran',
    date: 'Dyddiad',
    event: 'Digwyddiad',
    download: 'Lawrlwytho’r data (CSV)',
    description: (caption, publisher, title) => `${caption} Ffynhonnell: ${publisher}, ${title}.`,
  },
  guess: {
    unset: 'heb ei osod eto',
    moveSlider: 'Symudwch y llithrydd i ddyfalu.',
    showMe: 'Dangos i mi',
    skip: 'Neidio',
    compared: (start, end, change) => `${start}; ${end}; ${change}`,
  },
  edition: {
    firstPublished: (credit) => `Cyhoeddwyd gyntaf gan ${credit}:`,
    licence: 'Trwydded:',
    newsroom: 'Yr ystafell newyddion:',
  },
  embed: {
    steps: 'Camau',
    step: (n, all, heading) => `Cam ${n} o ${all}: ${heading}`,
    previousStep: 'Y cam blaenorol',
    nextStep: 'Y cam nesaf',
    fullStory: (publication) => `${publication}: y stori lawn`,
  },
  reply: {
    heading: 'Ymateb i’r ystafell newyddion',
    address: 'I’r ystafell newyddion yn unig y bydd eich neges yn mynd. Ei chyfeiriad e-bost yw',
    subject: (title) => `Ymateb i: ${title}`,
  },
  sharing: {
    copied: 'Copïwyd y ddolen',
    failed: 'Ni chopïwyd y ddolen',
    share: 'Rhannu’r stori hon',
    shared: 'Rhannwyd y stori',
  },
  guessing: {
    guess: 'Eich dyfaliad: #',
    moveFirst: 'Symudwch y llithrydd yn gyntaf, neu neidiwch.',
  },
};
