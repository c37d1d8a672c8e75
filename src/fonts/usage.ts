import { parseHTML } from 'linkedom';
import { FACES, type FaceName } from './faces.ts';
import { LABEL_PROPERTIES } from '../markup/json.ts';
import { fontRules, INHERIT, OTHER, type Family, type FontRule } from './css-rules.ts';

/** The text that a page sets in one face. */
export interface FaceUsage {
  /** The text in the page's HTML. */
  text: string;
  /** The characters that scripts may write later. */
  laterText: string;
  /** Whether any of the text is a heading. */
  headings: boolean;
}

export type PageUsage = Map<FaceName, FaceUsage>;

/** The families and styles that an element's text may be set in. */
interface FontChoices {
  families: ReadonlySet<Family>;
  styles: ReadonlySet<string>;
}

/** The characters of the numbers that scripts write: guesses, and lengths of texts. */
const NUMBERS = '0123456789., ';
/** The characters of the numbers before list items. */
const LIST_NUMBERS = '0123456789.';
/** Elements that browsers' own style sheets set in another family, and in italics. */
const OWN_FAMILY = 'code, kbd, pre, samp, tt, button, input, select, textarea';
const OWN_ITALIC = 'address, cite, dfn, em, i, var';
const ALL = Object.values(FACES);
const HAVING_ITALICS = new Set(
  ALL.filter(({ style }) => style === 'italic').map(({ family }) => family),
);
/** Scripts that run, and not data. */
const CODE = 'script:not([type*="json"])';
const NEVER_SHOWN = 'head, script, style, template';

/**
 * Finds the text that a page may set in each face. The result may be too much, never too little: every
 * rule that matches an element counts, in any state or medium.
 *
 * Scripts write in the sans alone: numbers, the words in their data, and characters of their own that are not in
 * ASCII. What readers type, and what the newsroom's server answers, is set in the device's font.
 *
 * @param html a page with its style sheets in it
 */
export function usageOf(html: string): PageUsage {
  const { document } = parseHTML(html);
  const css = Array.from(document.querySelectorAll('style'), (style) => style.textContent);
  const matching = new Map<Element, FontRule[]>();
  for (const rule of fontRules(css.join('\n')))
    for (const element of document.querySelectorAll(rule.selector))
      matching.set(element, [...(matching.get(element) ?? []), rule]);

  const usage: PageUsage = new Map();
  const add = ({ families, styles }: FontChoices, text: string, heading = false) => {
    for (const { name, family, style } of ALL) {
      // The browser slants a family that has no italics.
      const isSet = styles.has(style) || !HAVING_ITALICS.has(family);
      if (!families.has(family) || !isSet) continue;
      if (text.trim() === '' && !usage.has(name)) continue;
      const face = usage.get(name) ?? { text: '', laterText: '', headings: false };
      face.text += text;
      face.headings ||= heading && text.trim() !== '';
      usage.set(name, face);
    }
  };

  const visit = (element: Element, inherited: FontChoices, heading: boolean) => {
    if (element.matches(NEVER_SHOWN)) return;
    const rules = matching.get(element) ?? [];
    const choices = choicesOf(
      element,
      rules.filter(({ generated }) => !generated),
      inherited,
    );
    const within = heading || element.matches('h1, h2');
    const generating = rules.filter(({ generated }) => generated);
    // `::before` and `::after` may differ. Every rule of either counts for both.
    const generatedChoices = choicesOf(
      element,
      generating.map((rule) => ({ ...rule, always: false })),
      choices,
    );
    for (const { content } of generating) add(generatedChoices, generatedText(content, element));
    if (element.matches('ol > li')) add(choices, LIST_NUMBERS);
    for (const name of ['alt', 'placeholder']) add(choices, element.getAttribute(name) ?? '');
    for (const node of element.childNodes)
      if (node.nodeType === node.TEXT_NODE) add(choices, node.textContent ?? '', within);
      else if (node.nodeType === node.ELEMENT_NODE) visit(node as Element, choices, within);
  };
  visit(
    document.documentElement,
    { families: new Set([OTHER]), styles: new Set(['normal']) },
    false,
  );

  const sans = usage.get('sans');
  if (sans && document.querySelector(CODE)) sans.laterText = NUMBERS + laterTextIn(document);
  return usage;
}

/** What scripts may write, without numbers. */
function laterTextIn(document: Document): string {
  const all = <T>(selector: string, text: (element: Element) => T) =>
    Array.from(document.querySelectorAll(selector), text);
  return [
    ...all(CODE, ({ textContent }) => withoutEscapes(textContent).replace(/[\u0000-\u007f]+/g, '')),
    ...all('script[type="application/json"]', wordsIn).flat(),
  ].join('');
}

/** The words in a script's data. */
function wordsIn(script: Element): string[] {
  const words: string[] = [];
  const ofReader = script.hasAttribute('data-words');
  JSON.parse(script.textContent, (name, value: unknown) => {
    if (typeof value === 'string' && (ofReader || LABEL_PROPERTIES.has(name))) words.push(value);
    return value;
  });
  return words;
}

/** The choices that the rules, the element's attribute and its parent leave. */
function choicesOf(
  element: Element,
  rules: readonly Pick<FontRule, 'always' | 'families' | 'styles'>[],
  inherited: FontChoices,
): FontChoices {
  const families = new Set<Family>();
  const styles = new Set<string>();
  const inherit = (from: ReadonlySet<string>, to: Set<string>) =>
    from.forEach((one) => to.add(one));
  // Any rule overrides a presentation attribute.
  const attribute = element.getAttribute('font-family');
  if (attribute !== null)
    for (const { family } of ALL) if (attribute.includes(family)) families.add(family);
  for (const rule of rules) {
    for (const family of rule.families)
      if (family === INHERIT) inherit(inherited.families, families);
      else families.add(family);
    for (const style of rule.styles)
      if (style === INHERIT) inherit(inherited.styles, styles);
      else styles.add(style);
  }
  // No rule may apply at a given moment: then the browser's own choice or the parent's does.
  if (!rules.some(({ always, families }) => always && families.length > 0))
    if (element.matches(OWN_FAMILY)) families.add(OTHER);
    else if (attribute === null) inherit(inherited.families, families);
  if (!rules.some(({ always, styles }) => always && styles.length > 0))
    if (element.matches(OWN_ITALIC)) styles.add('italic');
    else inherit(inherited.styles, styles);
  return { families, styles };
}

/** The text that a rule's `content` adds to an element. */
function generatedText(content: string, element: Element): string {
  const quotes = content.includes('-quote') ? '“”‘’' : '';
  const parts = content.matchAll(/"([^"]*)"|'([^']*)'|attr\(\s*([\w-]+)/g);
  return Array.from(parts, ([, double, single, name]) =>
    name === undefined
      ? (double ?? single ?? '').replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        )
      : (element.getAttribute(name) ?? ''),
  ).reduce((all, part) => all + part, quotes);
}

/** A script's text, with its escapes decoded. */
const withoutEscapes = (script: string) =>
  script.replace(
    /\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})/gi,
    (_, ...digits: (string | undefined)[]) =>
      String.fromCodePoint(Number.parseInt(digits.slice(0, 3).join(''), 16)),
  );
