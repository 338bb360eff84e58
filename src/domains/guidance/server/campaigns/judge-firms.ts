import { Problem, type InputOf, type OutputOf, type UseCase } from '#base/http/index.ts'
import { judgeCase, type CaseVerdict } from '#platform/procedures/index.ts'
import { guidanceCases, type judgeFirms } from '../../contract/index.ts'
import { selectFirms } from './list-firms.ts'
import { getCampaignRow } from './select-campaigns.ts'
import { notNow } from './write-campaign.ts'

type Asking = UseCase<InputOf<typeof judgeFirms>>

/** In the order of the batch. */
export async function judgeFirmsUseCase(request: Asking): Promise<OutputOf<typeof judgeFirms>> {
  const { input, actor, db } = request
  const { firmIds } = input.body
  const campaign = await getCampaignRow(db, input.params.campaignId, actor, 'guidance.record')
  const firms = await selectFirms(db, campaign.id).where('f.id', 'in', firmIds).orderBy('f.position').execute()
  if (firms.length < new Set(firmIds).size) throw notNow('所选的有不在这次成批指导里的，请刷新后再选')
  const items = []
  for (const { id: firmId, counterparty_name: name, case_id: caseId } of firms)
    items.push({ firmId, name, caseId, ...(caseId ? await verdictOn(caseId, request) : withoutCase) })
  return { items }
}

const withoutCase = { revision: null, refusal: '还没有出具文书' }

async function verdictOn(
  caseId: string,
  { input, db, actor, today }: Asking,
): Promise<CaseVerdict | typeof withoutCase> {
  try {
    return await judgeCase(db, guidanceCases, { caseId, action: input.body.act, actor, today })
  } catch (error) {
    // Handed to another unit meanwhile: the others of the batch can go on.
    if (error instanceof Problem) return { revision: null, refusal: error.detail ?? error.title }
    throw error
  }
}
