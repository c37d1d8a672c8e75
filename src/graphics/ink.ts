// Literal colours and families: they stand in each SVG as presentation attributes, so that a still
// image, a reader view and a page without style are right too. The page's style sheet overrides
// them with its tokens, which are the same values in the light theme.

export const INK = '#1c1b19';
export const MUTED = '#5d5a55';
export const RULE = '#d6d1c7';
export const PART = '#a3341f';
export const REST = '#7d7972';
export const GROUND = '#fdfcf9';
export const FAMILY = 'Public Sans, Helvetica, Arial, sans-serif';
