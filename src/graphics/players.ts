import { player as bars } from './bars/player.ts';
import { player as dots } from './dots/player.ts';
import { player as field } from './field/player.ts';
import type { Player } from './kit/form.ts';
import { player as series } from './series/player.ts';
import { player as timeline } from './timeline/player.ts';

/**
 * The browser's part of every form, by the form's name. A built page has only those of its own forms:
 * see build/player-scripts.ts.
 */
export const PLAYERS: Readonly<Record<string, Player>> = { dots, field, timeline, bars, series };
