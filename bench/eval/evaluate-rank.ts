import { parseDay, rankCandidates, seededRandom, type Day } from '#domains/risk-prevention/domain/index.ts'
import { mean, type Figures } from './figures.ts'
import { readCsv, type Row } from './read-csv.ts'

const AFTERWARDS = ['result', 'critical_count', 'serious_count', 'minor_count']
const WINDOWS = [
  ['2013-07-01', '2014-01-01'],
  ['2014-01-01', '2014-07-01'],
  ['2014-03-01', '2014-05-01'],
] as const

/** Days earlier and share in the first half, over all and inside postcodes, beside a rule of ten lines. */
export function evaluateRank(folder: string): Figures {
  const rows = readCsv(folder, 'chicago-food/inspections_to_2014-06.csv')
  return WINDOWS.flatMap(([from, until]) =>
    (['history ends before', 'history goes on'] as const).map((kind): [string, string] => {
      const candidates = rows.filter((row) => row['inspection_date']! >= from && row['inspection_date']! < until)
      const history = rows.filter((row) => row['inspection_date']! < (kind === 'history goes on' ? until : from))
      const { ranking, method } = rankCandidates({
        history: table(history),
        candidates: table(candidates, AFTERWARDS),
        never: [],
        randomShare: 0,
      })
      const place = new Map(ranking.map(({ id }, rank) => [id, -rank]))
      const ours = candidates.map((row) => place.get(row['inspection_id']!)!)
      const rule = tenLineRule(history, candidates)
      return [
        `rank · food, ${from} to ${until}, ${kind}`,
        `${judge(candidates, ours)} (rule: ${judge(candidates, rule)}); ${method}`,
      ]
    }),
  )
}

function table(rows: readonly Row[], without: readonly string[] = []) {
  const columns = Object.keys(rows[0]!).filter(
    (name) => !['inspection_id', 'license', 'inspection_date', ...without].includes(name),
  )
  return {
    id: rows.map((row) => row['inspection_id']!),
    entity: rows.map((row) => row['license']!),
    day: rows.map((row) => parseDay(row['inspection_date']!)!),
    outcome: rows.map(outcome),
    columns: new Map(columns.map((name) => [name, rows.map((row) => row[name]!)])),
  }
}

function outcome(row: Row): number {
  return Number(row['critical_count']) > 0 ? 1 : 0
}

/** The firm's own shrunken rate plus the rate of its postcode over the last half-year known. */
function tenLineRule(history: readonly Row[], candidates: readonly Row[]): number[] {
  const usual = mean(history.map(outcome))
  const days = history.map((row) => parseDay(row['inspection_date']!)!)
  const rate = (column: string, row: Row, trust: number, days180: boolean) => {
    const day = parseDay(row['inspection_date']!)!
    const own =
      byValue(history, column)
        .get(row[column]!)
        ?.filter((i) => days[i]! < day && (!days180 || days[i]! >= day - 180)) ?? []
    return (own.reduce((sum, i) => sum + outcome(history[i]!), 0) + trust * usual) / (own.length + trust)
  }
  return candidates.map((row) => rate('license', row, 4, false) + rate('zip', row, 20, true))
}

const indexes = new WeakMap<readonly Row[], Map<string, Map<string, number[]>>>()

function byValue(rows: readonly Row[], column: string): Map<string, number[]> {
  const known = indexes.get(rows) ?? new Map<string, Map<string, number[]>>()
  indexes.set(rows, known)
  const index = known.get(column) ?? new Map<string, number[]>()
  if (!known.has(column)) rows.forEach((row, i) => index.set(row[column]!, [...(index.get(row[column]!) ?? []), i]))
  known.set(column, index)
  return index
}

function judge(candidates: readonly Row[], score: readonly number[]): string {
  const inside = new Map<string, number[]>()
  candidates.forEach((row, i) => inside.set(row['zip']!, [...(inside.get(row['zip']!) ?? []), i]))
  const all = measure(
    candidates,
    score,
    candidates.map((_, i) => i),
  )
  const groups = [...inside.values()].map((rows) => measure(candidates, score, rows)).filter(({ found }) => found > 0)
  const found = groups.reduce((sum, group) => sum + group.found, 0)
  const within = (of: 'days' | 'firstHalf') => groups.reduce((sum, group) => sum + group[of] * group.found, 0) / found
  return `${all.days.toFixed(1)} days, ${(100 * all.firstHalf).toFixed(0)} % in the first half; inside postcodes ${within('days').toFixed(1)} days, ${(100 * within('firstHalf')).toFixed(0)} %`
}

/** The i-th ranked gets the i-th real date; ties at random several times. */
function measure(candidates: readonly Row[], score: readonly number[], rows: readonly number[]) {
  const random = seededRandom(11)
  const dayOf = (row: number): Day => parseDay(candidates[row]!['inspection_date']!)!
  const dates = rows.map(dayOf).sort((a, b) => a - b)
  const found = rows.reduce((sum, row) => sum + outcome(candidates[row]!), 0)
  const draws = Array.from({ length: 10 }, () => {
    const lot = new Map(rows.map((row) => [row, random.uniform()]))
    const order = [...rows].sort((a, b) => score[b]! - score[a]! || lot.get(a)! - lot.get(b)!)
    let [days, first] = [0, 0]
    order.forEach((row, rank) => {
      if (outcome(candidates[row]!) === 0) return
      days += dayOf(row) - dates[rank]!
      if (rank < rows.length / 2) first++
    })
    return { days: days / Math.max(1, found), firstHalf: first / Math.max(1, found) }
  })
  return { found, days: mean(draws.map((draw) => draw.days)), firstHalf: mean(draws.map((draw) => draw.firstHalf)) }
}
