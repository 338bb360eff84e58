import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { pictureKinds } from '#platform/files/contract/index.ts'
import { supervisionProblems, visitMade, type Plan, type recordVisit, type Visit } from '../../contract/index.ts'
import { getPlan } from '../plans/read-plan.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { requireSupervised } from '../supervised-units.ts'
import { supervisionTables } from '../tables.ts'
import { getVisit } from './read-visit.ts'

type Fields = InputOf<typeof recordVisit>['body']

/** Writes a visit, its findings and its fact at once. */
export async function recordVisitUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordVisit>>): Promise<Visit> {
  const { body } = input
  const supervising = await requireUnit(db, body.supervisingOrganisationId, actor, 'supervision.visit')
  const [unit] = await requireSupervised(db, actor, [body.organisationId], today)
  if (body.visitedOn > today)
    throw supervisionProblems.refuse('supervision.wrong-day', '督导日期不能晚于今天，请在督导之后登记')
  const plan = body.planId ? await requirePlan(db, actor, body.planId, body) : undefined
  await requireRows(db, body, plan?.programmeId ?? null)
  const id = newId()
  const fact = await recordFact(db, {
    kind: visitMade,
    organisationId: supervising.id,
    occurredOn: body.visitedOn,
    at: now,
    subject: {
      module: 'supervision',
      id,
      label: `对${unit!.name}的督导`.slice(0, 200),
      link: `/supervision/visits/${id}`,
    },
    facts: {
      unit: unit!.name,
      kind: plan?.kind ?? 'daily',
      findings: body.findings.length,
      photos: body.photos.length,
    },
    actor,
  })
  await supervisionTables(db)
    .insertInto('supervision.visit')
    .values({
      id,
      plan_id: body.planId,
      programme_id: plan?.programmeId ?? null,
      organisation_id: unit!.id,
      organisation_name: unit!.name,
      supervising_organisation_id: supervising.id,
      supervising_organisation_name: supervising.name,
      visited_on: body.visitedOn,
      visitors: asJson(body.visitors),
      people_present: asJson(body.peoplePresent),
      looked_at: body.lookedAt,
      notes: body.notes,
      state: 'recorded',
      withdrawal_reason: null,
      fact_id: fact.id,
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: now,
      revision: 1,
    })
    .execute()
  await writeFindings(db, id, body.findings)
  await writePhotos(db, id, supervising.id, body.photos, actor, now)
  audit({
    subject: `supervision.visit:${id}`,
    organisationId: unit!.id,
    summary: `登记${body.visitedOn}对“${unit!.name}”的督导，发现问题 ${body.findings.length} 个`,
  })
  return getVisit(db, id, actor)
}

async function requirePlan(tx: Transaction, actor: Actor, planId: string, fields: Fields): Promise<Plan> {
  // A plan that is closed or drawn anew at the same moment must not take the visit.
  await supervisionTables(tx).selectFrom('supervision.plan').select('id').where('id', '=', planId).forUpdate().execute()
  const plan = await getPlan(tx, planId, actor)
  if (!plan.actions.includes('visit'))
    throw supervisionProblems.refuse(
      'supervision.not-possible-now',
      plan.state === 'draft' ? '检查计划还没有启动，启动后才能登记督导' : '检查计划已结束，或不由您的单位执行',
    )
  if (!plan.units.some((unit) => unit.id === fields.organisationId))
    throw supervisionProblems.refuse(
      'supervision.unit-not-in-plan',
      `所选单位不在检查计划“${plan.title}”内，请改选单位，或不选计划作为日常督导登记`,
    )
  if (fields.visitedOn < plan.fromOn)
    throw supervisionProblems.refuse('supervision.wrong-day', `检查计划从 ${plan.fromOn} 开始，督导日期不能更早`)
  return plan
}

async function requireRows(tx: Transaction, fields: Fields, programmeId: string | null): Promise<void> {
  const wanted = [...new Set(fields.findings.flatMap((finding) => finding.rowId ?? []))]
  if (!wanted.length) return
  const known = programmeId
    ? await supervisionTables(tx)
        .selectFrom('programmes.row')
        .select('id')
        .where('programme_id', '=', programmeId)
        .where('id', 'in', wanted)
        .execute()
    : []
  if (known.length < wanted.length)
    throw supervisionProblems.refuse('supervision.wrong-row', '问题对应的任务行不属于检查计划的年度方案，请重新选择')
}

async function writeFindings(tx: Transaction, visitId: string, findings: Fields['findings']): Promise<void> {
  if (!findings.length) return
  await supervisionTables(tx)
    .insertInto('supervision.finding')
    .values(
      findings.map((finding, position) => ({
        id: newId(),
        visit_id: visitId,
        position,
        text: finding.text,
        severity: finding.severity,
        row_id: finding.rowId,
      })),
    )
    .execute()
}

async function writePhotos(
  tx: Transaction,
  visitId: string,
  organisationId: string,
  photos: Fields['photos'],
  actor: Actor,
  at: Date,
): Promise<void> {
  for (const [position, { uploadId }] of photos.entries()) {
    const rules = { accept: [...pictureKinds], maximumBytes: 30 * 1024 * 1024 }
    const file = await takeUpload(tx, { uploadId, organisationId, actor, at, rules })
    await supervisionTables(tx)
      .insertInto('supervision.visit_photo')
      .values({ visit_id: visitId, file_id: file.id, position })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
