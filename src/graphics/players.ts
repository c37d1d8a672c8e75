import type { Player } from './kit/form.ts';

/** The browser's part of each form of a page, by the form's name: build/player-scripts.ts writes this module for each page. */
export const PLAYERS: Readonly<Record<string, Player>> = {};
