// Observes and replaces fonts from inside a page. Like the probe, `install` runs there as source text.
import { readFontFile } from '../../../src/fonts/faces.ts';

export interface FontProbe {
  /** The fonts that are embedded in the page: family, style, and the file in base64. */
  embedded(): { family: string; style: string; font: string }[];
  /** Every character that the page shows, by the family and style of its text. */
  shownCharacters(): Record<string, string>;
  /**
   * The widths that some words have had in the animation frames so far, each once, and their widths
   * now. In tenths of a pixel.
   */
  widths(): { words: string; seen: number[]; now: number }[];
}

declare global {
  var fontProbe: FontProbe;
}

function install(wide: string[]): void {
  const rules = () =>
    Array.from(document.styleSheets).flatMap((sheet) =>
      Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule),
    );
  const bare = (family: string) => (family.split(',')[0] ?? '').replace(/["']/g, '').trim();
  const value = (rule: CSSFontFaceRule, name: string) => rule.style.getPropertyValue(name);

  /** An element of each face, which no later change moves. */
  const WORDS = ['.publication', 'h1', '.note', 'svg .label', 'blockquote p', '.step h3'];
  const widthOf = (selector: string) => {
    const element = document.querySelector(selector);
    const text = element?.firstChild;
    // The next node has been parsed, so this one is complete.
    if (!element || !text || !(element.nextSibling ?? element.parentElement?.nextSibling)) return;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, Math.min(4, text.nodeValue?.length ?? 0));
    return Math.round(range.getBoundingClientRect().width * 10);
  };
  const seen = new Map<string, Set<number>>();
  const look = () => {
    const body = document.querySelector('body');
    if (body && getComputedStyle(body).visibility === 'visible')
      for (const selector of WORDS) {
        const width = widthOf(selector);
        if (width !== undefined) seen.set(selector, (seen.get(selector) ?? new Set()).add(width));
      }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // Before the page is shown, removes its fonts and adds others.
  document.addEventListener('readystatechange', () => {
    const isWide = new URLSearchParams(location.search).get('type') === 'wide';
    if (document.readyState !== 'interactive' || !isWide) return;
    const added = new CSSStyleSheet();
    added.replaceSync(
      `${wide.join('')}:root{--serif:'Wide Serif',serif;--sans:'Wide Sans',sans-serif}`,
    );
    for (const rule of rules()) {
      const sheet = rule.parentStyleSheet;
      sheet?.deleteRule(Array.from(sheet.cssRules).indexOf(rule));
    }
    document.adoptedStyleSheets = [added];
  });

  globalThis.fontProbe = {
    embedded: () =>
      rules().flatMap((rule) => {
        const font = /base64,([^")]+)/.exec(value(rule, 'src'))?.[1];
        const [family, style] = [bare(value(rule, 'font-family')), value(rule, 'font-style')];
        return font === undefined ? [] : [{ family, style, font }];
      }),
    shownCharacters() {
      const found: Record<string, string> = {};
      const add = ({ fontFamily, fontStyle }: CSSStyleDeclaration, text: string) => {
        const key = `${bare(fontFamily)} ${fontStyle}`;
        found[key] = [...new Set((found[key] ?? '') + text)].join('');
      };
      for (const element of Array.from(document.body.querySelectorAll('*'))) {
        if (element.matches('script, style')) continue;
        for (const node of Array.from(element.childNodes))
          if (node instanceof Text) add(getComputedStyle(element), node.data);
        if (element instanceof HTMLInputElement)
          add(getComputedStyle(element), element.placeholder);
        for (const pseudo of ['::before', '::after']) {
          const style = getComputedStyle(element, pseudo);
          // What stands after the first string is the text for screen readers, which nobody sees.
          const content = /^"([^"]*)"/.exec(style.content)?.[1];
          if (content !== undefined) add(style, content);
        }
        if (element.matches('ol > li')) add(getComputedStyle(element), '0123456789.');
      }
      return found;
    },
    widths: () =>
      Array.from(seen, ([words, widths]) => ({
        words,
        seen: [...widths],
        now: widthOf(words) ?? Number.NaN,
      })),
  };
}

/**
 * Rules for the widest fonts that readers may have. They come with the tests, which therefore do not
 * depend on the machine's own fonts.
 */
const WIDE = (
  [
    ['Wide Sans', 'sans', 'normal', 400],
    ['Wide Sans', 'sans', 'normal', 700],
    ['Wide Serif', 'serif', 'normal', 400],
    ['Wide Serif', 'serif', 'italic', 400],
  ] as const
).map(([family, name, style, weight]) => {
  const file = `@fontsource/dejavu-${name}/files/dejavu-${name}-latin-${weight}-${style}.woff2`;
  const src = `data:font/woff2;base64,${readFontFile(file).toString('base64')}`;
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:block;src:url("${src}")}`;
});

/**
 * For `Options.initScript`, after PROBE_SCRIPT. In a page whose address has `?type=wide` the page's
 * fonts are replaced by the widest.
 */
export const FONT_PROBE_SCRIPT = `(${install.toString()})(${JSON.stringify(WIDE)});`;
