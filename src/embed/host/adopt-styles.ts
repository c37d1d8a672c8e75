import css from './element.css?inline';
import { createElement } from './create-element.ts';

/** Styles a shadow tree. Neither the host's style sheets nor its security policy affect it. */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An older browser.
    root.prepend(createElement('style', css));
  }
}
