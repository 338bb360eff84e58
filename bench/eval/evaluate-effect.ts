import { estimateEffect } from '#domains/risk-prevention/domain/index.ts'
import { PLAIN, RECIPES, simulatePanel, type Chosen, type PanelRecipe } from './simulate/panels.ts'
import { share, type Figures } from './figures.ts'

const SELECTIONS: Readonly<Record<string, Chosen>> = {
  'risen, 1 month': { kind: 'risen', months: 1 },
  'risen, 3 months': { kind: 'risen', months: 3 },
  'risen, 6 months': { kind: 'risen', months: 6 },
  'each when risen': { kind: 'whenRisen' },
  'passing wave': { kind: 'passingWave', months: 3, height: 0.5 },
  'highest counts': { kind: 'highest' },
}

/** False claims, found effects and held intervals over many ways in which such panels may come about. */
export function evaluateEffect(runs: number): Figures {
  const figures: Figures = []
  for (const [name, recipe] of Object.entries(RECIPES)) figures.push([`effect · ${name}`, judge(recipe, runs)])
  for (const [name, chosen] of Object.entries(SELECTIONS))
    for (const base of ['plain', 'patchy', 'wandering'])
      figures.push([`effect · ${name} · ${base}`, judge({ ...RECIPES[base]!, chosen }, runs)])
  for (const [guided, units] of [
    [1, 30],
    [3, 20],
    [5, 10],
  ] as const)
    figures.push([`effect · ${guided} of ${units} guided`, judge({ ...PLAIN, wander: 0.2, guided, units }, runs)])
  return figures
}

function judge(recipe: PanelRecipe, runs: number): string {
  const none = Array.from({ length: runs }, (_, run) => estimateEffect(simulatePanel(7000 + run, recipe)))
  const fall = Array.from({ length: runs }, (_, run) =>
    estimateEffect(simulatePanel(9000 + run, { ...recipe, effect: -0.2 })),
  )
  const holds = (answers: typeof none, truth: number) =>
    share(
      answers.filter(({ low, high }) => (low ?? -1) <= truth && truth <= (high ?? Number.POSITIVE_INFINITY)).length,
      runs,
    )
  const naive = none.filter(({ samePeriod }) => Math.abs(samePeriod?.change ?? 0) > 0.1).length
  return [
    `false ${share(none.filter(({ verdict }) => verdict !== 'cannotTell').length, runs)}`,
    `found ${share(fall.filter(({ verdict }) => verdict === 'fell').length, runs)}`,
    `interval holds ${holds(none, 0)} / ${holds(fall, -0.2)}`,
    `same-period figure beyond ±10 % without effect ${share(naive, runs)}`,
  ].join(', ')
}
