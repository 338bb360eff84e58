import { describe, expect, it } from 'vitest'
import { parseDay, type Day } from '../days.ts'
import { seededRandom } from '../statistics/random.ts'
import { rankCandidates } from './rank.ts'
import type { Candidates, History } from './records.ts'

const START = parseDay('2021-01-01')!
const CUT = parseDay('2022-09-01')!
const END = parseDay('2023-01-01')!
const INSPECTORS = 8

interface Inspection {
  readonly id: string
  readonly firm: string
  readonly day: Day
  readonly outcome: number
  readonly columns: Readonly<Record<string, string>>
}

/** Firms with a risk of their own, in streets and trades with theirs; strict and lenient inspectors, who are assigned by chance. */
function city(seed: number, inspectorOf: (drawn: number) => number = (drawn) => drawn): Inspection[] {
  const random = seededRandom(seed)
  const strictness = Array.from({ length: INSPECTORS }, (_, i) => (i < INSPECTORS / 2 ? 1.5 : -1.5))
  const streets = Array.from({ length: 12 }, () => 0.7 * random.normal())
  const trades = [1, 0, -1]
  const inspections: Inspection[] = []
  for (let firm = 0; firm < 500; firm++) {
    const own = 0.9 * random.normal()
    const [street, trade] = [Math.floor(random.uniform() * 12), Math.floor(random.uniform() * 3)]
    for (
      let day = START + Math.floor(random.uniform() * 160);
      day < END;
      day += 100 + Math.floor(random.uniform() * 120)
    ) {
      const inspector = Math.floor(random.uniform() * INSPECTORS)
      const linear = -1.6 + own + streets[street]! + trades[trade]! + strictness[inspector]!
      const outcome = random.uniform() < 1 / (1 + Math.exp(-linear)) ? 1 : 0
      const shown = inspectorOf(inspector)
      inspections.push({
        id: `J${inspections.length}`,
        firm: `户${firm}`,
        day,
        outcome,
        columns: {
          街道: `街${street}`,
          行业: ['餐饮', '食品销售', '理发'][trade]!,
          面积: String(20 + Math.floor(200 * random.uniform())),
          检查员: `员${shown}`,
          线路: `R${shown * 7 + 3}`,
          问题数: String(outcome * (1 + Math.floor(3 * random.uniform()))),
        },
      })
    }
  }
  return inspections.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}

const AFTERWARDS = ['问题数']

function columnsOf(rows: readonly Inspection[], without: readonly string[]): Map<string, string[]> {
  const names = Object.keys(rows[0]!.columns).filter((name) => !without.includes(name))
  return new Map(names.map((name) => [name, rows.map((row) => row.columns[name]!)]))
}

function historyOf(rows: readonly Inspection[], without: readonly string[] = []): History {
  return {
    entity: rows.map((row) => row.firm),
    day: rows.map((row) => row.day),
    outcome: rows.map((row) => row.outcome),
    columns: columnsOf(rows, without),
  }
}

function candidatesOf(rows: readonly Inspection[], without: readonly string[] = []): Candidates {
  return {
    id: rows.map((row) => row.id),
    entity: rows.map((row) => row.firm),
    day: rows.map((row) => row.day),
    columns: columnsOf(rows, [...AFTERWARDS, ...without]),
  }
}

const all = city(1)
const past = all.filter((row) => row.day < CUT)
const coming = all.filter((row) => row.day >= CUT)

function rank(
  history: readonly Inspection[] = past,
  candidates: readonly Inspection[] = coming,
  never: readonly string[] = ['检查员'],
) {
  return rankCandidates({ history: historyOf(history), candidates: candidatesOf(candidates), never, randomShare: 0.1 })
}

/** Share of found problems among the first half of the ranking. */
function firstHalf(ids: readonly string[], rows: readonly Inspection[]): number {
  const outcome = new Map(rows.map((row) => [row.id, row.outcome]))
  const found = rows.reduce((sum, row) => sum + row.outcome, 0)
  return ids.slice(0, ids.length / 2).reduce((sum, id) => sum + outcome.get(id)!, 0) / found
}

describe('whom to inspect first', () => {
  const ranking = rank()

  it('most problems stand in the first half, better than by the firm’s own past alone', () => {
    const ids = ranking.ranking.map(({ id }) => id)
    expect(ids).toHaveLength(coming.length)
    const ownRate = (row: Inspection) => {
      const own = past.filter(({ firm }) => firm === row.firm)
      return (own.reduce((sum, { outcome }) => sum + outcome, 0) + 1) / (own.length + 4)
    }
    const byOwn = coming.map((row) => ({ id: row.id, rate: ownRate(row) })).sort((a, b) => b.rate - a.rate)
    expect(firstHalf(ids, coming)).toBeGreaterThan(0.68)
    expect(firstHalf(ids, coming)).toBeGreaterThan(
      firstHalf(
        byOwn.map(({ id }) => id),
        coming,
      ),
    )
  })

  it('scores are chances: their mean is near the share found', () => {
    const mean = ranking.ranking.reduce((sum, { score }) => sum + score, 0) / coming.length
    const share = coming.reduce((sum, { outcome }) => sum + outcome, 0) / coming.length
    const error = Math.sqrt((share * (1 - share)) / coming.length)
    expect(Math.abs(mean - share)).toBeLessThan(3 * error)
    expect(ranking.ranking.every(({ score }, i) => i === 0 || score <= ranking.ranking[i - 1]!.score)).toBe(true)
  })

  it('each has reasons in words, from what is on record', () => {
    expect(ranking.ranking.every(({ reasons }) => reasons.length > 0 && reasons.length <= 3)).toBe(true)
    const told = ranking.ranking.flatMap(({ reasons }) => reasons).join()
    expect(told).toMatch(/该户以往检查 \d+ 次，其中 \d+ 次发现问题/)
    expect(told).toContain('“行业”为餐饮的对象近期发现问题的约占')
    expect(told).not.toContain('员1')
  })

  it('the same input gives the same ranking, whatever the order of its rows', () => {
    expect(rank()).toEqual(ranking)
    expect(rank([...past].reverse(), [...coming].reverse())).toEqual(ranking)
  })
})

