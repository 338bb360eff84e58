import type { When } from './periods.ts'
import type { Token, TokenKind } from './tokens.ts'

/** One date or period as the phrase writes it, with what is said of it. Positions count tokens. */
export interface Slot {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly when: When
  /** 底, 末: the end of the period is meant. */
  readonly ended: boolean
  /** 前, 之前, 以前. */
  readonly before: boolean
  /** 内, 期间. */
  readonly within: boolean
  /** 起, 后: the time begins here. */
  readonly opens: boolean
  /** A half-year or quarter that the date is said to lie in (上半年6月底前). */
  readonly inside: When | null
  /** 初, 左右, 约, or a duration behind 前: no calendar day follows from it. */
  readonly inexact: boolean
}

/** What a slot may rely on: the tokens, and the year that relative years are counted from. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly year: number
}

/** The next token that is not an aside. */
export function skipAsides(tokens: readonly Token[], at: number): number {
  while (tokens[at]?.kind === 'aside') at++
  return at
}

/** Reads the slot that begins at a token, or null where none begins. A bare number counts only with a list or range behind it. */
export function readSlot(reading: Reading, at: number): Slot | null {
  const slot = readPlainSlot(reading, at)
  if (slot === null || isSaid(slot) || (slot.when.unit !== 'halfYear' && slot.when.unit !== 'quarter')) return slot
  const next = skipAsides(reading.tokens, slot.end)
  const nearer = reading.tokens[next]?.spaced === false ? readPlainSlot(reading, next) : null
  return nearer === null ? slot : { ...nearer, start: at, year: nearer.year ?? slot.year, inside: slot.when }
}

/** Whether the phrase says more of a date than its name. */
export function isSaid({ ended, before, within, opens, inexact }: Slot): boolean {
  return ended || before || within || opens || inexact
}

function readPlainSlot({ tokens, year: base }: Reading, at: number): Slot | null {
  let next = at
  let year: number | null = null
  const first = tokens[next]
  if (first?.kind === 'year') [year, next] = [first.year, skipAsides(tokens, next + 1)]
  else if (first?.kind === 'yearShift') [year, next] = [base + first.shift, skipAsides(tokens, next + 1)]

  const body = readBody(tokens, next)
  if (body === null && year === null) return null
  const suffixes = readSuffixes(tokens, body?.next ?? next)
  const slot: Slot = {
    ...suffixes,
    start: at,
    year: body?.year ?? year,
    when: body?.when ?? { unit: 'year' },
    ended: suffixes.ended || body?.ended === true,
    inside: null,
    inexact: suffixes.inexact || tokens[at - 1]?.kind === 'about',
  }
  return body === null && !isSaid(slot) ? null : slot
}

interface Body {
  readonly when: When
  readonly next: number
  readonly ended?: boolean
  readonly year?: number | null
}

function readBody(tokens: readonly Token[], at: number): Body | null {
  const token = tokens[at]
  switch (token?.kind) {
    case 'date':
      return { when: { unit: 'day', month: token.month, day: token.day }, next: at + 1, year: token.year }
    case 'month':
      return readMonth(tokens, at + 1, token.month)
    case 'quarter':
      return readQuarter(tokens, at + 1, token)
    case 'day':
      return { when: { unit: 'day', month: null, day: token.day }, next: at + 1 }
    case 'tenDays':
      return { when: { unit: 'tenDays', month: null, first: token.first, last: token.last }, next: at + 1 }
    case 'halfYear':
      return { when: { unit: 'halfYear', half: token.half }, next: at + 1 }
    case 'yearEnd':
      return { when: { unit: 'year' }, next: at + 1, ended: true }
    case 'number':
      return joins(tokens[skipAsides(tokens, at + 1)])
        ? { when: { unit: 'number', value: token.value }, next: at + 1 }
        : null
    default:
      return null
  }
}

/** What follows a month: its day, a part of it, or nothing. A day may lack its 日 (9月25前). */
function readMonth(tokens: readonly Token[], at: number, month: number): Body {
  const next = skipAsides(tokens, at)
  const token = tokens[next]
  switch (token?.kind) {
    case 'day':
      return { when: { unit: 'day', month, day: token.day }, next: next + 1 }
    case 'number':
      return { when: { unit: 'day', month, day: token.value }, next: next + 1 }
    case 'tenDays':
      return { when: { unit: 'tenDays', month, first: token.first, last: token.last }, next: next + 1 }
    case 'halfMonth':
      return { when: { unit: 'halfMonth', month, half: token.half }, next: next + 1 }
    case 'monthEnd':
      return { when: { unit: 'month', month }, next: next + 1, ended: true }
    default:
      return { when: { unit: 'month', month }, next: at }
  }
}

/** A quarter, or a month of it (第四季度末月 25 日前). */
function readQuarter(tokens: readonly Token[], at: number, quarter: { first: number; last: number }): Body {
  const next = skipAsides(tokens, at)
  const token = tokens[next]
  if (token?.kind !== 'monthOfPeriod' || token.place === 'next')
    return { when: { unit: 'quarter', ...quarter }, next: at }
  return readMonth(tokens, next + 1, token.place === 0 ? quarter.last * 3 : quarter.first * 3 - 3 + token.place)
}

/** Reads 底, 前, 内, 起 and what makes a date inexact, in any order. */
export function readSuffixes(tokens: readonly Token[], at: number) {
  const found = new Set<TokenKind>()
  let end = at
  for (let next = skipAsides(tokens, at); isSuffix(tokens[next]?.kind); next = skipAsides(tokens, end)) {
    found.add(tokens[next]!.kind)
    end = next + 1
  }
  const counted = tokens[end]?.kind === 'length' || tokens[end]?.kind === 'unclear'
  const beforeLength = found.has('before') && counted
  return {
    end: beforeLength ? end + 1 : end,
    ended: found.has('end'),
    before: found.has('before'),
    within: found.has('within'),
    opens: found.has('after'),
    inexact: found.has('around') || beforeLength,
  }
}

function isSuffix(kind: TokenKind | undefined): boolean {
  return kind === 'end' || kind === 'before' || kind === 'within' || kind === 'after' || kind === 'around'
}

function joins(token: Token | undefined): boolean {
  return token?.kind === 'and' || token?.kind === 'to'
}

/** A day or part of a month without its month. */
export function isPartOfMonth({ when, year }: Slot): boolean {
  return year === null && (when.unit === 'number' || ('month' in when && when.month === null))
}
