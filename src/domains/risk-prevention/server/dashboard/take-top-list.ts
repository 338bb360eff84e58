import type { InputOf, OutputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { candidateKeyTexts, type takeTopList } from '../../contract/index.ts'
import { noteEvent, openBatch } from '../batches/open-batch.ts'
import { draftOfCandidate, isTaken } from '../points/candidate-draft.ts'
import { insertPoint } from '../points/save-point.ts'
import { riskTables } from '../tables.ts'
import { rankedOf } from './top-list.ts'
import { openView } from './view.ts'

/** The list of the batch's own unit becomes points of the batch; nobody's words are overwritten. */
export async function takeTopListUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof takeTopList>>): Promise<OutputOf<typeof takeTopList>> {
  const { batchId } = input.params
  const { by, item, from, to, limit } = input.body
  const { batch } = await openBatch(db, { batchId, actor, action: 'editPoints', now })
  const organisationId = batch.organisation_id
  const view = await openView(db, actor, { organisationId, from, to, ...(item ? { item } : {}) }, today)
  const drafts = (await rankedOf(db, view, by, limit)).map((one) =>
    draftOfCandidate(one, batch.organisation_name, view.days.from, view.days.to),
  )
  const known = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(['item', 'place', 'time_pattern', 'trade_code'])
    .where('batch_id', '=', batchId)
    .execute()
  const fresh = drafts.filter((draft) => !isTaken(by, draft, known))
  for (const content of fresh) await insertPoint(db, { id: newId(), batchId, organisationId, content, now })
  const summary = `按${candidateKeyTexts[by]}列入榜单 ${fresh.length} 个风险点`
  await noteEvent(db, { batchId, step: 'points', summary, actor, now })
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId,
    summary: `“${batch.title}”${summary}`,
    details: input.body,
  })
  return { added: fresh.length, known: drafts.length - fresh.length }
}
