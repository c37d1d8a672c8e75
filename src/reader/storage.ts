// Browsers throw on any use of storage in a sandboxed page and where the reader blocks site data. The
// page then works as if nothing had been stored.

/** `sessionStorage` lasts as long as the tab, `localStorage` until the reader clears it. */
type Area = 'sessionStorage' | 'localStorage';

/** Reads a value; null where none is stored or storage is blocked. */
export function recall(area: Area, key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** Stores a value, or removes it where the value is null. Does nothing where storage is blocked. */
export function remember(area: Area, key: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, value);
  } catch {
    // See above.
  }
}
