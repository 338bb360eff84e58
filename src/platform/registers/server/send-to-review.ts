import type { Transaction } from '#base/database/index.ts'
import { refuse, type Actor } from '#base/http/index.ts'
import { draftPublication, getPublication, revisePublication, type Publication } from '#platform/publishing/index.ts'
import { getOwner, type VersionMove } from './definitions.ts'
import { requireDraft } from './draft-version.ts'
import { allRowsOf } from './read-rows.ts'
import { getRegisterRecord, lockVersion, type RegisterRecord, type VersionRecord } from './select-versions.ts'
import { snapshotOf } from './snapshot.ts'
import { registerTables } from './tables.ts'

interface Sending {
  readonly versionId: string
  /** The one that the person saw. */
  readonly revision: number
  /** Natural persons whose names should not appear. */
  readonly names?: readonly string[]
  readonly actor: Actor
  readonly at: Date
}

export const publicationModule = 'registers'

/**
 * Freezes a draft and hands it to 发布审核; there the drafter sends it on its way. What is returned there is a draft again.
 * @throws Problem of the owner where it must not be published, `registers.wrong-state`, `base.changed-meanwhile`
 */
export async function sendRegisterVersionToReview(tx: Transaction, sending: Sending): Promise<Publication> {
  const { actor, at } = sending
  const version = await lockVersion(tx, sending.versionId)
  requireDraft(version.state)
  if (version.revision !== sending.revision)
    throw refuse('base.changed-meanwhile', '清单已被他人修改，请刷新后核对再送审')
  const register = await getRegisterRecord(tx, version.register_id)
  await getOwner(register.kind).beforePublication?.(tx, moveOf(register, version, actor, at))
  const content = {
    snapshot: await snapshotOf(register, version, await allRowsOf(tx, version.id)),
    scope: 'public' as const,
    ...(sending.names ? { names: sending.names } : {}),
    actor,
    at,
  }
  const open = version.publication_id === null ? undefined : await getPublication(tx, version.publication_id)
  const publication =
    open?.state === 'draft'
      ? await revisePublication(tx, { ...content, publicationId: open.id, revision: open.revision })
      : await draftPublication(tx, {
          ...content,
          subject: { module: publicationModule, kind: register.kind, id: register.id },
          organisationId: register.organisation_id,
        })
  await registerTables(tx)
    .updateTable('registers.version')
    .set({ state: 'review', publication_id: publication.id, revision: version.revision + 1, changed_at: at })
    .where('id', '=', version.id)
    .execute()
  return publication
}

export function moveOf(register: RegisterRecord, version: VersionRecord, actor: Actor, at: Date): VersionMove {
  return {
    registerId: register.id,
    subjectId: register.subject_id,
    organisationId: register.organisation_id,
    versionId: version.id,
    title: version.title,
    number: version.number,
    code: register.code,
    actor,
    at,
  }
}
