import { filledIn, type ReplyWords } from '../words.ts';

/** How long the endpoint may take to answer. Milliseconds. */
const PATIENCE = 15_000;

/** The longest reason that is shown to the reader, in characters. */
const LONGEST = 200;

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
    return refusal(await response.text().catch(() => ''), words);
  } catch {
    // An answer that the page may not read fails in the same way as no answer.
    return wasOnline ? words.unanswered : words.offline;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Why an endpoint refused a reply, in a sentence for the reader.
 *
 * @param body the answer's text. A reason is taken from it where it is plain text, or JSON with an
 *   `error` or a `message`
 */
export function refusal(body: string, { failed, says, refused }: ReplyWords): string {
  const reason = reasonIn(body);
  return reason === '' ? `${failed}: ${refused}` : `${failed}. ${filledIn(says, reason)}`;
}

function reasonIn(body: string): string {
  let given: unknown;
  try {
    const json = JSON.parse(body) as Record<string, unknown> | null;
    given = json?.error ?? json?.message;
  } catch {
    given = body;
  }
  // The words around it end the sentence.
  const reason =
    typeof given === 'string'
      ? given
          .replace(/\s+/g, ' ')
          .replace(/[.\s]+$/, '')
          .trim()
      : '';
  return reason.length > LONGEST || reason.includes('<') ? '' : reason;
}
