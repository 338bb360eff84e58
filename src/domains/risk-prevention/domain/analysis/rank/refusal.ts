import type { Candidates, History } from './records.ts'

export interface Refusal {
  readonly column: string
  readonly reason: string
}

const NAMES_A_PERSON =
  /inspector|officer|sanitarian|examiner|investigator|inspected_?by|checked_?by|surveyor|auditor|badge|\b(?:crew|squad|patrol)\b|检查人|检查员|执法人|执法员|执法证|办案人|承办人|经办人|巡查员|巡查人|监督员|稽查员|协管员|班组|中队|分队|工号|警号/i

/** A column tells who inspected when it leaves less than this share of the guesswork. */
const TELLING = 0.9
/** An id that stands for a person has not many more values than there are persons; an address has. */
const VALUES_PER_PERSON = 3

/**
 * Columns that say who inspected, directly, by name, or through a code that stands for it. Who inspected may never raise or lower
 * a firm's place: it says how strict a person is, not how a firm behaves.
 */
export function refuseColumns(history: History, candidates: Candidates, never: readonly string[]): Refusal[] {
  const names = [...new Set([...history.columns.keys(), ...candidates.columns.keys()])]
  const refusals = new Map<string, string>()
  for (const column of names) {
    if (never.includes(column)) refusals.set(column, '已指明不得使用')
    else if (never.some((named) => named !== '' && column.toLowerCase().startsWith(`${named.toLowerCase()}_`)))
      refusals.set(column, '由不得使用的列派生')
    else if (NAMES_A_PERSON.test(column)) refusals.set(column, '列名表明由谁检查')
  }
  const persons = [...refusals.keys()].filter((column) => history.columns.has(column))
  for (const column of names) {
    const values = history.columns.get(column)
    if (!values || refusals.has(column)) continue
    const stands = persons.find((person) => {
      return standsFor(values, history.columns.get(person)!, history.entity)
    })
    if (stands !== undefined) refusals.set(column, `与“${stands}”几乎一一对应，等于说出由谁检查`)
  }
  return [...refusals].map(([column, reason]) => ({ column, reason }))
}

/**
 * True where a column identifies the person, or where the person fixes the column although the firm does not
 * (a team, a round, a one-hot mark). A firm's own ward or trade is no such column, even if one team covers it.
 */
function standsFor(column: readonly string[], person: readonly string[], entity: readonly string[]): boolean {
  const values = new Set(column).size
  const persons = new Set(person).size
  if (values < 2 || persons < 2) return false
  if (values <= persons * VALUES_PER_PERSON && foretells(column, person) >= TELLING) return true
  return foretells(person, column) >= TELLING && foretells(entity, column) < TELLING
}

/** Goodman and Kruskal's lambda, each row guessed from the other rows with the same value: 1 is certainty, 0 a blind guess. */
function foretells(from: readonly string[], to: readonly string[]): number {
  const counts = new Map<string, Map<string, number>>()
  const overall = new Map<string, number>()
  from.forEach((value, i) => {
    const target = to[i]!
    const row = counts.get(value) ?? new Map<string, number>()
    counts.set(value, row)
    row.set(target, (row.get(target) ?? 0) + 1)
  })
  let right = 0
  let guessed = 0
  from.forEach((value, i) => {
    const row = counts.get(value)!
    const own = row.get(to[i]!)!
    let size = 0
    let bestOther = 0
    for (const [target, count] of row) {
      size += count
      if (target !== to[i]) bestOther = Math.max(bestOther, count)
    }
    if (size < 2) return
    guessed++
    overall.set(to[i]!, (overall.get(to[i]!) ?? 0) + 1)
    if (own - 1 > bestOther) right++
  })
  if (guessed < 20) return 0
  const blind = Math.max(...overall.values()) / guessed
  return blind >= 1 ? 0 : (right / guessed - blind) / (1 - blind)
}
