// English words that say which way a number went, as alternatives of a pattern.

/** The past tense of verbs for a number that has become larger, and for one that has become smaller. */
const ROSE_PAST = 'rose|grew|increased|climbed|jumped|soared|surged|gained|added';
const FELL_PAST =
  'fell|dropped|decreased|declined|shrank|plunged|plummeted|sank|slumped|tumbled|lost';

/** Verbs of a number that has become larger, in any form. */
export const ROSE = `${ROSE_PAST}|risen|rises?|rising|grown|grows?|growing|increases?|increasing|climbs?|climbing|jumps?|soars?|surge|up`;
/** Verbs of a number that has become smaller, in any form. */
export const FELL = `${FELL_PAST}|fallen|falls?|falling|drops?|dropping|decreases?|decreasing|declines?|declining|shrunk|plunge|sunk|down`;

/** A verb in the past tense, which most have in common with the participle. */
export const PAST = new RegExp(`^(?:${ROSE_PAST}|${FELL_PAST})\\b`, 'i');
/** A participle that is no past tense. */
export const PARTICIPLE = /^(?:risen|grown|fallen|shrunk|sunk)\b/i;
/** "Has", with such words after it as may stand before a participle. */
export const HAS =
  /(?:\b(?:has|have|had|having)|[’'](?:ve|d))(?: (?:also|now|since|already|then|only|just|again|even|\p{L}+ly))* $/iu;
/** A denial. */
export const NOT = /(?:\b(?:not|never)|n[’']t)(?: \p{L}+ly)? $/iu;
/** "Was": a number that was increased. */
export const WAS = /\b(?:am|is|are|was|were|be|been|being)(?: \p{L}+ly)? $/iu;
