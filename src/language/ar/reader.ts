// The words that the script of a page writes, in Arabic. See ../en/reader.ts for what each entry is.

import type { Dictionary } from '../en/index.ts';
import { withNoun } from '../with-noun.ts';

export const sharing: Dictionary['sharing'] = {
  copied: 'نُسخ الرابط',
  failed: 'لم يُنسخ الرابط',
  share: 'مشاركة هذه القصة',
  shared: 'تمت مشاركة القصة',
};

export const guessing: Dictionary['guessing'] = {
  guess: 'تخمينك: #',
  moveFirst: 'حرّك المؤشر أولًا، أو تخطَّ السؤال.',
};

export const replying: Dictionary['replying'] = {
  noEmail: 'عنوان بريدك الإلكتروني ناقص: اكتبه لكي تتمكن غرفة الأخبار من الرد عليك.',
  badEmail: 'هذا ليس عنوان بريد إلكتروني كاملًا: اكتب عنوانًا مثل name@example.org.',
  noMessage: 'الرسالة فارغة: اكتب ما تود أن تقوله لغرفة الأخبار.',
  tooLong: (most) => ({
    one: `الرسالة أطول من المسموح به بحرف واحد: الحد الأقصى ${withNoun(most, 'حرف')}.`,
    two: `الرسالة أطول من المسموح به بحرفين: الحد الأقصى ${withNoun(most, 'حرف')}.`,
    few: `الرسالة أطول من المسموح به بمقدار ${withNoun('#', 'أحرف')}: الحد الأقصى ${withNoun(most, 'حرف')}.`,
    many: `الرسالة أطول من المسموح به بمقدار ${withNoun('#', 'حرفًا')}: الحد الأقصى ${withNoun(most, 'حرف')}.`,
    other: `الرسالة أطول من المسموح به بمقدار ${withNoun('#', 'حرف')}: الحد الأقصى ${withNoun(most, 'حرف')}.`,
  }),
  sending: 'جارٍ الإرسال…',
  thanks: 'شكرًا لك. أُرسلت رسالتك إلى غرفة الأخبار.',
  kept: 'النص محفوظ هنا: حاول مرة أخرى، أو اكتب إلى',
  failed: 'تعذّر إرسال رسالتك',
  unanswered: 'لم يصل رد من خادم غرفة الأخبار: ربما وصلت رسالتك، وربما تعذّر إرسالها.',
  offline: 'أنت غير متصل بالإنترنت: تعذّر إرسال رسالتك.',
  says: 'يقول خادم غرفة الأخبار: «#».',
  refused: 'لم يقبلها خادم غرفة الأخبار.',
};
