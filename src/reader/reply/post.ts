import type { ReplyWords } from '../words.ts';

/** How long the endpoint may take to answer. Milliseconds. */
const PATIENCE = 15_000;

/**
 * Posts a form's fields as they are now. The request goes on where the reader leaves the page.
 *
 * A redirect counts as success: endpoints send one to show a page of thanks after a form without
 * script. It is not followed, since this page may not be allowed to read its target.
 *
 * @returns what went wrong, in a sentence for the reader; undefined where the endpoint has accepted
 *   the reply
 */
export async function post(form: HTMLFormElement, words: ReplyWords): Promise<string | undefined> {
  const wasOnline = navigator.onLine;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: true,
      signal: controller.signal,
    });
    if (response.ok || response.type === 'opaqueredirect') return undefined;
    return words.refused;
  } catch {
    // An answer that the page may not read fails in the same way as no answer.
    return wasOnline ? words.unanswered : words.offline;
  } finally {
    clearTimeout(timer);
  }
}
