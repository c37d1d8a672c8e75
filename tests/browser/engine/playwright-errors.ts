import type { ConsoleMessage, Page } from 'playwright-core';

/** The errors of a load that the page itself cancelled, for example when the reader leaves it. */
const CANCELLED = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'Load request cancelled'];

/** The error in a console message. Chromium reports a missing favicon only there. */
function fromConsole(message: ConsoleMessage): string {
  const load = /^Failed to load resource: (?:.* status of )?(\d{3}|net::\w+)/.exec(message.text());
  return load?.[1] ? `${load[1]} ${message.location().url}` : message.text();
}

/** Collects the errors of a Playwright page, in a set because two sources may report the same one. */
export function collectErrors(page: Page): Set<string> {
  const errors = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.add(fromConsole(message));
  });
  page.on('pageerror', (error) => errors.add(error.message || String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.add(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (!CANCELLED.includes(reason)) errors.add(`${reason} ${request.url()}`);
  });
  return errors;
}
