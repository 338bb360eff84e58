import { businessToday } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { ToldRecord } from '#domains/typical-cases/index.ts'
import { getCase, listPartyNames } from '#platform/procedures/index.ts'
import {
  correctionStates,
  guidanceCases,
  GuidanceContent,
  guidanceModes,
  guidanceProblems,
} from '../../contract/index.ts'

/** A case of the full form as it may be told; what came from a visit is told from the visit. @throws Problem */
export async function tellCase(tx: Transaction, caseId: string, actor: Actor): Promise<ToldRecord> {
  const one = await getCase(tx, guidanceCases, caseId, actor, businessToday())
  const content = GuidanceContent.parse(one.content)
  if (!one.closedOn)
    throw guidanceProblems.refuse('guidance.not-possible-now', '办结以后，才能写成典型案例；请先完成送达和回访')
  const parties = await listPartyNames(tx, one.id)
  return {
    organisationId: one.organisationId,
    label: `行政指导案件 ${one.number}`,
    path: `/guidance/cases/${one.id}`,
    title: `“${content.topic}”指导案例`,
    original: {
      situation: [`${parties[0]?.name ?? '行政相对人'}：${content.topic}。`, content.violation]
        .filter(Boolean)
        .join('\n'),
      practice: `${guidanceModes[content.mode]}：${content.words}`,
      effect: [content.followUp?.found, content.correction && correctionStates[content.correction]]
        .filter(Boolean)
        .join('\n'),
    },
    hidden: [
      ...parties.flatMap(({ name, representativeName }) => [name, representativeName ?? '']),
      ...content.officers.map(({ name }) => name),
    ].filter((name) => name !== ''),
  }
}
