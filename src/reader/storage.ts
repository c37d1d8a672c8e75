// Browsers throw on any use of storage in a sandboxed page and where the reader blocks site data. The
// page then works as if nothing had been stored.

/** What a page keeps in `sessionStorage` is its own, and lasts as long as the tab. `localStorage` has what all pages share. */
type Area = 'sessionStorage' | 'localStorage';

const keyOf = (area: Area, name: string): string =>
  area === 'sessionStorage' ? `${name} ${location.pathname}` : name;

/** Reads a value; null where none is stored or storage is blocked. */
export function recall(area: Area, name: string): string | null {
  try {
    return window[area].getItem(keyOf(area, name));
  } catch {
    return null;
  }
}

/** Stores a value, or removes it where the value is null. Does nothing where storage is blocked. */
export function remember(area: Area, name: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(keyOf(area, name));
    else window[area].setItem(keyOf(area, name), value);
  } catch {
    // See above.
  }
}
