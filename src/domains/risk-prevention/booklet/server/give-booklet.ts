import type { InputOf, Writing } from '#base/http/index.ts'
import { riskProblems, type giveBooklet } from '../../contract/index.ts'
import { getGuidanceRow } from '../../server/guidance/guidance.ts'
import { requirePlainRecord } from '../../server/guidance/guidance-elsewhere.ts'
import { riskTables } from '../../server/tables.ts'
import { findBookletOfFirm, isOfAnotherFirm, linkBooklet } from './booklet-of-firm.ts'
import { openBooklet } from './open-booklet.ts'
import { requireUnit } from '#platform/organisations/index.ts'

export async function giveBookletUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof giveBooklet>>): Promise<{ code: string }> {
  const row = await getGuidanceRow(db, input.params.guidanceRecordId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.edit')
  requirePlainRecord(row)
  if (row.withdrawn_because !== null)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '这条记录已经撤销，不能记入一户一册')
  if (row.booklet_id) throw riskProblems.refuse('risk-prevention.not-possible-now', '这条记录已经记入一户一册')
  const known = input.body.code || !row.counterparty_id ? undefined : await findBookletOfFirm(db, row.counterparty_id)
  const booklet = known ?? (await openBooklet(db, { code: input.body.code, shopName: row.counterparty_name, at: now }))
  if (!booklet)
    throw riskProblems.refuse('risk-prevention.booklet-not-found', '没有这个编号的一户一册，请与商户核对；没有的留空')
  if (row.counterparty_id) {
    if (await isOfAnotherFirm(db, booklet.id, row.counterparty_id))
      throw riskProblems.refuse(
        'risk-prevention.not-possible-now',
        '这个编号的一户一册登记的是另一户，请与商户核对编号；没有编号的留空',
      )
    await linkBooklet(db, booklet.id, row.counterparty_id)
  }
  const changed = await riskTables(db)
    .updateTable('risk_prevention.guidance_record')
    .set({ booklet_id: booklet.id, revision: input.body.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', input.body.revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这条记录刚被他人修改，请核对最新内容后再试')
  audit({
    subject: `risk-prevention.guidance:${row.id}`,
    organisationId: row.organisation_id,
    summary: `行政指导记录记入“${row.counterparty_name}”的一户一册`,
  })
  return { code: booklet.code }
}
