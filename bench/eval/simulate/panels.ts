import { seededRandom, type Panel, type Random } from '#domains/risk-prevention/domain/index.ts'

/** How guided units came to be guided. */
export type Chosen =
  | { readonly kind: 'atRandom' }
  /** The units that had risen most over the last months before the common date. */
  | { readonly kind: 'risen'; readonly months: number }
  /** Each unit as soon as its last three months stood well above its earlier ones. */
  | { readonly kind: 'whenRisen' }
  /** The units with most violations. */
  | { readonly kind: 'highest' }
  /** At random, but a passing wave of violations led to guidance. */
  | { readonly kind: 'passingWave'; readonly months: number; readonly height: number }

export interface PanelRecipe {
  readonly units: number
  readonly guided: number
  readonly periods: number
  /** Mean count of a unit and period. */
  readonly mean: number
  /** Standard deviation of log unit size. */
  readonly sizeSpread: number
  /** Variance ÷ mean of a count. */
  readonly dispersion: number
  /** Squared variation coefficient of a gamma factor on each count: patchiness that large units do not average out. */
  readonly patchiness: number
  /** Standard deviation of a unit's wandering log level, and how much of it lasts a period. */
  readonly wander: number
  readonly memory: number
  readonly season: number
  /** Standard deviation of each unit's own log trend per year. */
  readonly ownTrend: number
  readonly staggered: boolean
  readonly chosen: Chosen
  readonly effect: number
}

export const PLAIN: PanelRecipe = {
  units: 40,
  guided: 10,
  periods: 24,
  mean: 15,
  sizeSpread: 0.5,
  dispersion: 1.5,
  patchiness: 0,
  wander: 0,
  memory: 0.7,
  season: 0.2,
  ownTrend: 0,
  staggered: false,
  chosen: { kind: 'atRandom' },
  effect: 0,
}

export const RECIPES: Readonly<Record<string, PanelRecipe>> = {
  plain: PLAIN,
  'few counts': { ...PLAIN, mean: 4 },
  'large and unequal': { ...PLAIN, mean: 60, sizeSpread: 1 },
  patchy: { ...PLAIN, patchiness: 0.15 },
  wandering: { ...PLAIN, wander: 0.25 },
  'own trends': { ...PLAIN, ownTrend: 0.15 },
  overdispersed: { ...PLAIN, dispersion: 3 },
  staggered: { ...PLAIN, staggered: true, patchiness: 0.1 },
  'staggered, wandering': { ...PLAIN, staggered: true, wander: 0.2 },
}

/** A panel by its recipe; the same seed gives the same panel. */
export function simulatePanel(seed: number, recipe: PanelRecipe): Panel {
  const random = seededRandom(seed)
  const { units, periods } = recipe
  const levels = Array.from({ length: units }, () => unitLevels(random, recipe))
  const draw = (unit: number, period: number, factor: number) => {
    const gamma = recipe.patchiness > 0 ? random.gamma(1 / recipe.patchiness) * recipe.patchiness : 1
    return random.overdispersed(levels[unit]![period]! * gamma * factor, recipe.dispersion)
  }
  const counts = levels.map((_, unit) => Float64Array.from({ length: periods }, (_, period) => draw(unit, period, 1)))
  const treatedFrom = chooseUnits(
    random,
    recipe,
    counts,
    (unit, period) => (counts[unit]![period] = draw(unit, period, waveHeight(recipe))),
  )
  treatedFrom.forEach((from, unit) => {
    if (recipe.effect === 0) return
    for (let period = from; period < periods; period++) counts[unit]![period] = draw(unit, period, 1 + recipe.effect)
  })
  return {
    units: levels.map((_, unit) => `u${unit}`),
    periods,
    periodsPerYear: 12,
    counts,
    exposure: levels.map(() => new Float64Array(periods).fill(1)),
    treatedFrom,
  }
}

function unitLevels(random: Random, recipe: PanelRecipe): Float64Array {
  const size = recipe.mean * Math.exp(recipe.sizeSpread * random.normal() - recipe.sizeSpread ** 2 / 2)
  const trend = (recipe.ownTrend * random.normal()) / 12
  let wander = recipe.wander * random.normal()
  return Float64Array.from({ length: recipe.periods }, (_, period) => {
    const season = recipe.season * Math.sin((2 * Math.PI * period) / 12)
    const level = size * Math.exp(wander + season + trend * (period - recipe.periods / 2) - 0.01 * period)
    wander = recipe.memory * wander + Math.sqrt(1 - recipe.memory ** 2) * recipe.wander * random.normal()
    return level
  })
}

function waveHeight({ chosen }: PanelRecipe): number {
  return chosen.kind === 'passingWave' ? 1 + chosen.height : 1
}

function chooseUnits(
  random: Random,
  recipe: PanelRecipe,
  counts: readonly Float64Array[],
  addWave: (unit: number, period: number) => void,
): number[] {
  const { units, guided, periods, chosen } = recipe
  const middle = periods / 2
  const sum = (unit: number, from: number, until: number) =>
    counts[unit]!.subarray(from, until).reduce((a, b) => a + b, 1)
  const rise = (unit: number, at: number, months: number) =>
    sum(unit, at - months, at) / months / (sum(unit, 0, at - months) / (at - months))
  const order = random.shuffle(Array.from({ length: units }, (_, unit) => unit))
  const treatedFrom = order.map(() => Number.POSITIVE_INFINITY)
  if (chosen.kind === 'whenRisen') {
    for (let period = 8; period < periods - 5; period++)
      for (const unit of order) {
        const taken = treatedFrom.filter((from) => from < periods).length
        if (taken < guided && treatedFrom[unit] === Number.POSITIVE_INFINITY && rise(unit, period, 3) > 1.35)
          treatedFrom[unit] = period
      }
    return treatedFrom
  }
  if (chosen.kind === 'risen') order.sort((a, b) => rise(b, middle, chosen.months) - rise(a, middle, chosen.months))
  if (chosen.kind === 'highest') order.sort((a, b) => sum(b, 0, middle) - sum(a, 0, middle))
  for (const unit of order.slice(0, guided)) {
    const from = recipe.staggered ? middle - 4 + Math.floor(random.uniform() * 9) : middle
    treatedFrom[unit] = from
    if (chosen.kind === 'passingWave')
      for (let period = from - chosen.months; period < from; period++) addWave(unit, period)
  }
  return treatedFrom
}
