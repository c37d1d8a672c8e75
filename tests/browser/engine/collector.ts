/**
 * WebDriver has no event for an error, and MiniBrowser logs none in automation: so a script at the
 * start of every document keeps them. It hands them on through sessionStorage, and only when there
 * are any, since the test asks after the last `goto`, which may be several documents ago.
 */
function collect(): void {
  const key = '__errors';
  const errors: string[] = [];
  try {
    errors.push(...(JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]));
    sessionStorage.removeItem(key);
  } catch {
    // A document of opaque origin has no storage, nor any errors to inherit.
  }
  Object.defineProperty(window, key, { value: errors });
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) =>
    errors.push(`${event.violatedDirective} forbids ${event.blockedURI}`),
  );
  const log = console.error.bind(console);
  console.error = (...values: unknown[]) => {
    errors.push(values.map(String).join(' '));
    log(...values);
  };
  addEventListener('pagehide', () => {
    if (errors.length) sessionStorage.setItem(key, JSON.stringify(errors.splice(0)));
  });
}

/** The collector as source text, for a user script. */
export const COLLECTOR = `(${collect.toString()})();`;

/** What the collector has in the page this runs in; nothing where scripts are switched off. */
export const collected = (): string[] =>
  (window as Window & { __errors?: string[] }).__errors?.slice() ?? [];

/** Keeps the page this runs in from handing its errors on to the next. */
export const forget = (): void => {
  (window as Window & { __errors?: string[] }).__errors?.splice(0);
};
