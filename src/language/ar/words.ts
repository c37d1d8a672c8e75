import type { Dictionary } from '../en/words.ts';
import { withNoun, pluralOf } from '../dictionary.ts';
import { afterPreposition, numbers, changes, claims } from './numbers.ts';

// The words of pages and editions in Arabic. See ../en/words.ts for what each entry is.

const page: Dictionary['page'] = {
  about: (publication) => `قصص تُروى مع الأرقام التي تستند إليها، من ${publication}.`,
  forPartners: 'انشر هذه القصص على موقعك',
  licences: 'تراخيص الشيفرة والخطوط',
  reduceMotion: 'تقليل الحركة',
  figuresPublished: 'نُشرت الأرقام في',
  storyPublished: 'نُشرت القصة في',
  updated: 'حُدّثت في',
  aboutTheReport: 'المزيد عن التقرير',
  whereToFindHelp: 'أين تجد المساعدة',
  help: 'المساعدة والدعم',
  numbers: 'الأرقام',
  events: 'الأحداث',
  sources: 'المصادر',
  inTheStory: 'في القصة:',
  backToPlace: (letter, publisher) =>
    `${letter}: العودة إلى موضع ذكر \u2068${publisher}\u2069 في القصة`,
  corrections: 'التصويبات',
  noCorrections: 'لم تُجرَ أي تصويبات على هذه القصة.',
  reporter: 'التقرير الذي تستند إليه هذه القصة',
  skipGraphic: 'تخطي الرسم',
  skipPictures: 'تخطي الصور',
  storyGoesOn: 'تتابع القصة هنا',
  source: 'المصدر:',
  sourcesOfEvents: { before: 'مصدر كل حدث مذكور في', table: 'الجدول' },
  previous: 'السابق',
  next: 'التالي',
  linkToStep: 'رابط هذه الخطوة',
  copyLink: 'نسخ رابط القصة',
  // With a mark of direction, so that no number after a Latin name counts as part of the name.
  comma: '،\u200F ',
  ours: (number) => `${number} (وفق حسابنا)`,
  semicolon: '؛ ',
  list: (items) => items.join(' و'),
  topics: 'الموضوعات',
  pages: 'الصفحات',
  pageOf: (n, all) => `الصفحة ${n} من ${all}`,
  quoted: (words) => `«${words}»`,
  quotedWithin: (words) => `‹${words}›`,
};

const table: Dictionary['table'] = {
  all: () => 'المجموع',
  noValue: 'لا رقم',
  share: 'النسبة',
  date: 'التاريخ',
  event: 'الحدث',
  download: 'تنزيل البيانات (CSV)',
  description: (caption, publisher, title) => `${caption} المصدر: ${publisher}، ${title}.`,
};

const guess: Dictionary['guess'] = {
  unset: 'لم يُحدد بعد',
  moveSlider: 'حرّك المؤشر لتخمّن.',
  showMe: 'أظهر لي',
  skip: 'تخطَّ',
  compared: (start, end, change) => `${start}، ${end}: ${change}`,
};

const edition: Dictionary['edition'] = {
  firstPublished: (credit) => `نُشرت أول مرة لدى \u2068${credit}\u2069:`,
  licence: 'الترخيص:',
  newsroom: 'غرفة الأخبار:',
};

const embed: Dictionary['embed'] = {
  steps: 'الخطوات',
  step: (n, all, heading) => `الخطوة ${n} من ${all}: ${heading}`,
  previousStep: 'الخطوة السابقة',
  nextStep: 'الخطوة التالية',
  fullStory: (publication) => `\u2068${publication}\u2069: القصة الكاملة`,
};

const reply: Dictionary['reply'] = {
  heading: 'راسل غرفة الأخبار',
  address: 'ما تكتبه يصل إلى غرفة الأخبار وحدها. عنوان البريد الإلكتروني لغرفة الأخبار هو',
  subject: (title) => `رد على: ${title}`,
};

// The words that the script of a page writes.

const sharing: Dictionary['sharing'] = {
  copied: 'نُسخ الرابط',
  failed: 'لم يُنسخ الرابط',
  share: 'مشاركة هذه القصة',
  shared: 'تمت مشاركة القصة',
};

const guessing: Dictionary['guessing'] = {
  guess: 'تخمينك: #',
  moveFirst: 'حرّك المؤشر أولًا، أو تخطَّ السؤال.',
};

