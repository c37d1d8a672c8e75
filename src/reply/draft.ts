/** The fields of a reply that the reader writes in, by name. */
export const WRITTEN = ['name', 'email', 'message'] as const;

/** What stands in them, of a reply that has not been sent. */
export type Draft = Partial<Record<(typeof WRITTEN)[number], string>>;

/** In characters: ten times what can be sent, since what is too long is still to be shortened. */
const LONGEST = 50_000;

/**
 * A draft as it was stored. Of what is no draft, or is over 50,000 characters long, nothing is taken.
 *
 * @param stored the JSON, or null where nothing was stored
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
  } catch {
    // Nothing is taken.
  }
  return draft;
}

// It lasts as long as the tab. Storage throws where a page is sandboxed or its data are blocked:
// then the text is gone after a reload.

const key = () => `reply ${location.pathname}`;

/** The draft of this page's reply. */
export function recallDraft(): Draft {
  try {
    return parseDraft(sessionStorage.getItem(key()));
  } catch {
    return {};
  }
}

/** Keeps the draft of this page's reply over a reload. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(key(), JSON.stringify(draft));
  } catch {
    // As above.
  }
}

/** Forgets it. */
export function dropDraft(): void {
  try {
    sessionStorage.removeItem(key());
  } catch {
    // As above.
  }
}
