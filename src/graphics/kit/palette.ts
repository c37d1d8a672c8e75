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
export const FAMILY = 'Public Sans, Helvetica, Arial, sans-serif';
