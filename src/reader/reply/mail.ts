/** Domains that nobody has, for examples: RFC 2606. */
const EXAMPLE = /[@.](?:example|example\.(?:com|net|org))$/;

/** Whether nobody reads an email address: it is the one that came with the project. */
export const isExampleAddress = (email: string): boolean => EXAMPLE.test(email);

/**
 * The address of an email to the newsroom, whose subject and body are already written.
 *
 * @param email the newsroom's address
 * @param about the email's subject
 * @param story the story's canonical address, which goes into the body
 * @returns a `mailto:` address, encoded as RFC 6068 asks
 */
export function mailto(email: string, about: string, story: string): string {
  const subject = encodeURIComponent(about);
  const body = encodeURIComponent(`${story}\r\n\r\n`);
  return `mailto:${email}?subject=${subject}&body=${body}`;
}
