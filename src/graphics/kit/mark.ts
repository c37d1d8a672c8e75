const MARKS = ['part', 'second', 'third', 'rest'] as const;

/** The mark of one of a whole's parts: `part` is that of the finding, and `rest` that of the last. */
export type Mark = (typeof MARKS)[number];

/** The marks of so many parts, in the order of the parts. */
export const marksOf = (parts: number): Mark[] => MARKS.filter((_, i) => i < parts - 1 || i === 3);

/** What the marks of so many parts are called together: of more than two, some are squares. */
export const shapeOf = (parts: number): 'dot' | 'mark' => (parts > 2 ? 'mark' : 'dot');
