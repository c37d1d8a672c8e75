// The words of pages and editions in Arabic. See ../en/page.ts for what each entry is.

import type { Dictionary } from '../en/index.ts';
import { withNoun } from '../with-noun.ts';

export const page: Dictionary['page'] = {
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

export const table: Dictionary['table'] = {
  all: () => 'المجموع',
  noValue: 'لا رقم',
  share: 'النسبة',
  date: 'التاريخ',
  event: 'الحدث',
  download: 'تنزيل البيانات (CSV)',
  description: (caption, publisher, title) => `${caption} المصدر: ${publisher}، ${title}.`,
};

export const guess: Dictionary['guess'] = {
  unset: 'لم يُحدد بعد',
  moveSlider: 'حرّك المؤشر لتخمّن.',
  showMe: 'أظهر لي',
  skip: 'تخطَّ',
  compared: (start, end, change) => `${start}، ${end}: ${change}`,
  seeGuess: 'شاهد تخمينك في الرسم',
};

export const edition: Dictionary['edition'] = {
  firstPublished: (credit) => `نُشرت أول مرة لدى \u2068${credit}\u2069:`,
  licence: 'الترخيص:',
  newsroom: 'غرفة الأخبار:',
};

export const embed: Dictionary['embed'] = {
  steps: 'الخطوات',
  step: (n, all, heading) => `الخطوة ${n} من ${all}: ${heading}`,
  previousStep: 'الخطوة السابقة',
  nextStep: 'الخطوة التالية',
  fullStory: (publication) => `\u2068${publication}\u2069: القصة الكاملة`,
};

export const reply: Dictionary['reply'] = {
  heading: 'راسل غرفة الأخبار',
  noThread:
    'لا توجد هنا تعليقات علنية: فالناشر مسؤول عما يُنشر فيها، وقد يذكر تعليق اسم شخص أو يضر به قبل أن يراجعه أحد.',
  inPrivate: 'ما تكتبه يصل إلى غرفة الأخبار وحدها.',
  address: 'عنوان البريد الإلكتروني لغرفة الأخبار هو',
  comments: 'التعليقات',
  subject: (title) => `رد على: ${title}`,
  name: 'اسمك (اختياري)',
  email: 'عنوان بريدك الإلكتروني',
  emailHint: 'تحتاج إليه غرفة الأخبار لكي ترد عليك، ولا يُنشر عنوانك.',
  message: 'رسالتك',
  messageHint: (most) => `${withNoun(most, 'حرف')} على الأكثر.`,
  leaveEmpty: 'اترك هذا الحقل فارغًا',
  send: 'إرسال',
};
