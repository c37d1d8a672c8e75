import { recall, remember } from '../storage.ts';

/** The names of the form's fields that the reader fills in. */
export const WRITTEN = ['name', 'email', 'message'] as const;

/** The values of those fields, until the reply has been sent. */
export interface Draft extends Partial<Record<(typeof WRITTEN)[number], string>> {
  /** Whether the reply was posted without an answer: the newsroom may have it. */
  unanswered?: boolean;
}

/** In characters. Ten times the limit of a message: the reader may still have to shorten it. */
const LONGEST = 50_000;

/**
 * Reads a stored draft. Anything that is not a draft, or is longer than 50,000 characters, gives an
 * empty one.
 *
 * @param stored the JSON, or null where nothing is stored
 */
export function parseDraft(stored: string | null): Draft {
  const draft: Draft = {};
  if (stored === null || stored.length > LONGEST) return draft;
  try {
    const values = JSON.parse(stored) as Record<string, unknown>;
    for (const name of WRITTEN) {
      const value = values[name];
      if (typeof value === 'string') draft[name] = value;
    }
    if (values.unanswered === true) draft.unanswered = true;
  } catch {
    // Not JSON: the draft stays empty.
  }
  return draft;
}

/** The draft's name in the storage. */
const NAME = 'reply';

/** The draft of this page's reply, as the tab's storage has it. */
export const recallDraft = (): Draft => parseDraft(recall('sessionStorage', NAME));

/** Keeps the draft of this page's reply until the tab is closed. */
export const keepDraft = (draft: Draft): void =>
  remember('sessionStorage', NAME, JSON.stringify(draft));

/** Removes the draft of this page's reply from the tab's storage. */
export const dropDraft = (): void => remember('sessionStorage', NAME, null);
