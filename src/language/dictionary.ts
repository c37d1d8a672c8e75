/** How far a number in words is from the exact one. */
export type Claim = 'exactly' | 'about' | 'nearly' | 'more than';

/** A noun beside its number: for one, for several, and by the plural categories of the Unicode CLDR. */
export interface CountedNoun {
  one: string;
  many: string;
  inflected?: Partial<Record<'two' | 'few' | 'many', string | undefined>> | undefined;
}

/** One change in the words of sentences of different shapes. */
export interface ChangeWords {
  /** Before "than": `4 more`; where nothing has changed, `neither more nor fewer`. */
  full: string;
  /** The size alone: `4`. */
  amount: string;
  /** What the number did: `rose by 4`; where it did nothing, `did not change`. */
  verb: string;
  /** The same after "has": `risen by 4`, `not changed`. */
  participle: string;
  /** What happened, as a noun: `a rise of 4`, `no change`. */
  noun: string;
  /** The way alone: `more`; where nothing has changed, `neither more nor fewer`. */
  direction: string;
}
