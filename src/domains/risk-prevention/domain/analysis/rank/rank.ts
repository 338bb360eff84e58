import type { Day } from '../days.ts'
import { areaDisparity, type AreaDisparity } from './areas.ts'
import { planColumns, type ColumnPlan } from './columns.ts'
import { logOdds, type Feature, type Question } from './feature.ts'
import { buildFeatures, describe } from './features.ts'
import type { LogisticModel, Matrix } from './logistic.ts'
import { canLearn, chooseTreeShare, learn, take, type Lessons, type TreeShare } from './model.ts'
import { countBefore } from './past-rates.ts'
import { drawAtRandom } from './random-share.ts'
import { reasonsFor } from './reasons.ts'
import type { Candidates, History, Records } from './records.ts'
import { refuseColumns, type Refusal } from './refusal.ts'
import { ruleOfThumb } from './rule-of-thumb.ts'

export interface RankInput {
  readonly history: History
  readonly candidates: Candidates
  /** Columns that may not be used, whatever they say. */
  readonly never: readonly string[]
  /** Share of candidates to be visited by lot, so that what is never looked at can still be learned. */
  readonly randomShare: number
}

export interface RankedCandidate {
  readonly id: string
  /** Chance that the inspection finds something. */
  readonly score: number
  readonly reasons: readonly string[]
}

export interface Ranking {
  readonly ranking: readonly RankedCandidate[]
  readonly used: readonly string[]
  readonly refused: readonly string[]
  readonly refusals: readonly Refusal[]
  readonly byLot: { readonly share: number; readonly ids: readonly string[] }
  readonly disparity: AreaDisparity | null
  readonly method: string
}

const MOST_LESSONS = 20_000
const WARM_UP_SHARE = 0.12
const HALF_LIFE_DAYS = 1000
const BLOCK_DAYS = 31
const MOST_BLOCKS = 12
const FEWEST_REFERENCE_ROWS = 100

/** Whom to inspect first: each candidate judged from earlier dates only, never from who inspected. */
export function rankCandidates({ history, candidates, never, randomShare }: RankInput): Ranking {
  const refusals = refuseColumns(history, candidates, never)
  const order = inOrder(history)
  const days = order.map((row) => history.day[row]!)
  const knownUntil = (day: Day) => {
    const earlier = countBefore(days, day)
    return earlier > 0 ? days[earlier - 1]! + 1 : day
  }
  const firstDay = Array.from(candidates.day).reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const referenceRows = order.slice(0, countBefore(days, firstDay))
  const reference = referenceRows.length >= FEWEST_REFERENCE_ROWS ? onlyRows(history, referenceRows) : history
  const plan = planColumns(reference, candidates, new Set(refusals.map((refusal) => refusal.column)))
  const features = buildFeatures(history, reference, order, plan)
  const questions = candidates.id.map((_, row) => question(candidates, row, knownUntil(candidates.day[row]!)))
  const staleness = questions.map(({ on, until }) => on - until).sort((a, b) => a - b)
  const lessons = gatherLessons(history, usefulRows(order, countBefore(days, firstDay)), features, staleness)
  const matrix = describe(features, questions)
  const scores = new Float64Array(questions.length)
  const reasons: string[][] = questions.map(() => [])
  let share: TreeShare | null = null
  for (const block of blocksOf(candidates.day, days.at(-1) ?? firstDay)) {
    const until = countBefore(lessons.days, block.from)
    const known = withImportance(
      take(lessons.all, Math.max(0, until - MOST_LESSONS), until),
      lessons.days,
      until,
      block.from,
    )
    let model: LogisticModel = ruleOfThumb(features, meanOutcome(history, order, countBefore(days, block.from)))
    if (canLearn(known)) {
      share ??= chooseTreeShare(known)
      model = learn(known, share)
    }
    for (const row of block.rows) {
      scores[row] = 1 / (1 + Math.exp(-model.score(matrix, row)))
      reasons[row] = reasonsFor(features, model, matrix, row, questions[row]!)
    }
  }
  const ranked = candidates.id
    .map((id, row) => ({ id, row, score: scores[row]! }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.row - b.row))
  return {
    ranking: ranked.map(({ id, row, score }) => ({ id, score, reasons: reasons[row]! })),
    used: usedColumns(features, plan),
    refused: refusals.map((refusal) => refusal.column),
    refusals,
    byLot: { share: randomShare, ids: drawAtRandom(candidates.id, randomShare) },
    disparity: areaDisparity(
      candidates,
      plan,
      ranked.map(({ row }) => row),
    ),
    method:
      share === null
        ? '经验公式（历史太短，不足以学习）'
        : `岭逻辑回归${share > 0 ? `与梯度提升树（占 ${share * 100}%）` : ''}，权重由时间先后验证选定`,
  }
}

