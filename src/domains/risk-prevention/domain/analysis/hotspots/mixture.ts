/** How strongly the usual mixture holds against what the own past says. */
const TRUST_IN_USUAL = 0.005

/** Rows of features with the count that followed, each row with its weight. */
export interface Lesson {
  /** `width` features per row. */
  readonly features: Float64Array
  readonly targets: Float64Array
  readonly weights: Float64Array
}

/**
 * Non-negative mixing weights by coordinate descent (stacking, Breiman 1996, doi 10.1007/BF00117832), pulled towards the usual
 * mixture so that short histories do not chase chance.
 */
export function mixingWeights(lessons: readonly Lesson[], usual: readonly number[]): Float64Array {
  const width = usual.length
  const products = new Float64Array(width * width)
  const right = new Float64Array(width)
  for (const { features, targets, weights } of lessons)
    for (let i = 0; i < targets.length; i++)
      for (let j = 0; j < width; j++) {
        const scaled = weights[i]! * features[i * width + j]!
        right[j]! += scaled * targets[i]!
        for (let k = 0; k < width; k++) products[j * width + k]! += scaled * features[i * width + k]!
      }
  let trace = 0
  for (let j = 0; j < width; j++) trace += products[j * width + j]!
  const pull = Math.max((TRUST_IN_USUAL * trace) / width, 1e-9)
  const mixture = Float64Array.from(usual)
  for (let round = 0; round < 500; round++) {
    let moved = 0
    for (let j = 0; j < width; j++) {
      let gradient = right[j]! + pull * (usual[j]! - mixture[j]!)
      for (let k = 0; k < width; k++) gradient -= products[j * width + k]! * mixture[k]!
      const next = Math.max(0, mixture[j]! + gradient / (products[j * width + j]! + pull))
      moved = Math.max(moved, Math.abs(next - mixture[j]!))
      mixture[j] = next
    }
    if (moved < 1e-6) break
  }
  return mixture
}
