import { mayAct, type Actor } from '#base/http/index.ts'
import type { TaskViewer } from '../../domain/available-actions.ts'

const asked = ['programmes.draft', 'programmes.release', 'programmes.receive', 'programmes.waive'] as const

/** What the person may do in the unit that has the task and in the unit that asks it; both by their places in the tree. */
export function viewerOf(actor: Actor, paths: { readonly unit: string; readonly issuer: string }): TaskViewer {
  const held = (path: string) => new Set<string>(asked.filter((permission) => mayAct(actor, permission, path)))
  return { personId: actor.personId, unit: held(paths.unit), issuer: held(paths.issuer) }
}
