import type { Finding, FoundDate } from './findings.ts'
import { findPeriod } from './periods.ts'
import { readSentence } from './sentences.ts'
import type { Reading } from './slots.ts'
import { textOf, type Glyph } from './source-text.ts'
import { findTimeless } from './timeless.ts'
import type { Span, Token } from './tokens.ts'

/** A stretch of the text, by its characters, with what it was read as; null cannot be read. */
export interface Entry extends Span {
  readonly date: FoundDate | null
}

/** Words that a sentence about time has and a remark (逾期不予受理) has not. */
const namesTime = /[年月周旬季]|[\d一二三五十][天日]|工作日|(?:之?前|之?后|期间|时)(?:完成|上?报|提交|$)/
/** What follows a period that describes a report and limits nothing: 报送第三季度总结. */
const described = /^度?的?(?:工作|总结|报[表告]|数据|情况|任务|统计|计划|材料|汇总|台账|信息)/
/** A way to set a time is short; longer stretches are remarks that happen to hold such a word. */
const longestWay = 14

/** What a sentence or list item of a deadline cell says. An item always says something, be it unreadable. */
export function readEntries(reading: Reading, glyphs: readonly Glyph[], isItem: boolean): Entry[] {
  const { tokens } = reading
  const whole = trim({ start: tokens[0]!.start, end: tokens.at(-1)!.end }, glyphs)
  const text = textOf(glyphs.slice(whole.start, whole.end))
  const dated = findDated(reading, glyphs, whole)
  if (dated.length === 1 && dated[0]!.date === null) return [{ ...whole, date: null }]
  if (dated.length > 0)
    return [...dated, ...findBetween(dated, whole, glyphs)].sort((one, other) => one.start - other.start)

  const chunks = splitChunks(whole, glyphs).map((chunk) => readWay(chunk, glyphs))
  if (chunks.length > 1 && chunks.every((chunk) => chunk !== null)) return chunks
  const way = readWay(whole, glyphs)
  if (way) return [way]
  const year = findWholeYear(reading)
  if (year) return [{ ...whole, date: year }]
  return isItem || namesTime.test(text) ? [{ ...whole, date: null }] : []
}

/** The expressions of time, without those that only belong to a description. */
function findDated(reading: Reading, glyphs: readonly Glyph[], whole: Span): Entry[] {
  const { tokens } = reading
  const text = textOf(glyphs)
  const way = findTimeless(text.slice(whole.start, whole.end))
  const findings = readSentence(reading)
  const isFirm = findings.some(({ firm }) => firm)
  const limits = (finding: Finding): boolean => {
    if (finding.firm) return true
    const { start, end } = locate(finding, tokens, text)
    if (way && start >= whole.start + way.start && end <= whole.start + way.end) return false
    return !(isFirm && described.test(text.slice(end)))
  }
  return findings
    .filter(limits)
    .flatMap(({ dates }) => dates.map((found) => ({ ...locate(found, tokens, text), date: found.date })))
}

/** A stretch of tokens as a stretch of characters, with the bracket that closes one opened in it. */
function locate({ start, end }: Span, tokens: readonly Token[], text: string): Span {
  const [from, to] = [tokens[start]!.start, tokens[end - 1]!.end]
  const inside = text.slice(from, to)
  return { start: from, end: text[to] === ')' && inside.lastIndexOf('(') > inside.lastIndexOf(')') ? to + 1 : to }
}

/** Ways to set a time that stand on their own beside dates (8月底 根据工作安排). */
function findBetween(dated: readonly Entry[], whole: Span, glyphs: readonly Glyph[]): Entry[] {
  const edges = [whole.start, ...dated.flatMap(({ start, end }) => [start, end]), whole.end]
  return edges.flatMap((start, index) => {
    if (index % 2 === 1) return []
    const end = edges[index + 1]!
    const gap = trim({ start, end }, glyphs)
    const apartBefore = start === whole.start || gap.start > start || glyphs[gap.start]?.spaced === true
    const apartAfter = end === whole.end || gap.end < end || glyphs[end]?.spaced === true
    const way =
      gap.end > gap.start && apartBefore && apartAfter && gap.end - gap.start <= longestWay
        ? readWay(gap, glyphs)
        : null
    return way ? [way] : []
  })
}

function readWay(span: Span, glyphs: readonly Glyph[]): Entry | null {
  const way = findTimeless(textOf(glyphs.slice(span.start, span.end)))
  return way && { ...span, date: { kind: way.kind, from: null, due: null } }
}

/** 全年, 年内 or a year alone limit to its last day, where the sentence names nothing nearer. */
function findWholeYear({ tokens, year }: Reading): FoundDate | null {
  const said = tokens.filter(({ kind }) => kind !== 'aside')
  const [first] = said
  const named = first?.kind === 'year' ? first.year : first?.kind === 'yearShift' ? year + first.shift : null
  const isWhole = said.some(({ kind }) => kind === 'wholeYear')
  return isWhole || (named !== null && said.length === 1) ? findPeriod({ unit: 'year' }, named ?? year) : null
}

function splitChunks({ start, end }: Span, glyphs: readonly Glyph[]): Span[] {
  const starts = [start]
  for (let at = start + 1; at < end; at++) if (isPunctuation(glyphs[at - 1]) || glyphs[at]!.spaced) starts.push(at)
  return starts
    .map((from, index) => trim({ start: from, end: starts[index + 1] ?? end }, glyphs))
    .filter((span) => span.end > span.start)
}

function trim({ start, end }: Span, glyphs: readonly Glyph[]): Span {
  let [from, to] = [start, end]
  while (from < to && isPunctuation(glyphs[from])) from++
  while (to > from && isPunctuation(glyphs[to - 1])) to--
  return { start: from, end: to }
}

function isPunctuation(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && ',、;。: '.includes(glyph.character)
}
