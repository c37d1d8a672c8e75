// What stands out in a drawing has the colour of the text around it, and what recedes a grey that is seen on light paper
// and on dark: a reader view, which knows none of our style sheets, may have either. Style sheets give it the tokens of
// tokens.css instead, and pictures these light colours, which are the same.

/** The colour of the text around a drawing. */
export const CURRENT = 'currentColor';
export const INK = '#1c1b19';
export const MUTED = '#5d5a55';
export const RULE = '#d6d1c7';
export const PART = '#a3341f';
export const REST = '#7d7972';
export const GROUND = '#fdfcf9';
/** Five colours for groups, which differ to every kind of eyes. The styles are in marks.css: only pages that need them get them. */
export const CATEGORIES = {
  'category-1': '#2553c5',
  'category-2': '#e05d04',
  'category-3': '#509786',
  'category-4': '#8b456d',
  'category-5': '#4a3b0f',
} as const;
export const FAMILY = 'Public Sans, Helvetica, Arial, sans-serif';
