import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { getGradingBasis, listTasksToGrade, type GradingBasis, type TaskToGrade } from '#domains/programmes/index.ts'
import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { getOrganisation, organisationNamesOn } from '#platform/organisations/index.ts'
import { assessmentProblems } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'

export interface RowReference {
  readonly rowId: string
  readonly organisationId: string
}

/** A row of a programme for one of its units. */
export interface AssessedRow {
  readonly basis: GradingBasis
  readonly row: ProgrammeRow
  readonly unit: { readonly id: string; readonly name: string; readonly path: string; readonly kind: string }
  readonly tasks: readonly TaskToGrade[]
  readonly revision: number
  /** The result was fed back: facts stand, only 复核 and 集体审定 may still change the grade. */
  readonly frozen: boolean
}

export const rowNotFound = () => assessmentProblems.refuse('assessment.not-found', '没有这项考评，或不在您的权限范围内')

/** No rights are checked. @throws Problem `assessment.not-found` where the programme does not ask the row of the unit */
export async function getAssessedRow(db: Db | Transaction, reference: RowReference): Promise<AssessedRow> {
  const { rowId, organisationId } = reference
  const tasks = await listTasksToGrade(db, { rowId, organisationIds: [organisationId] })
  const first = tasks[0]
  if (!first) throw rowNotFound()
  const basis = await getGradingBasis(db, first.programmeId)
  const row = basis.rows.find((one) => one.id === rowId)
  if (!row) throw rowNotFound()
  const organisation = await getOrganisation(db, organisationId)
  const names = await organisationNamesOn(db, [organisationId], nameDay(basis))
  const tables = assessmentTables(db)
  const assessed = await tables
    .selectFrom('assessment.row_assessment')
    .select('revision')
    .where('row_id', '=', rowId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  const result = await tables
    .selectFrom('assessment.result')
    .select('stage')
    .where('programme_id', '=', basis.id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  const { id, path, kind } = organisation
  return {
    basis,
    row,
    unit: { id, path, kind, name: names.get(id) ?? organisation.name },
    tasks,
    revision: assessed?.revision ?? 0,
    frozen: result !== undefined && result.stage !== 'proposed',
  }
}

/** A programme's papers show the names of its own time. */
export function nameDay(basis: Pick<GradingBasis, 'issuedOn' | 'year'>): string {
  return basis.issuedOn ?? `${basis.year}-12-31`
}

/** The row for somebody who sees the whole programme. @throws Problem `assessment.not-found` */
export async function getRowAsOverseer(
  db: Db | Transaction,
  reference: RowReference,
  actor: Actor,
  permission = 'assessment.oversee',
): Promise<AssessedRow> {
  const assessed = await getAssessedRow(db, reference)
  if (!mayAct(actor, permission, assessed.basis.issuer.path)) throw rowNotFound()
  return assessed
}

/**
 * Locks what one unit is assessed on in one row, and counts its revision up. `revision` undefined changes whatever stands.
 * @throws Problem when it is not there or not this person's, fed back already, or changed meanwhile
 */
export async function changeAssessedRow(
  tx: Transaction,
  reference: RowReference,
  actor: Actor,
  permission: string,
  revision?: number,
): Promise<AssessedRow> {
  const { path } = await placeOf(tx, reference)
  if (!mayAct(actor, permission, path)) throw rowNotFound()
  return lockAssessedRow(tx, reference, revision)
}

/** The same for a caller that has judged rights by a record of its own. */
export async function lockAssessedRow(
  tx: Transaction,
  reference: RowReference,
  revision?: number,
): Promise<AssessedRow> {
  const { programmeId } = await placeOf(tx, reference)
  await lockRow(tx, programmeId, reference)
  const assessed = await getAssessedRow(tx, reference)
  if (assessed.basis.state === 'draft') throw assessmentProblems.refuse('assessment.not-issued')
  if (assessed.frozen)
    throw assessmentProblems.refuse(
      'assessment.frozen',
      `${assessed.unit.name}的结果已经反馈，事实不再修改；确有错误的，由单位申诉后复核，或在集体审定时决定`,
    )
  // The lock itself made the first revision, which the page shows as 0.
  if (revision !== undefined && assessed.revision - 1 !== revision)
    throw assessmentProblems.refuse(
      'assessment.changed-meanwhile',
      '这一行刚被他人修改，请刷新后核对再保存；您填写的内容仍在页面上',
    )
  return assessed
}

async function placeOf(tx: Transaction, reference: RowReference): Promise<{ programmeId: string; path: string }> {
  const [task] = await listTasksToGrade(tx, {
    rowId: reference.rowId,
    organisationIds: [reference.organisationId],
  })
  if (!task) throw rowNotFound()
  const { issuer } = await getGradingBasis(tx, task.programmeId)
  return { programmeId: task.programmeId, path: issuer.path }
}

/** The first to come makes the record; everybody after waits for it. */
async function lockRow(tx: Transaction, programmeId: string, { rowId, organisationId }: RowReference): Promise<void> {
  await assessmentTables(tx)
    .insertInto('assessment.row_assessment')
    .values({ row_id: rowId, organisation_id: organisationId, programme_id: programmeId, revision: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['row_id', 'organisation_id'])

        .doUpdateSet({ revision: sql<number>`row_assessment.revision + 1` }),
    )
    .execute()
}
