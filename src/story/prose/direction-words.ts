// English words that say which way a number went, as alternatives of a pattern.

/** Verbs of a number that has become larger. */
export const ROSE =
  'rose|risen|rises?|rising|grew|grown|grows?|growing|increase[ds]?|increasing|climb(?:ed|s|ing)?|jump(?:ed|s)?|' +
  'soar(?:ed|s)?|surged?|gained|added|up';
/** Verbs of a number that has become smaller. */
export const FELL =
  'fell|fallen|falls?|falling|drop(?:ped|s|ping)?|decrease[ds]?|decreasing|' +
  'decline[ds]?|declining|shrank|shrunk|plunged?|plummeted|sank|sunk|slumped|tumbled|lost|down';
