// Simulates, before the page's own script runs, what others change in a page.

/** As translators do: wraps every text in a `<font>` element, with other letters. */
export const translate = (): void => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, style, font')) continue;
    // The cast hides the element's name from the compiler, which rejects deprecated elements.
    const font = document.createElement('font' as string);
    font.textContent = text.data.replaceAll('e', 'ë').replaceAll('1', '¹');
    text.replaceWith(font);
  }
};

/** As in an old in-app browser: without small viewport units and container queries. */
const removeModernCss = (): void => {
  for (const sheet of Array.from(document.styleSheets))
    for (let i = sheet.cssRules.length - 1; i >= 0; i--)
      if (/^@(supports|container)/.test(sheet.cssRules[i]?.cssText ?? '')) sheet.deleteRule(i);
};

/** As of a reader who scrolls while the page is still loading. */
const scrollEarly = (): void =>
  document.addEventListener('DOMContentLoaded', () =>
    document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true })),
  );

declare global {
  /** The page's calls of `copy` and `share`, with their arguments. */
  var asked: [string, unknown][];
  /** The name of the error with which the platform answers such a call. */
  var refusal: Partial<Record<string, string>>;
}

/** As of a platform that has a clipboard, and a share sheet where the address ends in `sheet`. */
const recordSharing = (): void => {
  globalThis.asked = [];
  globalThis.refusal = {};
  const recorded = (call: string) => (value: unknown) => {
    asked.push([call, value]);
    const error = refusal[call];
    return error ? Promise.reject(new DOMException('no', error)) : Promise.resolve();
  };
  const share = location.search.endsWith('sheet') ? recorded('share') : undefined;
  for (const [name, value] of Object.entries({ clipboard: { writeText: recorded('copy') }, share }))
    Object.defineProperty(navigator, name, { value });
};

/**
 * For `Options.initScript`: runs the simulation that the address names, as `?simulate=translator`. In every page, the
 * browser's driver does not count as the reader's hand.
 */
export const SIMULATION_SCRIPT = `(() => {
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } });
  const simulations = { translator: ${translate.toString()}, 'old-browser': ${removeModernCss.toString()},
    'early-scroll': ${scrollEarly.toString()}, clipboard: ${recordSharing.toString()}, sheet: ${recordSharing.toString()} };
  document.addEventListener('readystatechange', () => {
    const name = new URLSearchParams(location.search).get('simulate');
    if (document.readyState === 'interactive') simulations[name]?.();
  });
})();`;
