import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { TaskViewer } from '../../domain/available-actions.ts'

const asked = ['programmes.draft', 'programmes.release', 'programmes.receive', 'programmes.waive'] as const

/** What the person may do in the unit that has the task and in the unit that asks it. */
export async function viewerOf(
  db: Db | Transaction,
  actor: Actor,
  unitId: string,
  issuerId: string,
): Promise<TaskViewer> {
  const held = async (organisationId: string) => {
    const { path } = await getOrganisation(db, organisationId)
    return new Set<string>(asked.filter((permission) => mayAct(actor, permission, path)))
  }
  return { personId: actor.personId, unit: await held(unitId), issuer: await held(issuerId) }
}
