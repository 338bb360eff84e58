import { findBoundarySentence, findKnownProgramme } from '#domains/programmes/domain/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import { factsSchemaOf } from './facts-schema.ts'
import { gradeUnit } from './grade-unit.ts'
import { letterOf } from './grade-scale.ts'

export const programme = findKnownProgramme('2020-zhengzhou')!

export function ruleOf(id: string) {
  const row = programme.rows.find((each) => each.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row.rule
}

/** The outcome of one row of the 2020 sheet, from facts that its own schema accepts. */
export function gradeRow(id: string, facts: RowFacts, settings: Record<string, string> = {}) {
  const row = programme.rows.find((each) => each.id === id)!
  const { outcomes, warnings } = gradeUnit({
    rows: programme.rows,
    unitKind: row.appliesTo[0]!,
    facts: new Map([[id, factsSchemaOf(row.rule, row.methods).parse(facts)]]),
    settings: new Map(Object.entries(settings).map(([key, value]) => [key, { value, decidedBy: '王主任' }])),
    boundarySentence: findBoundarySentence(programme),
  })
  const outcome = outcomes.get(id)!
  return {
    ...outcome,
    letter: outcome.grade && letterOf(outcome.grade),
    rules: outcome.steps.map(({ rule }) => rule),
    warnings,
  }
}

/** An instant on a day of 2020, Beijing time. */
export const at = (monthAndDay: string, time = '12:00:00') => `2020-${monthAndDay}T${time}+08:00`
