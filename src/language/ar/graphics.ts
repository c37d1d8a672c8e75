// The words of graphics and their pictures in Arabic. See ../en/graphics.ts for what each entry is.

import type { Dictionary } from '../en/index.ts';
import { pluralOf, withNoun } from '../plurals.ts';
import { afterPreposition, numbers } from './numbers.ts';
import { page } from './page.ts';

const PERIODS = {
  years: { few: 'سنوات', other: 'سنة' },
  months: { few: 'أشهر', many: 'شهرًا', other: 'شهر' },
  days: { few: 'أيام', many: 'يومًا', other: 'يوم' },
};

const MARK = { dot: 'نقطة', mark: 'علامة' };
const ONE_MARK = { dot: 'النقطة الواحدة', mark: 'العلامة الواحدة' };

/** A name, which may be in Latin letters, apart from what stands beside it. */
const name = (words: string): string => `\u2068${words}\u2069`;

export const graphics: Dictionary['graphics'] = {
  markIs: (shape, things) => `تمثل كل ${MARK[shape]} ${things}`,
  saysMarkIsOne:
    /(?:كل (?:دائرة|علامة|مربع|نقطة)|(?:الدائرة|العلامة|المربع|النقطة) الواحدة?:?) (?:[تي]مثل )?(?![تي]مثل|في |\p{Nd}|مئة|مائة|ألف|مليون)/u,
  inRow: (count, key) => `${count} في ${key}`,
  against: (key) => `${key} مقارنة بـ`,
  views: { counts: 'الأعداد', share: 'النسب', parts: 'كل نوع' },
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
  points: (n, words) =>
    withNoun(words, pluralOf(numbers.locale, n, { few: 'نقاط', other: 'نقطة' })),
  about: ({ amount, direction }) => `${direction} بنحو ${afterPreposition(amount)}`,
  timesTheShare: (times, key) => `${times} نسبة ${key}`,
  guess: 'تخمينك: #',
  markForEach: (shape, one) => `${MARK[shape]} لكل ${one}`,
  markForEvery: (shape, things) => `${MARK[shape]} لكل ${things}`,
  solidDots: (things) => `والنقاط المصمتة هي ${things}`,
  otherMarks: {
    second: (things) => `والمربعات المصمتة هي ${things}`,
    third: (things) => `والمربعات المفرغة هي ${things}`,
    rest: (things) => `والنقاط المفرغة هي ${things}`,
  },
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
  eachMarkIsOne: (shape, one) => `${ONE_MARK[shape]}: ${one}`,
};

export const pictures: Dictionary['pictures'] = {
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
