import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { Publication } from '#platform/publishing/index.ts'
import type { RegisterVersion } from '../contract/index.ts'
import { draftRegisterVersion, reviseRegisterVersion, type NewVersion } from './draft-version.ts'
import { listRegisterVersions } from './read-register.ts'
import { sendRegisterVersionToReview } from './send-to-review.ts'

interface NextVersionOf extends NewVersion {
  readonly actor: Actor
  readonly today: string
}

/**
 * What stands in a list now is frozen as its next version and handed to 发布审核; a draft that was returned is written anew.
 * @throws Problem as of drafting and sending
 */
export async function sendNextVersion(
  tx: Transaction,
  { actor, today, ...next }: NextVersionOf,
): Promise<{ version: RegisterVersion; publication: Publication }> {
  const known = await listRegisterVersions(tx, { kind: next.kind, subjectId: next.subjectId, today })
  const draft = known?.versions.find(({ state }) => state === 'draft')
  const version = draft
    ? await reviseRegisterVersion(tx, { ...next, versionId: draft.id, revision: draft.revision })
    : await draftRegisterVersion(tx, next)
  const sending = { versionId: version.id, revision: version.revision, actor, at: next.at }
  return { version, publication: await sendRegisterVersionToReview(tx, sending) }
}
