/**
 * The address of an e-mail to the newsroom that already says which story it is about.
 *
 * @param email the newsroom's address
 * @param title the story's headline, for the subject
 * @param story the story's canonical address, for the body
 * @returns a `mailto:` address, encoded as RFC 6068 asks
 */
export function mailto(email: string, title: string, story: string): string {
  const subject = encodeURIComponent(`Reply to: ${title}`);
  const body = encodeURIComponent(`${story}\r\n\r\n`);
  return `mailto:${email}?subject=${subject}&body=${body}`;
}
