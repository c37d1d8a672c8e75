import type { Player } from './form.ts';
import { draw as drawParts } from './parts/draw.ts';
import { frame as partsFrame } from './parts/frame.ts';
import { draw as drawShare } from './share/draw.ts';
import { frame as shareFrame } from './share/frame.ts';
import { draw as drawTimeline } from './timeline/draw.ts';
import { frame as timelineFrame } from './timeline/frame.ts';
import { draw as drawUnits } from './units/draw.ts';
import { frame as unitsFrame } from './units/frame.ts';

const PLAYERS = {
  units: { frame: unitsFrame, draw: drawUnits },
  share: { frame: shareFrame, draw: drawShare },
  parts: { frame: partsFrame, draw: drawParts },
  timeline: { frame: timelineFrame, draw: drawTimeline },
};

/** How the form of that name is played in the browser; undefined where there is none. */
export function playerOf(name: string): Player | undefined {
  return Object.hasOwn(PLAYERS, name) ? PLAYERS[name as keyof typeof PLAYERS] : undefined;
}
