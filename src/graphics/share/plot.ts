/** The plot's edges, in per cent of the width and the height. */
export const PLOT = { left: 2, right: 94, top: 2, bottom: 90 };
