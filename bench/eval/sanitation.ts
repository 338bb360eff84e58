import { parseDay } from '#domains/risk-prevention/domain/index.ts'
import { readCsv, type Row } from './read-csv.ts'

/** Reports of sanitation violations, without those marked as duplicates. */
export function readSanitation(folder: string): Row[] {
  return readCsv(folder, 'chicago-sanitation/sanitation_2011-2013.csv').filter((row) => !row['status']!.includes('Dup'))
}

/** Weekly counts by the given columns; series with hardly any report are left out. */
export function weeklyCounts(rows: readonly Row[], columns: readonly string[], fewest = 30): Map<string, Float64Array> {
  const first = parseDay('2011-01-03')!
  const weeks = 156
  const series = new Map<string, Float64Array>()
  for (const row of rows) {
    const week = Math.floor((parseDay(row['created']!)! - first) / 7)
    if (week < 0 || week >= weeks) continue
    const name = columns.map((column) => row[column]).join('|')
    const counts = series.get(name) ?? new Float64Array(weeks)
    series.set(name, counts)
    counts[week]! += 1
  }
  return new Map([...series].filter(([, counts]) => counts.reduce((sum, count) => sum + count, 0) >= fewest))
}
