import { beginTypicalCase, saveTypicalCase, sendTypicalCase } from '#domains/typical-cases/contract/index.ts'
import type { Player, Stage } from '../stage.ts'
import { passUnitReview } from './seek-opinions.ts'

interface ToldCase {
  readonly work: 'guidance.visit' | 'mediation.case'
  readonly recordId: string
  readonly title: string
  readonly practice: string
  readonly effect: string
}

/** A 典型案例 written from its record, without names, through 发布审核 to the public. */
export async function tellCase(stage: Stage, clerk: Player, unit: string, told: ToldCase): Promise<void> {
  const { work, recordId, title, practice, effect } = told
  const begun = await clerk.call(beginTypicalCase, { body: { work, recordId } })
  const params = { typicalCaseId: begun.id }
  const { original, shown, hidden, revision } = begun
  const saved = await clerk.call(saveTypicalCase, {
    params,
    body: {
      revision,
      title,
      original: { ...original, practice, effect },
      shown: { ...shown, practice, effect },
      hidden,
    },
  })
  const sent = await clerk.call(sendTypicalCase, { params, body: { revision: saved.revision } })
  await passUnitReview(stage, unit, sent.publicationId!)
}
