import type { RegisterColumn, RegisterDifference, RegisterRow, RegisterValue } from '../contract/index.ts'

/** What changed between two versions; rows are the same where their key is. Columns that one version lacks count as empty. */
export function compareRows(
  before: readonly RegisterRow[],
  after: readonly RegisterRow[],
  columns: readonly RegisterColumn[],
  headline: string,
): Omit<RegisterDifference, 'from' | 'to'> {
  const earlier = new Map(before.map((row) => [row.key, row]))
  const later = new Set(after.map(({ key }) => key))
  const changed: RegisterDifference['changed'] = []
  const added: RegisterRow[] = []
  let unchanged = 0
  for (const row of after) {
    const old = earlier.get(row.key)
    if (!old) {
      added.push(row)
      continue
    }
    const changes = columns.flatMap(({ key, title }) => {
      const [from, to] = [valueOf(old, key), valueOf(row, key)]
      return from === to ? [] : [{ column: key, title, before: from, after: to }]
    })
    if (changes.length) changed.push({ key: row.key, headline: String(row.values[headline] ?? row.key), changes })
    else unchanged++
  }
  return { added, removed: before.filter(({ key }) => !later.has(key)), changed, unchanged }
}

const valueOf = (row: RegisterRow, key: string): RegisterValue => row.values[key] ?? null
