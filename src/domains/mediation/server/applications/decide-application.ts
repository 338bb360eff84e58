import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  elsewhere,
  mediationProblems,
  type acceptApplication,
  type Application,
  type refuseApplication,
} from '../../contract/index.ts'
import { judgeConflict } from '../../domain/index.ts'
import { openCaseOf } from '../cases/open-case-of.ts'
import { mediationTables, type ApplicationTable } from '../tables.ts'
import { getApplicationRow, toApplication, type ApplicationRow } from './select-applications.ts'

const handle = 'mediation.handle-applications'

/** 受理. */
export async function acceptApplicationUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof acceptApplication>>): Promise<Application> {
  const row = await getApplicationRow(db, params.applicationId, actor, handle)
  const { dispute_class: disputeClass, organisation_id: organisationId, acting_unit_id: actingUnitId } = row
  const conflict = judgeConflict({ disputeClass, organisationId, actingUnitId })
  if (conflict) throw mediationProblems.refuse('mediation.conflict', conflict)
  await decide(db, row, body.revision, { state: 'accepted', decided_at: now, decided_by_name: actor.name })
  await openCaseOf(db, row, { action: 'accept', form: { told: body.toldParties } }, { actor, at: now, today })
  audit({
    subject: `mediation.application:${row.id}`,
    organisationId,
    summary: `受理调解申请 ${row.code}，已告知复议、诉讼的最后日期`,
  })
  return toApplication(db, await getApplicationRow(db, row.id, actor), actor)
}

/** 不予受理: the applicant reads why, and where to go. */
export async function refuseApplicationUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof refuseApplication>>): Promise<Application> {
  const row = await getApplicationRow(db, params.applicationId, actor, handle)
  const goTo = [...new Set(body.goTo)]
  await decide(db, row, body.revision, {
    state: 'refused',
    decided_at: now,
    decided_by_name: actor.name,
    refusal_reason: body.reason,
    go_to: goTo,
  })
  await openCaseOf(db, row, { action: 'refuse', form: { reason: body.reason, goTo } }, { actor, at: now, today })
  audit({
    subject: `mediation.application:${row.id}`,
    organisationId: row.organisation_id,
    summary: `不予受理调解申请 ${row.code}：${body.reason}；可以去：${goTo.map((one) => elsewhere[one]).join('、')}`,
  })
  return toApplication(db, await getApplicationRow(db, row.id, actor), actor)
}

async function decide(
  tx: Transaction,
  row: ApplicationRow,
  revision: number,
  values: Partial<Omit<ApplicationTable, 'revision' | 'wants_notices'>>,
): Promise<void> {
  if (row.state !== 'received')
    throw mediationProblems.refuse(
      'mediation.already-decided',
      `这件申请已由${row.decided_by_name ?? '他人'}${row.state === 'accepted' ? '受理' : '决定不予受理'}`,
    )
  const changed = await mediationTables(tx)
    .updateTable('mediation.application')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw mediationProblems.refuse('mediation.changed-meanwhile', '这件申请刚被他人办理，请核对最新内容后再试')
}
