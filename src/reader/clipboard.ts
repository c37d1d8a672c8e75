/**
 * Copies a text to the clipboard.
 *
 * @returns whether it was copied: browsers refuse in insecure pages and in some iframes
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
