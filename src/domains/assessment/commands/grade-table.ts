import type { GradeAnswer, LetteredOutcome } from './grade-answer.ts'

/** The answer for reading: each row with its grade, and below it the steps with the words they rest on. */
export function gradeTable({ programme, ruleVersion, unit, rows }: GradeAnswer): string {
  const entries = Object.entries(rows)
  const head = `${unit.name}　方案 ${programme}　规则版本 ${ruleVersion}`
  if (entries.length === 0) return `${head}\n事实文件中没有可评定的行`
  return [head, ...entries.map(([id, outcome]) => rowLines(id, outcome))].join('\n')
}

function rowLines(id: string, { grade, undecided, steps }: LetteredOutcome): string {
  const result = grade ?? `未定（${undecided}）`
  const lines = steps.map(({ before, after, sentence, quote }) => {
    const change = before === after || after === null ? '' : ` ${before ?? '—'}→${after}`
    return `      ${sentence}${change}${quote === null ? '' : `\n      原文：“${quote}”`}`
  })
  return [`${id.padEnd(4)}  ${result}`, ...lines].join('\n')
}
