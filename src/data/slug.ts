/** A name that is valid in an address and in an id: small letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether the text is valid in an address and in an id without being escaped. */
export const isSlug = (text: string): boolean => SLUG.test(text);
