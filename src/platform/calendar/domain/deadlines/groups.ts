import { together, type Finding, type FoundDate } from './findings.ts'
import { findPeriod, type When } from './periods.ts'
import { isSaid, readSlot, skipAsides, type Reading, type Slot } from './slots.ts'

/** One member of a group: a date, or a range of two. */
type Member = readonly [Slot] | readonly [Slot, Slot]

/** What an earlier part of the same sentence has named, for a later part that leaves it out. */
export interface Context {
  readonly year: number | null
  readonly month: number | null
}

/** Dates that stand together, and what they name for the rest of the sentence. */
export interface Group extends Finding {
  readonly context: Context
}

/**
 * Reads dates that are joined (3、6、9月25日前；7月1日至15日) from a token on, or null where none begins. A date that
 * leaves out its unit, day or 底 takes it from the next; one that leaves out its month or year, from the one before.
 */
export function readGroup(
  reading: Reading,
  at: number,
  context: Context,
  accepts: (slot: Slot) => boolean = () => true,
): Group | null {
  const members = readMembers(reading, at, accepts)
  if (members === null) return null
  const completed = complete(members)
  const filled = inherit(completed, context)
  const last = filled.at(-1)!.at(-1)!
  const dates = isListOrItem(members, reading, at) ? [] : filled.map((member) => findDate(member, reading.year))
  const apart = dates.length > 1 && completed.every((member, index) => isWhole(member, members[index]!))
  return {
    start: at,
    end: last.end,
    dates: apart
      ? filled.map((member, index) => ({ start: member[0].start, end: member.at(-1)!.end, date: dates[index]! }))
      : together(at, last.end, dates),
    firm: filled.flat().some((slot) => slot.when.unit === 'day' || slot.ended || slot.before || slot.within),
    opensOn: last.opens ? (findPeriod(last.when, last.year ?? reading.year)?.from ?? null) : null,
    context: { year: last.year, month: 'month' in last.when ? last.when.month : null },
  }
}

function readMembers(reading: Reading, at: number, accepts: (slot: Slot) => boolean): Member[] | null {
  const { tokens } = reading
  const members: Member[] = []
  for (let next = at; ;) {
    const slot = readSlot(reading, next)
    if (slot === null || !accepts(slot)) break
    const other = readRangeEnd(reading, slot)
    members.push(other === null ? [slot] : [slot, other])
    const and = skipAsides(tokens, (other ?? slot).end)
    if (tokens[and]?.kind !== 'and') break
    next = skipAsides(tokens, and + 1)
  }
  while (members.at(-1)?.at(-1)?.when.unit === 'number') members.pop()
  return members.length > 0 ? members : null
}

/** The second date of a range: behind 至, or behind a comma where the first begins it (9月1日起，9月30日止). */
function readRangeEnd(reading: Reading, first: Slot): Slot | null {
  const joint = skipAsides(reading.tokens, first.end)
  const kind = reading.tokens[joint]?.kind
  if (first.before || (kind !== 'to' && !(first.opens && kind === 'and'))) return null
  const last = readSlot(reading, skipAsides(reading.tokens, joint + 1))
  return kind === 'to' || last?.opens === false ? last : null
}

/** From the last to the first: numbers take the unit of what follows, bare months its day or its 底. */
function complete(members: readonly Member[]): Member[] {
  const result: Member[] = []
  for (const member of members.toReversed()) {
    const following = result[0]?.[0]
    if (member.length === 2) result.unshift([withUnitOf(member[1], member[0]), member[1]])
    else result.unshift([following === undefined ? member[0] : withShareOf(following, member[0])])
  }
  return result
}

/** The first of a range takes the unit only: in 7至9月15日 the 15th belongs to September. */
function withUnitOf(following: Slot, slot: Slot): Slot {
  if (slot.when.unit !== 'number') return slot
  const { value } = slot.when
  const month = 'month' in following.when ? following.when.month : null
  if (following.when.unit === 'quarter') return { ...slot, when: { unit: 'quarter', first: value, last: value } }
  return { ...slot, when: month === null ? { unit: 'day', month: null, day: value } : { unit: 'month', month: value } }
}

/** One of a list takes the whole of what follows: 3、6月25日前 and 3月、6月25日前 name the 25th of both. */
function withShareOf(following: Slot, slot: Slot): Slot {
  const { when } = slot
  const shared = { ...following, start: slot.start, end: slot.end, year: slot.year }
  if (when.unit === 'number') return { ...shared, when: withNumber(following.when, when.value) }
  if (isSaid(slot) || (when.unit !== 'month' && when.unit !== 'quarter')) return slot
  if (when.unit === following.when.unit) return { ...shared, when }
  const month = 'month' in following.when ? following.when.month : null
  return when.unit === 'month' && month !== null ? { ...shared, when: withNumber(following.when, when.month) } : slot
}

function withNumber(following: When, value: number): When {
  if (following.unit === 'quarter') return { unit: 'quarter', first: value, last: value }
  if (following.unit === 'day' && following.month === null) return { ...following, day: value }
  return 'month' in following ? { ...following, month: value } : { unit: 'number', value }
}

/** From the first to the last: what is left out was named before. */
function inherit(members: readonly Member[], context: Context): Member[] {
  let { year, month } = context
  const fill = (slot: Slot): Slot => {
    year = slot.year ?? year
    if (!('month' in slot.when)) return { ...slot, year }
    month = slot.when.month ?? month
    return {
      ...slot,
      year,
      when: 'day' in slot.when || slot.when.unit !== 'month' ? { ...slot.when, month } : slot.when,
    }
  }
  return members.map((member): Member => (member.length === 2 ? [fill(member[0]), fill(member[1])] : [fill(member[0])]))
}

/** Whether a member was complete as it stood, so that its own words can be quoted for it. */
function isWhole(completed: Member, written: Member): boolean {
  const [{ when }] = completed
  return completed.every((slot, index) => slot === written[index]) && !('month' in when && when.month === null)
}

function findDate(member: Member, base: number): FoundDate | null {
  const last = member.at(-1)!
  if (last.inexact || last.opens) return null
  const period = findPeriod(last.when, last.year ?? base)
  if (period === null) return null
  const { kind, due } = period
  const around = last.inside && findPeriod(last.inside, last.year ?? base)
  if (around && (due < around.from || due > around.due)) return null
  if (member.length === 2) {
    const [first] = member
    const begins = first.ended || first.before || first.inexact ? null : findPeriod(first.when, first.year ?? base)
    return begins === null || begins.from > due ? null : { kind, from: begins.from, due }
  }
  const { unit } = last.when
  // “9月前” may or may not include September; a third of a month is read like a day, which its 前 includes.
  if (last.before && !last.ended && unit !== 'day' && unit !== 'tenDays') return null
  return { kind, from: unit === 'day' || last.ended || last.before ? null : period.from, due }
}

/** “1、9月25日前” alone is the first item of a list, or a list of two dates: nothing says which. */
function isListOrItem(members: readonly Member[], { tokens }: Reading, at: number): boolean {
  const [first, second] = members
  if (members.length !== 2 || first?.length !== 1 || second === undefined || at > 0) return false
  return (
    first[0].when.unit === 'number' &&
    first[0].when.value === 1 &&
    second[0].when.unit !== 'quarter' &&
    tokens[1]?.kind === 'and'
  )
}
