/** What an iframe with an embed may do: fill the screen, and copy the link to a step. */
export const PERMISSIONS = 'fullscreen; clipboard-write';
