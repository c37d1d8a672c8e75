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

/** As on a busy phone: crossings are reported some frames late, several in one report. */
const delayObservers = (): void => {
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      const waiting: IntersectionObserverEntry[] = [];
      super((entries, observer) => {
        if (waiting.length === 0)
          void probe.nextFrames(3).then(() => callback(waiting.splice(0), observer));
        waiting.push(...entries);
      }, options);
    }
  };
};

/** For `Options.initScript`: runs the simulation that the address names, as `?simulate=translator`. */
export const SIMULATION_SCRIPT = `(() => {
  const simulations = { translator: ${translate.toString()}, 'old-browser': ${removeModernCss.toString()},
    'busy-phone': ${delayObservers.toString()} };
  document.addEventListener('readystatechange', () => {
    const name = new URLSearchParams(location.search).get('simulate');
    if (document.readyState === 'interactive') simulations[name]?.();
  });
})();`;
