import postcss, { type Rule } from 'postcss';
import { FACES } from './faces.ts';

/** The name of a family of the site, `OTHER` for any other family, or `INHERIT`. */
export type Family = string;
export const OTHER: Family = 'other';
export const INHERIT = 'inherit';

/** A rule of a style sheet that sets the face of a text, or adds text. */
export interface FontRule {
  /** The selector without pseudo-elements and states: it matches every element that the rule may. */
  selector: string;
  /** Whether the rule sets text that the style sheet adds: `::before`, `::after`. */
  generated: boolean;
  /** Whether the rule applies in every medium, container and state. */
  always: boolean;
  families: Family[];
  styles: ('normal' | 'italic' | typeof INHERIT)[];
  /** The value of `content`; empty where the rule has none. */
  content: string;
}

const FAMILIES = [...new Set(Object.values(FACES).map(({ family }) => family))];
const PSEUDO_ELEMENT = /::[\w-]+(\([^)]*\))?|:(before|after|first-line|first-letter)\b/g;
const STATE =
  /:(hover|focus|focus-visible|focus-within|active|target|visited|link|checked|disabled|invalid)\b(?!-)/g;
/** What the script sets on a scene that may fill the screen, where there is room. */
const FILLING = /\[data-size=(["']?)screen\1\]/g;

/**
 * Finds the rules of a style sheet that set a font, or add text.
 *
 * @param css all style sheets of a page: a custom property may have any of its values in them
 */
export function fontRules(css: string): FontRule[] {
  const root = postcss.parse(css);
  const properties = new Map<string, string>();
  root.walkDecls(/^--/, ({ prop, value }) => {
    properties.set(prop, `${properties.get(prop) ?? ''} ${value}`);
  });
  const expanded = (value: string): string =>
    value.replace(/var\((--[\w-]+)[^)]*\)/g, (_, name: string) =>
      expanded(properties.get(name) ?? ''),
    );

  const rules: FontRule[] = [];
  root.walkRules((rule) => {
    const families: FontRule['families'] = [];
    const styles: FontRule['styles'] = [];
    let content = '';
    for (const node of rule.nodes) {
      if (node.type !== 'decl') continue;
      const value = expanded(node.value);
      if (node.prop === 'font' || node.prop === 'font-family') families.push(...familiesIn(value));
      if (node.prop === 'font' || node.prop === 'font-style') styles.push(styleIn(value));
      if (node.prop === 'content' && /["']|attr|-quote/.test(value)) content = value;
    }
    if (families.length === 0 && styles.length === 0 && content === '') return;
    for (const selector of selectorsOf(rule)) {
      const bare = selector.replace(PSEUDO_ELEMENT, '').replace(FILLING, '[data-fills]').trim();
      const of = bare.replace(STATE, '').trim();
      rules.push({
        // `::before` and `a > :focus` leave an empty selector, or a combinator: any element may match.
        selector: of.replace(/^$|([>+~\s])$/, '$1*'),
        generated: selector.replace(PSEUDO_ELEMENT, '') !== selector,
        always: bare === of && rule.parent?.type === 'root',
        families,
        styles,
        content,
      });
    }
  });
  return rules;
}

function familiesIn(value: string): Family[] {
  if (/^(inherit|unset)$/.test(value)) return [INHERIT];
  const named = FAMILIES.filter((family) =>
    new RegExp(`(^|[\\s,])(["']?)${family}\\2\\s*(,|$)`).test(value),
  );
  return named.length > 0 ? named : [OTHER];
}

function styleIn(value: string) {
  if (/^(inherit|unset)$/.test(value)) return INHERIT;
  return /\b(italic|oblique)\b/.test(value) ? 'italic' : 'normal';
}

/** A rule's selectors, combined with those of the rules around it. */
function selectorsOf(rule: Rule): string[] {
  let outside = rule.parent;
  while (outside && outside.type !== 'rule') outside = outside.parent as typeof outside;
  if (!outside) return rule.selectors;
  const outer = `:is(${selectorsOf(outside).join()})`;
  return rule.selectors.map((selector) =>
    selector.includes('&') ? selector.replaceAll('&', outer) : `${outer} ${selector}`,
  );
}
