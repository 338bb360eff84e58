import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  pilotsPerCounty,
  pilotStageTexts,
  riskProblems,
  type addPilot,
  type confirmPilot,
  type Pilot,
  type removePilot,
} from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { getPilotRow, toPilot } from './pilots.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** A county picks among its own departments; the city among its own. Three a county, as the notice says. */
export async function addPilotUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof addPilot>>): Promise<{ id: string }> {
  const { organisationId, departmentId, year, stage, reason } = input.body
  const picker = await requireUnit(db, organisationId, actor, 'risk-prevention.roster')
  const department = await requireUnit(db, departmentId, actor, 'risk-prevention.roster')
  const unusable = (detail: string) => riskProblems.refuse('risk-prevention.pilot-unusable', detail)
  if (!department.path.startsWith(`${picker.path}.`)) throw unusable(`“${department.name}”不属于“${picker.name}”`)
  const tables = riskTables(db)
  await tables
    .selectFrom('organisations.organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .execute()
  const picked = await tables
    .selectFrom('risk_prevention.pilot')
    .select('department_id')
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .where('removed_at', 'is', null)
    .execute()
  const isCounty = picker.kind === 'county' || picker.kind === 'developmentZone'
  if (isCounty && picked.length >= pilotsPerCounty)
    throw unusable(`“${picker.name}”${year} 年已选 ${picked.length} 个部门：如需调整请先移出一个`)
  const id = newId()
  const added = await tables
    .insertInto('risk_prevention.pilot')
    .values({
      id,
      organisation_id: organisationId,
      department_id: departmentId,
      year,
      stage,
      reason,
      confirmed_by_name: null,
      confirmed_at: null,
      removed_at: null,
      revision: 1,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw unusable(`“${department.name}”已在 ${year} 年试点名册中`)
  audit({
    subject: `risk-prevention.pilot:${id}`,
    organisationId,
    summary: `将“${department.name}”列入 ${year} 年试点名册（${pilotStageTexts[stage]}）`,
  })
  return { id }
}

export async function confirmPilotUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof confirmPilot>>): Promise<Pilot> {
  const { pilotId } = input.params
  const row = await getPilotRow(db, pilotId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.confirm-roster')
  const confirmed = await riskTables(db)
    .updateTable('risk_prevention.pilot')
    .set({ confirmed_at: now, confirmed_by_name: actor.name, revision: input.body.revision + 1 })
    .where('id', '=', pilotId)
    .where('revision', '=', input.body.revision)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!confirmed)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这条试点记录刚被他人处理，请刷新后核对')
  audit({
    subject: `risk-prevention.pilot:${pilotId}`,
    organisationId: row.organisation_id,
    summary: `确认“${row.department_name}”为 ${row.year} 年试点`,
  })
  return toPilot(await getPilotRow(db, pilotId, actor), actor)
}

export async function removePilotUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removePilot>>): Promise<void> {
  const { pilotId } = input.params
  const { revision, reason } = input.body
  const row = await getPilotRow(db, pilotId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.roster')
  const removed = await riskTables(db)
    .updateTable('risk_prevention.pilot')
    .set({ removed_at: now, revision: revision + 1 })
    .where('id', '=', pilotId)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!removed) throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这条试点记录刚被他人处理，请刷新后核对')
  audit({
    subject: `risk-prevention.pilot:${pilotId}`,
    organisationId: row.organisation_id,
    summary: `将“${row.department_name}”移出 ${row.year} 年试点名册：${reason}`,
  })
}
