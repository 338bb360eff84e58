import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  measureKindTexts,
  RiskPointDraft,
  riskProblems,
  type beginTypicalCase,
  type CaseParts,
  type saveTypicalCase,
  type TypicalCase,
} from '../../contract/index.ts'
import { findPoint } from '../../server/points/open-point.ts'
import { riskTables } from '../../server/tables.ts'
import { shownParts } from '../domain/de-identify.ts'
import { getCaseRow, getTypicalCase } from './cases.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** The three parts from what the system knows of the point; names of guided firms are those that may not appear. */
export async function beginTypicalCaseUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof beginTypicalCase>>): Promise<TypicalCase> {
  const point = await findPoint(db, input.params.riskPointId, actor)
  await requireUnit(db, point.organisation_id, actor, 'risk-prevention.edit')
  const tables = riskTables(db)
  const known = await tables
    .selectFrom('risk_prevention.typical_case')
    .select('id')
    .where('risk_point_id', '=', point.id)
    .executeTakeFirst()
  if (known) return getTypicalCase(db, known.id, actor)
  const draft = RiskPointDraft.parse(point.content)
  const original: CaseParts = {
    situation: [draft.behaviour, draft.consequence].filter(Boolean).join('\n'),
    practice: draft.measures.map(({ kind, text }) => `${measureKindTexts[kind]}：${text}`).join('\n'),
    effect: await effectOf(db, point.batch_id, point.id),
  }
  const hidden = await guidedNames(db, point.id)
  const id = newId()
  const title = `“${point.name}”防控案例`.slice(0, 100)
  const empty = { situation: '', practice: '', effect: '' }
  const written = await tables
    .insertInto('risk_prevention.typical_case')
    .values({
      id,
      organisation_id: point.organisation_id,
      batch_id: point.batch_id,
      risk_point_id: point.id,
      title,
      original: asJson(original),
      shown: asJson(shownParts(original, empty, hidden)),
      hidden: asJson(hidden),
      publication_id: null,
      revision: 1,
      created_by_name: actor.name,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('risk_point_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '他人刚由这个风险点起草了典型案例，请刷新后查看')
  audit({
    subject: `risk-prevention.typical-case:${id}`,
    organisationId: point.organisation_id,
    summary: `起草典型案例${title}`,
  })
  return getTypicalCase(db, id, actor)
}

/** What the evaluation says of the point, in its own honest words. */
async function effectOf(tx: Transaction, batchId: string, riskPointId: string): Promise<string> {
  const found = await riskTables(tx)
    .selectFrom('risk_prevention.evaluation')
    .select('figures')
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return found?.figures.compared.find((one) => one.riskPointId === riskPointId)?.sentence ?? ''
}

async function guidedNames(tx: Transaction, riskPointId: string): Promise<string[]> {
  const rows = await riskTables(tx)
    .selectFrom('risk_prevention.guidance_record')
    .select('counterparty_name')
    .where('risk_point_id', '=', riskPointId)
    .where('withdrawn_because', 'is', null)
    .distinct()
    .orderBy('counterparty_name')
    .limit(50)
    .execute()
  return rows.map(({ counterparty_name: name }) => name.trim()).filter((name) => name.length > 1 && name.length <= 60)
}

/** An emptied part for others is made anew from the original without its names. */
export async function saveTypicalCaseUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveTypicalCase>>): Promise<TypicalCase> {
  const { revision, title, original, shown, hidden } = input.body
  const row = await getCaseRow(db, input.params.typicalCaseId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.edit')
  if (!(await getTypicalCase(db, row.id, actor)).mayEdit)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '案例已送审或已公布：需要修改请先退回或撤下')
  const changed = await riskTables(db)
    .updateTable('risk_prevention.typical_case')
    .set({
      title,
      original: asJson(original),
      shown: asJson(shownParts(original, shown, hidden)),
      hidden: asJson(hidden),
      revision: revision + 1,
      changed_at: now,
    })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw riskProblems.refuse(
      'risk-prevention.changed-meanwhile',
      '这个案例刚被他人修改，请核对最新内容后再次保存；您填写的内容仍在页面上',
    )
  audit({
    subject: `risk-prevention.typical-case:${row.id}`,
    organisationId: row.organisation_id,
    summary: `修改典型案例“${title}”`,
  })
  return getTypicalCase(db, row.id, actor)
}
