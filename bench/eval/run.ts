import { evaluateEffect } from './evaluate-effect.ts'
import { evaluateHotspots } from './evaluate-hotspots.ts'
import { evaluateRank } from './evaluate-rank.ts'
import { evaluateWarn } from './evaluate-warn.ts'
import type { Figures } from './figures.ts'

/**
 * Measures the analysis engine: `run.ts --data DIR [--only hotspots,rank,warn,effect] [--runs N]`.
 * DIR holds the public data sets; they are read from there and are no part of the project.
 */
function main(words: readonly string[]): void {
  const option = (name: string) => words[words.indexOf(`--${name}`) + 1]
  const given = (name: string) => (words.includes(`--${name}`) ? option(name) : undefined)
  const folder = given('data')
  if (folder === undefined) throw new Error('缺少选项 --data 目录')
  const runs = Number(given('runs') ?? 25)
  const parts: Readonly<Record<string, () => Figures>> = {
    hotspots: () => evaluateHotspots(folder),
    rank: () => evaluateRank(folder),
    warn: () => evaluateWarn(folder, Math.max(1, Math.round(runs / 25))),
    effect: () => evaluateEffect(runs),
  }
  const wanted = given('only')?.split(',') ?? Object.keys(parts)
  for (const name of wanted) {
    const part = parts[name]
    if (!part) throw new Error(`没有“${name}”这一部分，可选：${Object.keys(parts).join('、')}`)
    for (const [what, figure] of part()) process.stdout.write(`${what}: ${figure}\n`)
  }
}

main(process.argv.slice(2))
