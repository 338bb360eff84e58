import type { GradingBasis, TaskToGrade } from '#domains/programmes/index.ts'
import type { RowFacts } from '../../contract/index.ts'
import { countingMoment, rowFacts, type CountingMoment, type Occurrence } from '../../domain/index.ts'
import type { ReadSurvey } from '../surveys/survey-facts.ts'
import type { KnownOfRows } from './known-of-rows.ts'

export interface FactsOfUnit {
  readonly organisationId: string
  readonly rows: readonly (Pick<CountingMoment, 'dueOn' | 'moved'> & {
    readonly rowId: string
    readonly facts: RowFacts
  })[]
}

interface Collection {
  readonly basis: GradingBasis
  readonly tasks: readonly TaskToGrade[]
  readonly known: KnownOfRows
  /** By `row unit`. */
  readonly surveys: ReadonlyMap<string, ReadSurvey>
  /** Last day of the confirmed work records, by task. */
  readonly workDays: ReadonlyMap<string, string>
  readonly today: string
}

/** The facts of every unit and row that has a task, in the order of the programme. */
export function collectFacts({ basis, tasks, known, surveys, workDays, today }: Collection): FactsOfUnit[] {
  const counts = basis.settings.latenessCounts === 'clerkSubmits' ? 'clerkSubmits' : 'approverReleases'
  return [...Map.groupBy(tasks, (task) => task.organisationId)].map(([organisationId, own]) => {
    const byRow = Map.groupBy(own, (task) => task.rowId)
    const rows = basis.rows.flatMap((row) => {
      const ofRow = byRow.get(row.id)
      if (!ofRow || !row.grading) return []
      const moment = countingMoment(ofRow.map(occurrenceOf), counts, today)
      const facts = rowFacts(row.grading, row.methods, {
        submittedAt: moment.submittedAt,
        workDoneAt: lastWorkDay(ofRow, workDays),
        criteria: known.criteriaOf(row.id, organisationId),
        finding: known.findingOf(row.id, organisationId),
        expertScores: known.expertScoresOf(row.id, organisationId),
        testScores: known.testScoresOf(row.id, organisationId),
        survey: surveys.get(`${row.id} ${organisationId}`)?.facts,
      })
      return [{ rowId: row.id, facts, dueOn: moment.dueOn, moved: moment.moved }]
    })
    return { organisationId, rows }
  })
}

function occurrenceOf(task: TaskToGrade): Occurrence {
  return {
    originalDueOn: task.originalDueOn,
    dueOn: task.dueOn,
    firstReleasedAt: task.firstReleasedAt?.toISOString() ?? null,
    submittedAt: task.submittedAt?.toISOString() ?? null,
    importedOn: task.importedOn,
    extension: task.extension,
  }
}

/** Known only where every one of the row's tasks has confirmed work. */
function lastWorkDay(tasks: readonly TaskToGrade[], workDays: ReadonlyMap<string, string>): string | undefined {
  const days = tasks.map((task) => workDays.get(task.id))
  if (days.some((day) => day === undefined)) return undefined
  const last = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  return last === undefined ? undefined : `${last}T00:00:00+08:00`
}
