/**
 * WebDriver has no event for an error, and an automated MiniBrowser logs none, so a script at the
 * start of every document collects them. A document that is left hands its errors on to the next
 * through sessionStorage, because a test may ask for them several documents later.
 */
function collect(): void {
  const key = '__errors';
  const errors: string[] = [];
  try {
    errors.push(...(JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]));
    sessionStorage.removeItem(key);
  } catch {
    // A document of opaque origin has no storage, and takes over no errors.
  }
  Object.defineProperty(window, key, { value: errors });
  // That of a file which does not load goes to its element alone, and does not bubble.
  const told = (event: Event) =>
    event instanceof ErrorEvent
      ? event.message
      : `does not load: ${(event.target as Element).outerHTML}`;
  addEventListener('error', (event) => errors.push(told(event)), true);
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

/** The function as source text, for a user script. */
export const COLLECT_ERRORS = `(${collect.toString()})();`;

/** Runs in the page. Returns its errors so far: none where scripts are off. */
export const collectedErrors = (): string[] =>
  (window as Window & { __errors?: string[] }).__errors?.slice() ?? [];

/** Runs in the page. Drops its errors, which are then not handed on to the next document. */
export const forgetErrors = (): void => {
  (window as Window & { __errors?: string[] }).__errors?.splice(0);
};
