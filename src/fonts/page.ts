import { allowInline } from '../markup/csp.ts';
import { subsetFace } from './subset.ts';
import { FACES } from './faces.ts';
import { fallbacksFor } from './fallbacks.ts';
import { usageOf } from './usage.ts';

/** The typefaces of a page. */
export interface Typefaces {
  /** Style sheets: the faces, and their fallbacks. Both are empty where the page has no text in the site's faces. */
  faces: string;
  fallbacks: string;
}

/**
 * Hides the page until its fonts are decoded, for a second at most. Chromium would first lay the words
 * out in another face and then move them; hidden words do not count as a layout shift. Where the
 * browser refuses a font, the words show at once.
 */
const FACES_FIRST =
  '{const loads=Array.from(document.fonts,(font)=>font.load()),' +
  '{style}=document.documentElement,' +
  "show=()=>{style.visibility=''};" +
  "style.visibility='hidden';" +
  'Promise.all(loads).then(show,show);' +
  'setTimeout(show,1000)}';

/**
 * Makes the typefaces of a page, each with the page's own characters alone, and the rules for their
 * fallbacks, which show where a reader's browser refuses fonts.
 *
 * @param html as Astro writes it, with its style sheets and its security policy in its head
 */
export async function typefacesOf(html: string): Promise<Typefaces> {
  let faces = '';
  let fallbacks = '';
  for (const [name, usage] of usageOf(html)) {
    const face = FACES[name];
    const css = await subsetFace(face, usage);
    faces += css;
    if (css !== '') fallbacks += await fallbacksFor(face, usage);
  }
  return { faces, fallbacks };
}

/** The page with its typefaces in it. */
export function withTypefaces(html: string, { faces, fallbacks }: Typefaces): string {
  if (faces === '') return html;
  // The script loads the faces that are declared before it, so the fallbacks come after it.
  const added = `<style>${faces}</style><script>${FACES_FIRST}</script><style>${fallbacks}</style>`;
  const allowed = allowInline(html, { style: [faces, fallbacks], script: [FACES_FIRST] });
  return allowed.replace('</head>', () => `${added}</head>`);
}
