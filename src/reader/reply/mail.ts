/**
 * The address of an e-mail to the newsroom, whose subject and body already name the story.
 *
 * @param email the newsroom's address
 * @param title the story's headline, which goes into the subject
 * @param story the story's canonical address, which goes into the body
 * @returns a `mailto:` address, encoded as RFC 6068 asks
 */
export function mailto(email: string, title: string, story: string): string {
  const subject = encodeURIComponent(`Reply to: ${title}`);
  const body = encodeURIComponent(`${story}\r\n\r\n`);
  return `mailto:${email}?subject=${subject}&body=${body}`;
}
