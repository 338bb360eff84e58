/** How past periods weigh: halved after `halfLife` periods, and more at whole years back where `season` is 1. */
export interface Memory {
  readonly halfLife: number
  readonly season: 0 | 1
}

/** Short, middle and long memories, and two that remember the season; in periods. */
export function memoriesFor(perYear: number): readonly Memory[] {
  const monthly = perYear === 12
  const plain = monthly ? [1, 3, 8, 24] : [2, 8, 26, 104]
  const seasonal = monthly ? [12, 36] : [39, 156]
  return [
    ...plain.map((halfLife) => ({ halfLife, season: 0 as const })),
    ...seasonal.map((halfLife) => ({ halfLife, season: 1 as const })),
  ]
}

/** Weight of a period `lag` ≥ 1 back. */
export function weightAt({ halfLife, season }: Memory, lag: number, perYear: number): number {
  return 0.5 ** (lag / halfLife) * (1 + season * Math.cos((2 * Math.PI * lag) / perYear))
}

/**
 * Weighted mean count per place, kept up to date period by period in constant time per place: the plain part decays, the
 * seasonal part decays and turns once a year (a damped oscillator whose real part is the cosine weight).
 */
export interface Remembrance {
  /** Moves one period on after taking in that period's counts. */
  step(counts: Float64Array): void
  mean(place: number): number
}

export function remember(memory: Memory, places: number, perYear: number): Remembrance {
  const decay = 0.5 ** (1 / memory.halfLife)
  const angle = (2 * Math.PI) / perYear
  const [turnReal, turnImaginary] = [decay * Math.cos(angle), decay * Math.sin(angle)]
  const plain = new Float64Array(places)
  const real = new Float64Array(memory.season ? places : 0)
  const imaginary = new Float64Array(memory.season ? places : 0)
  let weights = 0
  let periods = 0
  return {
    step(counts) {
      periods++
      weights += weightAt(memory, periods, perYear)
      for (let place = 0; place < places; place++) {
        plain[place] = decay * (plain[place]! + counts[place]!)
        if (!memory.season) continue
        const x = real[place]! + counts[place]!
        const y = imaginary[place]!
        real[place] = turnReal * x - turnImaginary * y
        imaginary[place] = turnReal * y + turnImaginary * x
      }
    },
    mean: (place) => (weights > 0 ? Math.max(0, plain[place]! + (memory.season ? real[place]! : 0)) / weights : 0),
  }
}
