// The colours and the font family of each SVG's presentation attributes, so that pictures, reader views
// and pages without style are right too. Style sheets override them with the tokens of tokens.css,
// which have the same values in the light theme.

export const INK = '#1c1b19';
export const MUTED = '#5d5a55';
export const RULE = '#d6d1c7';
export const PART = '#a3341f';
export const REST = '#7d7972';
export const GROUND = '#fdfcf9';
export const FAMILY = 'Public Sans, Helvetica, Arial, sans-serif';