describe('only from earlier dates', () => {
  it('what is known after a candidate’s date does not change its score', () => {
    const known = all.filter((row) => row.day < CUT + 60)
    const candidates = coming.filter((row) => row.day < CUT + 60)
    const turned = known.map((row) => (row.day < CUT + 30 ? row : { ...row, outcome: 1 - row.outcome }))
    const scores = (rows: readonly Inspection[]) =>
      new Map(rank(rows, candidates).ranking.map(({ id, score }) => [id, score]))
    const [before, after] = [scores(known), scores(turned)]
    const early = candidates.filter((row) => row.day <= CUT + 30)
    expect(early.length).toBeGreaterThan(20)
    for (const { id } of early) expect(after.get(id)).toBe(before.get(id))
    expect(candidates.some(({ id }) => after.get(id) !== before.get(id))).toBe(true)
  })

  it('uses what is known of a firm up to the day before', () => {
    const firm = coming.at(-1)!
    const found = { ...firm, id: 'x', outcome: 1, columns: { ...firm.columns, 问题数: '3' } }
    const score = (outcome: number) => {
      const repeated = Array.from({ length: 4 }, (_, i) => ({
        ...found,
        id: `x${i}`,
        outcome,
        day: CUT - 20 - i,
        columns: { ...found.columns, 问题数: String(3 * outcome) },
      }))
      return rank([...past, ...repeated], [firm]).ranking[0]!.score
    }
    expect(score(1)).toBeGreaterThan(score(0) + 0.05)
  })
})

describe('who inspected is never used', () => {
  it('refuses the named column, its stand-in, and says why', () => {
    const { refused, refusals, used } = rank()
    expect(refused).toEqual(['检查员', '线路'])
    expect(refusals.find(({ column }) => column === '线路')!.reason).toContain('几乎一一对应')
    expect(used).toEqual(expect.arrayContaining(['街道', '行业', '面积', '问题数']))
    expect(used).not.toContain('检查员')
  })

  it('recognises it by name where nobody named it', () => {
    expect(rank(past, coming, []).refused).toEqual(['检查员', '线路'])
  })

  it('swapping inspectors changes no rank', () => {
    const swapped = city(1, (drawn) => (drawn * 3 + 5) % INSPECTORS)
    const ids = (rows: readonly Inspection[]) =>
      rank(
        rows.filter((row) => row.day < CUT),
        rows.filter((row) => row.day >= CUT),
      ).ranking.map(({ id, score }) => [id, score])
    expect(ids(swapped)).toEqual(ids(all))
    const random = seededRandom(3)
    const drawn = all.map((row) => ({
      ...row,
      columns: { ...row.columns, 检查员: `员${Math.floor(random.uniform() * INSPECTORS)}`, 线路: '' },
    }))
    const without = all.map((row) => ({ ...row, columns: { ...row.columns, 线路: '' } }))
    expect(ids(drawn)).toEqual(ids(without))
  })

  it('a firm’s own street is no stand-in, even where inspectors keep to streets', () => {
    const keeping = all.map((row) => ({
      ...row,
      columns: { ...row.columns, 检查员: `员${Number(row.columns['街道']!.slice(1)) % 3}`, 线路: '' },
    }))
    const { refused } = rank(
      keeping.filter((row) => row.day < CUT),
      keeping.filter((row) => row.day >= CUT),
    )
    expect(refused).toEqual(['检查员'])
  })
})

describe('fairness and learning', () => {
  it('draws a share by lot, the same for the same candidates', () => {
    const { byLot } = rank()
    expect(byLot.ids).toHaveLength(Math.ceil(coming.length / 10))
    expect(rank(past, [...coming].reverse()).byLot.ids).toEqual(byLot.ids)
  })

  it('reports how the first half falls on areas', () => {
    const { disparity } = rank()
    expect(disparity!.column).toBe('街道')
    expect(disparity!.areas.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(coming.length)
    expect(disparity!.ratio).toBeGreaterThan(1)
  })
})

describe('short histories', () => {
  it('a rule of thumb takes over, and known offenders come first', () => {
    const few = past.slice(0, 60)
    const { ranking, method } = rank(few, coming)
    expect(method).toContain('经验公式')
    const offenders = new Set(few.filter(({ outcome }) => outcome === 1).map(({ firm }) => firm))
    const firm = new Map(coming.map((row) => [row.id, row.firm]))
    const top = ranking.slice(0, ranking.length / 4).filter(({ id }) => offenders.has(firm.get(id)!)).length
    const bottom = ranking.slice(-ranking.length / 4).filter(({ id }) => offenders.has(firm.get(id)!)).length
    expect(top).toBeGreaterThan(bottom)
  })

  it('works with candidates nobody knows, empty cells and columns that only one file has', () => {
    const strange = coming.slice(0, 5).map((row, i) => ({
      ...row,
      firm: `新户${i}`,
      columns: { 街道: '', 行业: '未知行业', 面积: i === 0 ? '很大' : '', 新列: 'a', 问题数: '' },
    }))
    const { ranking } = rank(past, strange)
    expect(ranking).toHaveLength(5)
    expect(ranking.every(({ score, reasons }) => score > 0 && score < 1 && reasons.length > 0)).toBe(true)
  })
})
