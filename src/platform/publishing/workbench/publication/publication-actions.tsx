import { useMutation } from '@tanstack/react-query'
import type { OutputOf } from '#base/http/contract.ts'
import { ActionBar, mutationFor, useSession } from '#ui/workbench/index.ts'
import {
  approveLegality,
  approvePrivacy,
  discardPublication,
  publishingPermissions,
  publishPublication,
  returnPublication,
  signPublication,
  submitPublication,
  waiveFourEyes,
  withdrawPublication,
  type Publication,
  type showPublication,
} from '../../contract/index.ts'
import { nextPermission, offeredActions } from './offered-actions.ts'
import { oneLineOf } from './one-line-of.ts'

/** The next step, and why it is not this person's where it is not. */
export function PublicationActions({ publication }: { publication: OutputOf<typeof showPublication> }) {
  const { personId, permissions } = useSession()
  const steps = useSteps()
  const actions = offeredActions(publication, { personId, may: (permission) => permissions.has(permission) })
  const explained = actions.find((action) => action.unavailableBecause)
  return (
    <div className="stack problem">
      {actions.length > 0 && (
        <ActionBar
          actions={actions}
          onAct={(name, words) =>
            steps[name as keyof typeof steps].mutateAsync({
              params: { publicationId: publication.id },
              body: { revision: publication.revision, comment: oneLineOf(words) },
            })
          }
        />
      )}
      {explained && <p className="quiet">{explained.unavailableBecause}。</p>}
      {!actions.length && <WaitingFor publication={publication} />}
    </div>
  )
}

/** For whoever may do nothing now: whose turn it is. */
function WaitingFor({ publication }: { publication: Publication }) {
  const permission = nextPermission(publication.state)
  if (!permission) return null
  return (
    <p className="quiet">
      等待有“{publishingPermissions[permission].text}”权限的人员办理
      {publication.waiver ? '' : `（须由起草人${publication.draftedBy.name}以外的人办理）`}，办理后会通知下一位。
    </p>
  )
}

function useSteps() {
  return {
    submit: useMutation(mutationFor(submitPublication)),
    approveLegal: useMutation(mutationFor(approveLegality)),
    approvePrivacy: useMutation(mutationFor(approvePrivacy)),
    sign: useMutation(mutationFor(signPublication)),
    publish: useMutation(mutationFor(publishPublication)),
    return: useMutation(mutationFor(returnPublication)),
    withdraw: useMutation(mutationFor(withdrawPublication)),
    discard: useMutation(mutationFor(discardPublication)),
    waiveFourEyes: useMutation(mutationFor(waiveFourEyes)),
  }
}
