/** The top and bottom edges of a box, in CSS pixels from any origin that the reading line shares. */
export interface Span {
  top: number;
  bottom: number;
}

/** Where the reader is in a scene. */
export interface ScenePosition {
  /** The step's index, plus the progress to the next: 0 before the first step, the last after it. */
  position: number;
  /** The step being read; undefined before the first step, between two, and after the last. */
  active?: number;
}

/**
 * How far from the centre of its card a step is still active, as a share of the viewport's height.
 * Without it, a card of a single line would be active for a few pixels only.
 */
export const REACH = 0.15;

/**
 * Works out where the reader is in a scene.
 *
 * A step is active while the reading line is in its zone, and the position rests on the step meanwhile.
 * Between two zones, the position moves in proportion to the distance. It depends on the present layout
 * alone, not on earlier scrolling.
 *
 * @param zones of the scene's steps, from top to bottom, without overlap: see `activeZones`
 * @param line the reading line, in the same pixels as the zones
 */
export function positionAt(zones: readonly Span[], line: number): ScenePosition {
  let before = -1;
  zones.forEach(({ top }, i) => {
    if (line >= top) before = i;
  });
  const zone = zones[before];
  if (!zone) return { position: 0 };
  if (line <= zone.bottom) return { position: before, active: before };
  const next = zones[before + 1];
  if (!next) return { position: before };
  const progress = (line - zone.bottom) / (next.top - zone.bottom);
  return { position: Math.round((before + progress) * 1000) / 1000 };
}

/**
 * The step whose zone is nearest to the reading line, and how far it is in pixels: 0 while the step is active.
 *
 * @param zones of the scene's steps: at least one
 */
export function nearestStep(
  zones: readonly Span[],
  line: number,
): { index: number; distance: number } {
  const distances = zones.map(({ top, bottom }) => Math.max(top - line, line - bottom, 0));
  const distance = Math.min(...distances);
  return { index: distances.indexOf(distance), distance };
}

/**
 * The zone of each card: the span in which its step is active. It is the card, and at least `reach` on both
 * sides of the card's centre. Zones that would overlap meet where both keep the reach around the centres of
 * their cards, or else half-way between the centres.
 *
 * @param cards from top to bottom
 * @param reach in pixels: `REACH` of the viewport's height
 */
export function activeZones(cards: readonly Span[], reach: number): Span[] {
  const centre = ({ top, bottom }: Span) => (top + bottom) / 2;
  const zones = cards.map((card) => ({
    top: Math.min(card.top, centre(card) - reach),
    bottom: Math.max(card.bottom, centre(card) + reach),
  }));
  zones.forEach((zone, i) => {
    const next = zones[i + 1];
    const [card, nextCard] = [cards[i], cards[i + 1]];
    if (!next || !card || !nextCard || zone.bottom <= next.top) return;
    const [low, high] = [centre(card) + reach, centre(nextCard) - reach];
    const meet = low > high ? (low + high) / 2 : Math.min(zone.bottom, high);
    zone.bottom = meet;
    next.top = meet;
  });
  return zones;
}
