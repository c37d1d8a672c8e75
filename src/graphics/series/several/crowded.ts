import { SPACED } from '../../kit/measure.ts';
import { turned } from '../../kit/mirror.ts';
import { crowdedIn, crowdedTo, labelWidth, type Crowded } from '../../kit/room.ts';
import { strongName } from './draw.ts';
import type { SeveralLayout } from './layout.ts';
import { WIDEST } from './names.ts';

/** The labels that have no room, in one state or another. */
export function crowded({ several, names, labels, shown, mirrored }: SeveralLayout): Crowded[] {
  const most = WIDEST / SPACED;
  const long = names.map(strongName).filter((name) => labelWidth(name) > most);
  if (long.length > 0) return long.map((name) => crowdedTo(name, most));
  return several.flatMap(({ key }) => {
    const all = [
      ...labels,
      ...names.map((name) => (name.key === key ? strongName(name) : name)),
      ...shown.filter(({ states }) => states.includes(key)).map(({ label }) => label),
    ];
    return crowdedIn(mirrored ? all.map(turned) : all, []);
  });
}
