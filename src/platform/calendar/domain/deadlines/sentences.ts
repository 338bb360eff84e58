import { readExpression } from './expressions.ts'
import { together, unreadable, type Finding } from './findings.ts'
import type { Context } from './groups.ts'
import { skipAsides, type Reading } from './slots.ts'

/** Reads every expression of time in a sentence, in the order of the text. */
export function readSentence(reading: Reading): Finding[] {
  const findings: Finding[] = []
  let context: Context = { year: null, month: null }
  for (let at = 0; at < reading.tokens.length;) {
    const expression = readExpression(reading, at, context)
    if (expression === null) {
      at++
      continue
    }
    const joined = joinTo(findings.at(-1), expression, reading)
    if (joined) findings.pop()
    findings.push(joined ?? expression)
    context = expression.context ?? context
    at = Math.max(expression.end, at + 1)
  }
  return isAlternative(findings, reading) ? [unreadable(findings[0]!.start, findings.at(-1)!.end)] : findings
}

/** What stands right before a recurrence says within what time it applies (下半年每月底前, 从7月起，每月5日前). */
function joinTo(last: Finding | undefined, finding: Finding, { tokens }: Reading): Finding | null {
  const date = last?.dates.length === 1 ? last.dates[0]!.date : null
  const from = last?.opensOn ?? date?.from ?? null
  if (last === undefined || from === null || tokens[finding.start]?.kind !== 'every') return null
  const behind = skipAsides(tokens, last.end)
  const isNext =
    behind === finding.start ||
    (last.opensOn !== null && tokens[behind]?.kind === 'and' && behind + 1 === finding.start)
  if (!isNext) return null
  const inside = finding.dates.flatMap(({ date: found }) =>
    found?.due && found.due >= from && (last.opensOn !== null || found.due <= date!.due!) ? [found] : [],
  )
  return { ...finding, start: last.start, dates: together(last.start, finding.end, inside) }
}

/** 9月底或10月底 leaves open which. */
function isAlternative(findings: readonly Finding[], { tokens }: Reading): boolean {
  return findings.slice(0, -1).some(({ end }) => tokens[skipAsides(tokens, end)]?.kind === 'or')
}
