import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { withGuess } from './guess.ts';
import type { SeriesLayout } from './layout.ts';
import { pose, type SeriesPose } from './pose.ts';

export const player: Player<SeriesLayout, SeriesPose> = { pose, draw, withGuess };
