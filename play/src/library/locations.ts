import { draw } from '../random.ts';

/** Places worth playing in: concrete, a little unlucky, with something in them to pick up. */
export const locations: readonly string[] = [
  'the last open booth of an airport diner',
  'the engine room of a small ferry',
  'a lift stuck between the fourth floor and the fifth',
  'the back office of a puppet theatre',
  'a night bus with one seat left',
  'a lighthouse on the keeper’s last evening',
  'the staff kitchen of a space station',
  'the waiting room of a country vet',
  'a school gym during the science fair',
  'a museum five minutes after closing',
  'the dining car of a train held by snow',
  'a launderette at midnight',
  'a rooftop garden above the traffic',
  'the lost-luggage desk of a mountain hotel',
  'backstage, between the second act and the third',
  'a market stall under one very large umbrella',
  'a campsite where every tent is the same green',
  'the reading room of a library that is moving house',
  'a wedding tent in a sudden storm',
  'a repair shop for musical clocks',
  'the touchline of a muddy football final',
  'the customs shed of a very small border',
  'a barn, ten minutes before the cheese judges come',
  'a stairwell with a piano halfway up',
];

/**
 * Places for the lobby to offer: distinct, in drawn order, the same for the same seed.
 * @param n how many; all of them when there are fewer
 */
export function offerLocations(seed: string, n: number): string[] {
  return draw(
    `${seed} locations`,
    locations,
    n,
    (location) => location,
    () => 1,
  );
}
