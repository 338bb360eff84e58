import type { GradingRule } from '#domains/programmes/contract/index.ts'
import { firstWorkingDayOnOrAfter } from '#platform/calendar/domain/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingSettings } from '../../contract/grading-settings.ts'
import type { GradingContext } from './context.ts'
import { findDoubts } from './doubts.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { findSetting } from './open-point.ts'

/** A row of a programme, as far as grading needs it. */
export interface GradableRow<Kind extends string = string> {
  readonly id: string
  readonly rule: GradingRule
  /** The last of them counts: the work is complete with the last upload. */
  readonly dueOn: readonly string[]
  readonly requirement: string
  readonly appliesTo: readonly Kind[]
  readonly contactsRequired?: { readonly count: number; readonly quote: string }
}

export interface GradingRequest<Kind extends string> {
  readonly rows: readonly GradableRow<Kind>[]
  readonly unitKind: Kind
  readonly facts: ReadonlyMap<string, RowFacts>
  readonly settings: GradingSettings
  readonly boundarySentence: GradingContext['boundarySentence']
  /** Due days that were moved for this unit, by row: 延期 granted beforehand, an outage logged by the issuer. */
  readonly extensions?: ReadonlyMap<string, { readonly on: string; readonly because: string }>
}

export interface UnitGrades {
  /** In the order of the programme; a row without facts, or that does not bind the unit, is absent. */
  readonly outcomes: ReadonlyMap<string, GradeOutcome>
  /** Chinese sentences, each beginning with its row. */
  readonly warnings: readonly string[]
}

/** Grades every row of one unit for which facts are known. */
export function gradeUnit<Kind extends string>(request: GradingRequest<Kind>): UnitGrades {
  const outcomes = new Map<string, GradeOutcome>()
  const warnings: string[] = []
  for (const row of request.rows) {
    const facts = request.facts.get(row.id)
    if (!facts) continue
    if (!row.appliesTo.includes(request.unitKind)) {
      warnings.push(`${row.id} 不适用于这类单位，没有评定`)
      continue
    }
    warnings.push(...findDoubts(row, facts).map((doubt) => `${row.id} ${doubt}`))
    outcomes.set(row.id, evaluateRule(row.rule, facts, contextOf(row, request)))
  }
  return { outcomes, warnings }
}

function contextOf<Kind extends string>(row: GradableRow<Kind>, request: GradingRequest<Kind>): GradingContext {
  const { settings, boundarySentence, extensions } = request
  const context = { rowId: row.id, settings, boundarySentence, requirement: row.requirement }
  const dueOn = row.dueOn.at(-1) ?? null
  return { ...context, dueOn, dueMoved: extensions?.get(row.id) ?? moveFromRestDay(row.id, dueOn, settings) }
}

function moveFromRestDay(rowId: string, dueOn: string | null, settings: GradingSettings): GradingContext['dueMoved'] {
  const setting = findSetting({ rowId, settings }, 'lateness.restDay')
  if (setting?.value !== 'nextWorkingDay' || dueOn === null) return null
  const { day, assumedYears } = firstWorkingDayOnOrAfter(dueOn)
  if (day === dueOn) return null
  const unsure = assumedYears.map((year) => `，${year} 年放假安排未收录，只按周末推算`).join('')
  return { on: day, because: `${dueOn} 是休息日${unsure}`, setting }
}
