/** A size in whole kilobytes, rounded up: `1500 kB`. */
export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
