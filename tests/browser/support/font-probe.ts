// Observes fonts from inside a page. Like the probe, `install` runs there as source text.

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

function install(): void {
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
        // Nobody sees what is announced.
        if (element.matches('script, style, [role="status"]')) continue;
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

/** For `Options.initScript`. */
export const FONT_PROBE_SCRIPT = `(${install.toString()})();`;
