import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getProgramme } from '#domains/programmes/index.ts'
import { supervisionProblems, type changePlan, type createPlan, type Plan } from '../../contract/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { supervisionTables } from '../tables.ts'
import { actOnPlan } from './act-on-plan.ts'
import { getPlan } from './read-plan.ts'

export async function createPlanUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof createPlan>>): Promise<{ id: string }> {
  const { organisationId, ...fields } = input.body
  const unit = await requireUnit(db, organisationId, actor, 'supervision.plan')
  await requireRows(db, actor, fields)
  const id = newId()
  await supervisionTables(db)
    .insertInto('supervision.plan')
    .values({
      id,
      organisation_id: unit.id,
      organisation_name: unit.name,
      ...columnsOf(fields),
      state: 'draft',
      summary: '',
      revision: 1,
      created_by: actor.personId,
      created_by_name: actor.name,
      created_at: now,
      changed_at: now,
    })
    .execute()
  audit({ subject: `supervision.plan:${id}`, organisationId, summary: `新建检查计划“${fields.title}”` })
  return { id }
}

/** Before anything was drawn. Another kind of check begins again without units. */
export async function changePlanUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changePlan>>): Promise<Plan> {
  const { planId } = input.params
  const { revision, ...fields } = input.body
  const before = await actOnPlan(db, planId, actor, 'change', revision, now)
  await requireRows(db, actor, fields)
  const tables = supervisionTables(db)
  await tables.updateTable('supervision.plan').set(columnsOf(fields)).where('id', '=', planId).execute()
  if (before.kind !== fields.kind)
    await tables.deleteFrom('supervision.plan_unit').where('plan_id', '=', planId).execute()
  audit({
    subject: `supervision.plan:${planId}`,
    organisationId: before.organisationId,
    summary: `修改检查计划“${fields.title}”`,
  })
  return getPlan(db, planId, actor)
}

type Fields = Omit<InputOf<typeof createPlan>['body'], 'organisationId'>

function columnsOf(fields: Fields) {
  return {
    programme_id: fields.programmeId,
    kind: fields.kind,
    title: fields.title,
    focus: fields.focus,
    from_on: fields.fromOn,
    until_on: fields.untilOn,
    row_ids: asJson(fields.rowIds),
  }
}

/** Rows belong to the programme, and the person may see it. */
async function requireRows(tx: Transaction, actor: Actor, fields: Fields): Promise<void> {
  if (!fields.programmeId) {
    if (fields.rowIds.length) throw supervisionProblems.refuse('supervision.wrong-row', '请先选择年度方案，再选任务行')
    return
  }
  const known = new Set((await getProgramme(tx, fields.programmeId, actor)).rows.map((row) => row.id))
  if (fields.rowIds.some((id) => !known.has(id)))
    throw supervisionProblems.refuse('supervision.wrong-row', '所选任务行不属于这个年度方案，请重新选择')
}
