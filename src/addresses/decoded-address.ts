/** An address with its spaces and accents as they are. An address with a bare `%` stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
