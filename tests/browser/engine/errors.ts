import type { ConsoleMessage, Page } from 'playwright-core';

/** A load that the page itself gave up, as when it is left, has not failed. */
const CANCELLED = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'Load request cancelled'];

/** Chromium reports a failed load on the console as well, its favicon's nowhere else. */
function fromConsole(message: ConsoleMessage): string {
  const load = /^Failed to load resource: (?:.* status of )?(\d{3}|net::\w+)/.exec(message.text());
  return load?.[1] ? `${load[1]} ${message.location().url}` : message.text();
}

/** Collects what goes wrong in a Playwright page: a set, since two sources may tell the same. */
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
