// Addresses that authors write, other than relative paths. An address that runs script is refused.

/** Whether this is a whole http or https address. */
export const isWebAddress = (value: string): boolean =>
  /^https?:\/\/(?!https?:?\/\/)\S+$/i.test(value) && URL.canParse(value);

/** Whether a link may leave the site for this address: to another site, to an email or to a call. */
export function isExternal(value: string): boolean {
  if (isWebAddress(value)) return new URL(value).hostname.includes('.');
  return /^mailto:[^\s@?]+@\S+\.\S+$/i.test(value) || /^tel:\+?\d[\d.-]+$/i.test(value);
}

/** A telephone number: groups of digits, and some of them in brackets. */
const NUMBER = /^\+?(?:\(\d+\)|\d+)(?:[\s.‑–-]?(?:\(\d+\)|\d+))*/;

/**
 * The address that calls a telephone number.
 *
 * @param phone as readers see it, with words after the number if there are any:
 *   `0808 157 0123 (freephone)`, `+44 (0)20 7946 0000`
 * @returns `tel:08081570123`; undefined where it does not start with a number of 3 to 15 digits
 */
export function telAddress(phone: string): string | undefined {
  const text = phone.trim();
  const number = NUMBER.exec(text)?.[0];
  if (number === undefined) return undefined;
  const isFromAbroad = number.startsWith('+');
  // The 0 in brackets is only for calls from within the country.
  const digits = (isFromAbroad ? number.replace('(0)', '') : number).replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 15) return undefined;
  const words = text.slice(number.length);
  const isTold =
    words === '' ||
    /^\s*[(,;]/.test(words) ||
    // "0808 157 0123 24 hours" could be called as one number.
    (/^\s+\p{L}/u.test(words) && /\d{3}$/.test(number));
  return isTold ? `tel:${isFromAbroad ? '+' : ''}${digits}` : undefined;
}
