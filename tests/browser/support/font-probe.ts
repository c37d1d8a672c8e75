// Observes and replaces fonts from inside a page. Like the probe, `install` runs there as source text.
import subset from 'subset-font';
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

/** New sources for the page's `@font-face` rules: `src` by family, style and weight. */
type Replacements = Record<string, string>;

function install(replacements: Record<string, Replacements>, wide: string[]): void {
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
    const what = new URLSearchParams(location.search).get('type');
    if (document.readyState !== 'interactive' || what === null) return;
    const added = new CSSStyleSheet();
    if (what === 'wide')
      added.replaceSync(
        `${wide.join('')}:root{--serif:'Wide Serif',serif;--sans:'Wide Sans',sans-serif}`,
      );
    for (const rule of rules()) {
      const sheet = rule.parentStyleSheet;
      const key = ['font-family', 'font-style', 'font-weight']
        .map((name) => bare(value(rule, name)))
        .join();
      const src = replacements[what]?.[key];
      if (src !== undefined)
        added.insertRule(rule.cssText.replace(/src:[^;]*/, `src:url("${src}")`));
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

const fontsource = async (file: string, wght?: number) => {
  const whole = readFontFile(`${file}.woff2`);
  const font =
    wght === undefined
      ? whole
      : await subset(whole, undefined, {
          keepAllGlyphs: true,
          targetFormat: 'woff2',
          variationAxes: { wght },
        });
  return `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;
};

/** Fonts with the same widths as those on readers' machines, by the names of their rules. */
const WITH_WIDTHS_OF = {
  Arial: async () => {
    const file = '@fontsource-variable/arimo/files/arimo-latin-wght-normal';
    const bold = await fontsource(file, 700);
    return {
      'Public Sans: Arial,normal,400': await fontsource(file, 400),
      'Public Sans: Arial,normal,600': bold,
      'Public Sans: Arial,normal,700': bold,
    };
  },
  Roboto: async () => {
    const file = '@fontsource-variable/roboto/files/roboto-latin-wght-normal';
    const bold = await fontsource(file, 700);
    return {
      'Public Sans: Roboto,normal,400': await fontsource(file, 400),
      'Public Sans: Roboto,normal,600': bold,
      'Public Sans: Roboto,normal,700': bold,
    };
  },
  Georgia: async () => ({
    'Newsreader: Georgia,normal,400': await fontsource(
      '@fontsource-variable/gelasio/files/gelasio-latin-wght-normal',
      400,
    ),
    'Newsreader: Georgia,italic,400': await fontsource(
      '@fontsource-variable/gelasio/files/gelasio-latin-wght-italic',
      400,
    ),
  }),
  Times: async () => ({
    'Newsreader: Times,normal,400': await fontsource(
      '@fontsource/tinos/files/tinos-latin-400-normal',
    ),
    'Newsreader: Times,italic,400': await fontsource(
      '@fontsource/tinos/files/tinos-latin-400-italic',
    ),
  }),
  'Noto Serif': async () => ({
    'Newsreader: Noto Serif,normal,400': await fontsource(
      '@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal',
      400,
    ),
    'Newsreader: Noto Serif,italic,400': await fontsource(
      '@fontsource-variable/noto-serif/files/noto-serif-latin-wght-italic',
      400,
    ),
  }),
};

/**
 * Rules for the widest fonts that readers may have. They come with the tests, which therefore do not
 * depend on the machine's own fonts.
 */
const wideFaces = async (): Promise<string[]> => {
  const rule = async (family: string, file: string, style: string, weight: number) =>
    `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:block;src:url("${await fontsource(file)}")}`;
  const [sans, serif] = [
    '@fontsource/dejavu-sans/files/dejavu-sans-latin',
    '@fontsource/dejavu-serif/files/dejavu-serif-latin',
  ];
  return Promise.all([
    rule('Wide Sans', `${sans}-400-normal`, 'normal', 400),
    rule('Wide Sans', `${sans}-700-normal`, 'normal', 700),
    rule('Wide Serif', `${serif}-400-normal`, 'normal', 400),
    rule('Wide Serif', `${serif}-400-italic`, 'italic', 400),
  ]);
};

/** Readers' own fonts where web fonts are blocked: on a Mac or Windows, on Linux, on Android. */
const MACHINES = {
  desk: ['Arial', 'Georgia'],
  linux: ['Arial', 'Times'],
  android: ['Roboto', 'Noto Serif'],
} as const;
export type Machine = keyof typeof MACHINES;
export const machines = Object.keys(MACHINES) as Machine[];

/**
 * For `Options.initScript`, after PROBE_SCRIPT. In a page whose address has `?type=wide` the page's
 * fonts are replaced by the widest; with a machine's name, by those of the machine.
 *
 * @param machine the only one whose fonts the script contains
 */
export async function fontProbeScript(machine?: Machine): Promise<string> {
  const replacements: Record<string, Replacements> = {};
  if (machine !== undefined)
    replacements[machine] = Object.assign(
      {},
      ...(await Promise.all(MACHINES[machine].map((font) => WITH_WIDTHS_OF[font]()))),
    ) as Replacements;
  return `(${install.toString()})(${JSON.stringify(replacements)}, ${JSON.stringify(await wideFaces())});`;
}