// The words of graphics and their pictures in Arabic. See ../en/words.ts for what each entry is.

const PERIODS = {
  years: { few: 'سنوات', other: 'سنة' },
  months: { few: 'أشهر', many: 'شهرًا', other: 'شهر' },
  days: { few: 'أيام', many: 'يومًا', other: 'يوم' },
};

/** A name, which may be in Latin letters, apart from what stands beside it. */
const name = (words: string): string => `\u2068${words}\u2069`;

const graphics: Dictionary['graphics'] = {
  dots: ['نقطة', 'النقطة', 'النقاط'],
  dotIs: (things) => `تمثل كل نقطة ${things}`,
  inRow: (count, key) => `${count} في ${key}`,
  acrossChange: (change) => `${change}، لذلك لا تمكن مقارنة الأرقام قبله وبعده مقارنة دقيقة`,
  besideChanges: (row) =>
    row === undefined
      ? 'لا تمكن مقارنة الأرقام قبل أي تغيير وبعده مقارنة دقيقة'
      : `لا تمكن مقارنة الأرقام قبل ${row} بما بعدها مقارنة دقيقة`,
  // The preposition joins a word, and stands apart from a number.
  compared: (later, earlier) =>
    `${later} مقارنة ${/^\p{L}/u.test(earlier) ? 'ب' : 'بـ '}${earlier}`,
  fromYear: (year, change) => `منذ ${year}: ${change}`,
  all: () => 'المجموع',
  than: (change, key) => `${change} من ${key}`,
  inAll: (change) => `${change} إجمالًا`,
  about: ({ amount, direction }) => `${direction} بنحو ${afterPreposition(amount)}`,
  dotForEach: (one) => `نقطة لكل ${one}`,
  dotForEvery: (things) => `نقطة لكل ${things}`,
  solidDots: (things) => `والنقاط المصمتة هي ${things}`,
  row: (key, counts, share, rest) =>
    `${key}: ${counts}${share === undefined ? '' : `، أي ${share}`}${rest === undefined ? '' : `؛ ${rest}`}`,
  bars: (value) => `رسم بالأعمدة: ${value}.`,
  series: {
    overTime: (value, first, last) => `${value} عبر الزمن: من ${first} إلى ${last}.`,
    stayed: (value, text, first, last) =>
      `${value} عبر الزمن: ${text} من ${first} إلى ${last} بلا تغيير.`,
    ends: (highest, lowest) => `أعلى قيمة ${highest}، وأدنى قيمة ${lowest}.`,
    when: (date) => `في ${date}`,
    firstWhen: (date) => `(لأول مرة في ${date})`,
    startsAt: (text) => `يبدأ المقياس من ${text} لا من الصفر`,
    gaps: (_, list) => `لا أرقام عن ${list}`,
    manyGaps: (n, all, periods) =>
      `لا أرقام عن ${n} من ${withNoun(String(all), pluralOf(numbers.locale, all, PERIODS[periods]))}`,
    stretch: (first, last) => `${first}–${last}`,
  },
  lineAt: (place, label) => `خط عند ${place}: ${label}`,
  timeline: 'خط زمني.',
  eachDotIsOne: (one) => `النقطة الواحدة: ${one}`,
};

const pictures: Dictionary['pictures'] = {
  from: (title) => `من «${title}»`,
  graphic: (credit, date) => `الرسم: ${name(credit)}${page.comma}${date}`,
  published: (date) => `نُشرت في ${date}`,
  updated: (date) => `حُدّثت في ${date}`,
  source: (publisher, date) =>
    `المصدر: ${name(publisher)}${date === undefined ? '' : page.comma + date}`,
  sources: (publishers) => `المصادر: ${publishers.map(name).join(page.comma)}`,
  sourceAndOthers: (first, others) =>
    `المصادر: ${name(first)} و${pluralOf(numbers.locale, others, {
      one: 'مصدر آخر',
      two: 'مصدران آخران',
      few: withNoun(String(others), 'مصادر أخرى'),
      many: withNoun(String(others), 'مصدرًا آخر'),
      other: withNoun(String(others), 'مصدر آخر'),
    })}`,
};

/** The words of the interface in Arabic. */
export const ar: Dictionary = {
  direction: 'rtl',
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
