import { player as dots } from './dots/player.ts';
import type { Player } from './kit/form.ts';
import { player as timeline } from './timeline/player.ts';

const PLAYERS: Record<string, Player> = { dots, timeline };

/** The browser's part of the form of that name; undefined where there is none. */
export function playerOf(name: string): Player | undefined {
  return Object.hasOwn(PLAYERS, name) ? PLAYERS[name] : undefined;
}