function usedColumns(features: readonly Feature[], { point }: ColumnPlan): string[] {
  const columns = features.map((feature) => feature.column).filter((column) => column !== '')
  return [...new Set([...columns, ...(point ? [point.longitude] : [])])]
}

/** By day, and within a day so that the order of the file's rows does not matter. */
function inOrder({ day, entity, outcome }: History): number[] {
  return Array.from({ length: day.length }, (_, row) => row).sort(
    (a, b) =>
      day[a]! - day[b]! || (entity[a]! < entity[b]! ? -1 : entity[a]! > entity[b]! ? 1 : outcome[a]! - outcome[b]!),
  )
}

/** Not the first months, which have no past to be described by, and no more than the first block of candidates can use. */
function usefulRows(order: readonly number[], beforeCandidates: number): number[] {
  return order.slice(Math.max(Math.floor(beforeCandidates * WARM_UP_SHARE), beforeCandidates - MOST_LESSONS))
}

/** Lessons are as stale as the candidates will be: what was known that many days before is all that may describe them. */
function gatherLessons(
  history: History,
  rows: readonly number[],
  features: readonly Feature[],
  staleness: readonly number[],
) {
  const matrix: Matrix = describe(
    features,
    rows.map((row, i) =>
      question(history, row, history.day[row]! - (staleness[(i * 7919) % Math.max(1, staleness.length)] ?? 0)),
    ),
  )
  const all: Lessons = {
    matrix,
    outcome: Float64Array.from(rows, (row) => history.outcome[row]!),
    importance: new Float64Array(rows.length).fill(1),
  }
  return { all, days: rows.map((row) => history.day[row]!) }
}

function withImportance(lessons: Lessons, days: readonly Day[], until: number, now: Day): Lessons {
  const first = until - lessons.outcome.length
  return {
    ...lessons,
    importance: lessons.importance.map((_, i) => 0.5 ** ((now - days[first + i]!) / HALF_LIFE_DAYS)),
  }
}

/** Where the history goes on beyond the first candidates, later ones are judged by models that have learned more. */
function blocksOf(candidateDays: ArrayLike<Day>, lastKnown: Day): { from: Day; rows: number[] }[] {
  const rows = Array.from({ length: candidateDays.length }, (_, row) => row).sort(
    (a, b) => candidateDays[a]! - candidateDays[b]!,
  )
  if (rows.length === 0) return []
  const first = candidateDays[rows[0]!]!
  const span = candidateDays[rows.at(-1)!]! - first + 1
  const length = lastKnown < first ? span : Math.max(BLOCK_DAYS, Math.ceil(span / MOST_BLOCKS))
  const blocks = new Map<number, { from: Day; rows: number[] }>()
  for (const row of rows) {
    const index = Math.floor((candidateDays[row]! - first) / length)
    const block = blocks.get(index) ?? { from: first + index * length, rows: [] }
    blocks.set(index, block)
    block.rows.push(row)
  }
  return [...blocks.values()]
}

function question(records: Records, row: number, until: Day): Question {
  return {
    entity: records.entity[row]!,
    column: (name) => records.columns.get(name)?.[row] ?? '',
    on: records.day[row]!,
    until,
  }
}

function onlyRows(history: History, rows: readonly number[]): History {
  return {
    entity: rows.map((row) => history.entity[row]!),
    day: rows.map((row) => history.day[row]!),
    outcome: rows.map((row) => history.outcome[row]!),
    columns: new Map([...history.columns].map(([name, values]) => [name, rows.map((row) => values[row]!)])),
  }
}

function meanOutcome(history: History, order: readonly number[], until: number): number {
  let found = 0
  for (let i = 0; i < until; i++) found += history.outcome[order[i]!]!
  return logOdds((found + 0.5) / (until + 2))
}
