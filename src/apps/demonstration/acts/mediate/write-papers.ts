import { mediationPapers } from '#domains/mediation/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { bindWaitingDossiers } from '#platform/papers/index.ts'
import type { Player, Stage } from '../../stage.ts'
import { issuePaper } from '../act-on-case.ts'

const { endpoints } = mediationPapers
const subjectOf = ({ id }: Case) => ({ kind: 'case', id })

/** A paper of the case, issued and handed to the parties on the same day. */
export async function handOver(clerk: Player, one: Case, kind: string, on: string): Promise<void> {
  const { id: paperId } = await issuePaper(mediationPapers, clerk, subjectOf(one), kind, on)
  const delivery = { way: 'direct' as const, recipient: '演示双方当事人', receivedOn: on, relation: '本人' }
  await clerk.call(endpoints.recordDelivery, { params: { paperId }, body: { delivery } })
}

export async function sealDossier(stage: Stage, clerk: Player, one: Case): Promise<void> {
  await clerk.call(endpoints.bindDossier, { body: { subject: subjectOf(one) } })
  await bindWaitingDossiers(stage.database.db)
}
