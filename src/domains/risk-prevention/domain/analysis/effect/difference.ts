import { contrast } from './contrast.ts'
import { jackknife, type Estimate } from './jackknife.ts'
import type { BeforeAfter } from './windows.ts'

/** With fewer units on a side the jackknife of that side is too rough to rely on. */
const FEWEST_FOR_JACKKNIFE = 5
const FEWEST_UNITS = 6

/**
 * Guided beyond comparison units, with its variance: between what leaving out units shows and what the model expects. The
 * one alone is noisy, the other trusts its model; together they hold their error rate with ten guided units. With very few
 * units only the model is left, which takes all units to scatter alike.
 */
export function difference(rows: readonly BeforeAfter[], dispersion: number): Estimate | null {
  const model = contrast(rows, dispersion)
  const guided = new Set(rows.filter((row) => row.guided).map((row) => row.unit)).size
  const others = new Set(rows.map((row) => row.unit)).size - guided
  if (!model || guided === 0 || others === 0 || guided + others < FEWEST_UNITS) return null
  const alone = { value: model.logRatio, variance: model.modelVariance, degreesOfFreedom: Math.max(guided, others) - 1 }
  if (Math.min(guided, others) < FEWEST_FOR_JACKKNIFE) return alone
  const byUnits = jackknife(rows, (kept) => contrast(kept, dispersion)?.logRatio ?? null)
  return byUnits && { ...byUnits, variance: (byUnits.variance + model.modelVariance) / 2 }
}
