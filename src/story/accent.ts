import type { Accent } from '../graphics/kit/contrast.ts';
import { PART } from '../graphics/kit/palette.ts';

/** The style of a page whose story has an accent of its own. It is more specific than that of all pages. */
export const accentStyle = ({ light, dark }: Accent): string =>
  `@media (forced-colors:none){html:root{--part:${light}}html:root svg g.part{stroke:var(--part)}html:root svg ellipse.part{fill:var(--part)}}@media (forced-colors:none) and (prefers-color-scheme:dark){html:root{--part:${dark}}}@media print{html:root{--part:${light}}}`;

/** A drawing in a story's accent, where it has the colour itself, as marks of a story's own form may. */
export const inAccent = (markup: string, accent: Accent | undefined): string =>
  accent ? markup.replaceAll(PART, accent.light) : markup;
