/**
 * An embed's address for a host's page that is always light, as most are. Hosts that are dark, or follow the reader's
 * device, say so instead: see docs/embeds.md.
 */
export const onLight = (address: string): string => `${address}?theme=light`;
