import { seededRandom } from '../statistics/random.ts'

/** A fixed seed: the lot can be drawn again and checked by anyone. */
const SEED = 20200522

/** Candidates to be visited by lot whatever their score; independent of the order in which they were given. */
export function drawAtRandom(ids: readonly string[], share: number): string[] {
  const sorted = [...ids].sort()
  return seededRandom(SEED)
    .shuffle(sorted)
    .slice(0, Math.ceil(sorted.length * share))
    .sort()
}
