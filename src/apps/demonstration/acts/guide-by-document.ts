import { newId } from '#base/ids/index.ts'
import { guidanceCases, guidancePapers, paperKindOf, type GuidanceMode } from '#domains/guidance/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import type { Player } from '../stage.ts'
import { actOnCase, issuePaper } from './act-on-case.ts'

interface Guided {
  readonly organisationId: string
  readonly firm: string
  readonly mode: Exclude<GuidanceMode, 'interview'>
  readonly topic: string
  readonly words: string
  readonly on: string
}

/** 行政指导 of the full form in a day: approved by another, its document issued and handed over, closed. */
export async function guideByDocument(clerk: Player, reviewer: Player, guided: Guided): Promise<Case> {
  const { organisationId, firm, mode, topic, words, on } = guided
  const one = await clerk.call(guidanceCases.endpoints.open, {
    body: {
      organisationId,
      title: topic,
      content: { mode, topic, words },
      parties: [{ role: 'counterparty', kind: 'organisation', name: firm }],
      clientKey: newId(),
    },
  })
  await actOnCase(guidanceCases, clerk, one, 'propose')
  await actOnCase(guidanceCases, reviewer, one, 'approve', { opinion: '演示：同意' })
  const paper = await issuePaper(guidancePapers, clerk, { kind: 'case', id: one.id }, paperKindOf(mode), on)
  await clerk.call(guidancePapers.endpoints.recordDelivery, {
    params: { paperId: paper.id },
    body: { delivery: { way: 'direct', recipient: '演示负责人', receivedOn: on } },
  })
  return actOnCase(guidanceCases, clerk, one, 'close', { result: '演示：已按建议办理' })
}
