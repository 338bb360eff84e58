import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import {
  deliveryWays,
  paperProblems,
  PresumableWay,
  type DefinedPapers,
  type NewDelivery,
  type Paper,
} from '../../contract/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { arrivalFault, dayBegun, dayOfDelivery, deliveryFault } from '../../domain/delivery-day.ts'
import { impossible, paperNote } from '../papers/change-paper.ts'
import { getPaper, getPaperRow, type PaperRow } from '../papers/select-papers.ts'
import { findOwner, happeningOf } from '../owners.ts'
import { paperTables } from '../tables.ts'
import { presumptionOf, undecided } from './delivery-rules.ts'
import { getDeliveryRow } from './get-delivery.ts'
import { requireUnit } from '#platform/organisations/index.ts'

type Endpoints = DefinedPapers['endpoints']

const receiptRules = { accept: ['pdf', 'ofd', 'jpg', 'png', 'tiff', 'heic'] as const, maximumBytes: 50 * 1024 * 1024 }
const wrong = (detail: string) => paperProblems.refuse('papers.wrong-delivery', detail)

export async function recordDelivery(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['recordDelivery']>>,
): Promise<Paper> {
  const { delivery, uploadId } = input.body
  const row = await getPaperRow(db, definition, actor, input.params.paperId, today)
  await requireUnit(db, row.organisation_id, actor, definition.permissions.write)
  if (row.state !== 'issued') throw impossible(row.state === 'draft' ? '文书出具后才能送达' : '作废的文书不送达')
  const fault = deliveryFault(delivery, row.issued_on!, today)
  if (fault) throw wrong(fault)
  const deliveredOn = dayOfDelivery(delivery)
  await paperTables(db)
    .insertInto('papers.paper_delivery')
    .values({
      id: newId(),
      paper_id: row.id,
      way: delivery.way,
      state: deliveredOn ? 'delivered' : 'underWay',
      content: asJson(delivery),
      delivered_on: deliveredOn,
      failed_because: null,
      presumed_by: null,
      receipt_file_id: await takeReceipt(db, uploadId, row.organisation_id, actor, now),
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: now,
    })
    .execute()
  const day = deliveredOn ? `，送达日 ${deliveredOn}` : ''
  audit(paperNote(definition, row, `“${row.title}”${row.number}${deliveryWays[delivery.way].text}${day}`))
  if (deliveredOn && deliveredOn <= today)
    await tellOwner(definition, row, { db, actor, now, today }, { on: deliveredOn, way: delivery.way })
  return getPaper(db, definition, actor, row.id, today)
}

/** How a delivery that was awaited has ended. */
export async function settleDelivery(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['settleDelivery']>>,
): Promise<Paper> {
  const { result, uploadId } = input.body
  const { delivery, paper } = await getDeliveryRow(db, definition, actor, input.params.paperDeliveryId, today)
  await requireUnit(db, paper.organisation_id, actor, definition.permissions.write)
  if (result.outcome === 'delivered') {
    const fault = arrivalFault(delivery.content, result.receivedOn, today)
    if (fault) throw wrong(fault)
  }
  const presumed = result.outcome === 'presumed' ? await presume(db, delivery.content, paper, today) : null
  const receivedOn = result.outcome === 'delivered' ? result.receivedOn : (presumed?.on ?? null)
  const receipt = await takeReceipt(db, uploadId, paper.organisation_id, actor, now)
  const changed = await paperTables(db)
    .updateTable('papers.paper_delivery')
    .set({
      state: receivedOn ? 'delivered' : 'failed',
      delivered_on: receivedOn,
      presumed_by: presumed?.by ?? null,
      failed_because: result.outcome === 'failed' ? result.reason : null,
      ...(receipt ? { receipt_file_id: receipt } : {}),
    })
    .where('id', '=', delivery.id)
    .where('state', '=', 'underWay')
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw impossible('这次送达的结果已经登记过：请刷新后核对')
  const words =
    result.outcome === 'failed'
      ? `未送达：${result.reason}`
      : `送达日 ${receivedOn}${presumed ? `，${presumed.by}` : ''}`
  audit(paperNote(definition, paper, `“${paper.title}”${paper.number}${deliveryWays[delivery.way].text}，${words}`))
  if (receivedOn) await tellOwner(definition, paper, { db, actor, now, today }, { on: receivedOn, way: delivery.way })
  return getPaper(db, definition, actor, paper.id, today)
}

/** The unit's rule decides; without one nothing counts as delivered that nobody received. */
async function presume(
  tx: Transaction,
  delivery: NewDelivery,
  { organisation_id: organisationId }: PaperRow,
  today: string,
): Promise<{ readonly on: string; readonly by: string }> {
  const way = PresumableWay.safeParse(delivery.way).data
  const { days, basis, decidedBy } = way ? await presumptionOf(tx, organisationId, way) : undecided
  if (days === null)
    throw wrong('本单位没有规定满多少日视为送达：请等回执，或改用其他方式；规则在文书模板页“送达规则”里设')
  const on = addCalendarDays(dayBegun(delivery), days)
  if (on > today) throw wrong(`发送满 ${days} 日才视为送达：请在 ${on} 或以后登记`)
  return { on, by: `发送满 ${days} 日视为送达，${decidedBy?.organisationName ?? ''}规定（${basis}）` }
}

type Done = Pick<Writing<never>, 'db' | 'actor' | 'now' | 'today'>

async function tellOwner(
  { module }: DefinedPapers,
  row: PaperRow,
  { db, actor, now, today }: Done,
  { on, way }: { readonly on: string; readonly way: NewDelivery['way'] },
): Promise<void> {
  const told = { ...happeningOf(row, { actor, at: now, today }), on, way: deliveryWays[way].text }
  await findOwner(module)?.delivered?.(db, told)
}

async function takeReceipt(
  tx: Transaction,
  uploadId: string | undefined,
  organisationId: string,
  actor: Actor,
  at: Date,
): Promise<string | null> {
  if (!uploadId) return null
  const rules = { ...receiptRules, accept: [...receiptRules.accept] }
  return (await takeUpload(tx, { uploadId, organisationId, actor, at, rules })).id
}
