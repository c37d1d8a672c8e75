const MARKS = ['part', 'second', 'third', 'rest'] as const;

/** The mark of one of a whole's parts: `part` is that of the finding, and `rest` that of the last. */
export type Mark = (typeof MARKS)[number];

/** The marks of so many parts, in the order of the parts. */
export const marksOf = (parts: number): Mark[] => MARKS.filter((_, i) => i < parts - 1 || i === 3);
