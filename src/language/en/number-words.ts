/** The English words for whole numbers, by the number. */
export const UNITS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** The words for tens from twenty on, by the tens. */
export const TENS: readonly string[] =
  '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
