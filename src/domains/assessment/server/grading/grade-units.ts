import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { getGradingBasis, listTasksToGrade, type GradingBasis, type TaskToGrade } from '#domains/programmes/index.ts'
import { lastConfirmedDays } from '#platform/evidence/index.ts'
import { assessmentProblems, type GradingSettings, type RowFacts } from '../../contract/index.ts'
import { gradeUnit } from '../../domain/index.ts'
import { readBoundSurveys } from '../surveys/survey-facts.ts'
import { assessmentTables } from '../tables.ts'
import { collectFacts, type FactsOfUnit } from './collect-facts.ts'
import { gradableRows, type GradableProgrammeRow } from './gradable-rows.ts'
import { readGradingSettings } from './grading-settings.ts'
import { readKnownOfRows } from './known-of-rows.ts'
import { writeGrades, type NewGrade } from './write-grades.ts'

export interface GradingRun {
  readonly programmeId: string
  /** All units of the programme where left out. */
  readonly organisationIds?: readonly string[] | undefined
  /** One row only, after its facts changed. */
  readonly rowId?: string
  readonly grader: { readonly id: string; readonly name: string }
  readonly at: Date
  readonly today: string
}

export interface GradingSummary {
  readonly units: number
  /** Rows × units that were judged. */
  readonly graded: number
  /** Of these, how many got a new version. */
  readonly changed: number
  /** Units left as they are, because their result was fed back already. */
  readonly frozen: number
  readonly warnings: readonly string[]
}

/**
 * 初评: judges rows of units by their rules and keeps each outcome that differs as a new version. The whole run is a few
 * statements. Two graders at once wait for each other. No rights are checked. @throws Problem `assessment.not-issued`
 */
export async function gradeUnits(tx: Transaction, run: GradingRun): Promise<GradingSummary> {
  const basis = await getGradingBasis(tx, run.programmeId)
  if (basis.state === 'draft') throw assessmentProblems.refuse('assessment.not-issued', '方案尚未印发，不能初评')
  const tasks = await listTasksToGrade(tx, {
    programmeId: run.programmeId,
    ...(run.organisationIds ? { organisationIds: run.organisationIds } : {}),
    ...(run.rowId ? { rowId: run.rowId } : {}),
  })
  const rows = gradableRows(basis)
  const asked = tasks.filter((task) => rows.has(task.rowId))
  await lockRows(tx, run.programmeId, asked)
  const { open, frozen } = await openResults(tx, run, [...new Set(asked.map((task) => task.organisationId))])
  const grades: NewGrade[] = []
  const warnings: string[] = []
  const settings = await readGradingSettings(tx, basis)
  for (const unit of await factsOfUnits(tx, basis, settings, asked, open, run.today)) {
    const judged = judge(basis, rows, settings, unit)
    grades.push(...judged.grades)
    warnings.push(...judged.warnings)
  }
  const changed = await writeGrades(tx, run.programmeId, grades, run.grader, run.at)
  return { units: open.size, graded: grades.length, changed, frozen, warnings }
}

async function factsOfUnits(
  tx: Transaction,
  basis: GradingBasis,
  settings: GradingSettings,
  asked: readonly TaskToGrade[],
  open: ReadonlySet<string>,
  today: string,
): Promise<FactsOfUnit[]> {
  const tasks = asked.filter((task) => open.has(task.organisationId))
  const known = await readKnownOfRows(tx, basis, [...open])
  const workDays =
    basis.settings.latenessCounts === 'workDone'
      ? await lastConfirmedDays(
          tx,
          'programmes',
          tasks.map((task) => task.id),
        )
      : new Map<string, string>()
  const surveys = await readBoundSurveys(tx, basis.id, [...open], settings)
  return collectFacts({ basis, tasks, known, surveys, workDays, today })
}

function judge(
  basis: GradingBasis,
  rows: ReadonlyMap<string, GradableProgrammeRow>,
  settings: GradingSettings,
  unit: FactsOfUnit,
): { grades: NewGrade[]; warnings: readonly string[] } {
  const idOf = new Map([...rows.values()].map((row) => [row.id, row.rowId]))
  const { outcomes, warnings } = gradeUnit({
    rows: unit.rows.map(({ rowId, dueOn }) => ({ ...rows.get(rowId)!, dueOn: dueOn === null ? [] : [dueOn] })),
    unitKind: 'any',
    facts: new Map(unit.rows.map(({ rowId, facts }): [string, RowFacts] => [rows.get(rowId)!.id, facts])),
    settings,
    boundarySentence: boundarySentenceOf(basis),
    extensions: new Map(
      unit.rows.flatMap(({ rowId, moved }) => (moved ? [[rows.get(rowId)!.id, moved] as const] : [])),
    ),
  })
  const factsOf = new Map(unit.rows.map(({ rowId, facts }) => [rowId, facts]))
  const grades = [...outcomes].map(([code, outcome]): NewGrade => {
    const rowId = idOf.get(code)!
    const { ruleVersion } = rows.get(rowId)!
    const facts = factsOf.get(rowId)!
    return { rowId, organisationId: unit.organisationId, ...outcome, facts, ruleVersion, basis: 'rule', reason: '' }
  })
  return { grades, warnings }
}

/** The sentence that says whether 以上 and 以下 include the number; other rows are read by analogy to it. */
function boundarySentenceOf({ rows }: GradingBasis) {
  for (const { code, grading } of rows)
    if (grading?.kind === 'scoreBands' && grading.boundary !== null) return { rowId: code, quote: grading.boundary }
  return null
}

/** In one order for everybody, so that two graders wait and never deadlock. */
async function lockRows(tx: Transaction, programmeId: string, tasks: readonly TaskToGrade[]): Promise<void> {
  const pairs = JSON.stringify(tasks.map(({ rowId, organisationId }) => ({ rowId, organisationId })))
  await sql`
    insert into assessment.row_assessment (row_id, organisation_id, programme_id, revision)
    select distinct "rowId", "organisationId", ${programmeId}::uuid, 0
    from jsonb_to_recordset(${pairs}::jsonb) as asked ("rowId" uuid, "organisationId" uuid)
    order by 1, 2
    on conflict do nothing
  `.execute(tx)
  await sql`
    select 1 from assessment.row_assessment
    where (row_id, organisation_id) in (
      select "rowId", "organisationId" from jsonb_to_recordset(${pairs}::jsonb) as asked ("rowId" uuid, "organisationId" uuid))
    order by row_id, organisation_id for update
  `.execute(tx)
}

/** Units whose result still stands at 初评; a unit's first run opens its result. */
async function openResults(
  tx: Transaction,
  run: GradingRun,
  units: readonly string[],
): Promise<{ open: Set<string>; frozen: number }> {
  const tables = assessmentTables(tx)
  const standing = await tables
    .selectFrom('assessment.result')
    .select(['organisation_id', 'stage'])
    .where('programme_id', '=', run.programmeId)
    .where('organisation_id', '=', sql<string>`any(${[...units]}::uuid[])`)
    .orderBy('organisation_id')
    .forUpdate()
    .execute()
  const stages = new Map(standing.map((result) => [result.organisation_id, result.stage]))
  const open = new Set(units.filter((unit) => (stages.get(unit) ?? 'proposed') === 'proposed'))
  const first = [...open].filter((unit) => !stages.has(unit)).toSorted()
  if (first.length)
    await tables
      .insertInto('assessment.result')
      .values(
        first.map((unit) => ({
          id: newId(),
          programme_id: run.programmeId,
          organisation_id: unit,
          stage: 'proposed' as const,
          proposed_by: run.grader.id,
          proposed_by_name: run.grader.name,
          proposed_at: run.at,
          fed_back_at: null,
          appeal_due_on: null,
          accepted_on: null,
          deliberation_id: null,
          circular_id: null,
          revision: 1,
        })),
      )
      .execute()
  return { open, frozen: units.length - open.size }
}
