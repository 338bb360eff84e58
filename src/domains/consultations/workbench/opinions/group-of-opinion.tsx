import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ConfirmButton, mutationFor } from '#ui/workbench/index.ts'
import { dissolveGroup, type Opinion } from '../../contract/index.ts'

interface GroupOfOpinionProps {
  readonly opinion: Opinion
  readonly mayDissolve: boolean
}

/** With which others it was put together; the link shows them alone, to be answered at once. */
export function GroupOfOpinion({ opinion, mayDissolve }: GroupOfOpinionProps) {
  const dissolve = useMutation(mutationFor(dissolveGroup))
  const { consultationId, groupId, groupLabel } = opinion
  if (groupId === null) return null
  return (
    <p className="quiet">
      归并：
      <Link to={`/consultations/${consultationId}/opinions`} search={{ groupId }}>
        {groupLabel}
      </Link>
      {mayDissolve && (
        <ConfirmButton
          size="small"
          type="link"
          question={`拆开“${groupLabel}”这一组？`}
          consequence="各条意见恢复单独列出；已作的答复不变。"
          doText="拆开"
          doneText="已拆开"
          onConfirm={() => dissolve.mutateAsync({ params: { consultationId, opinionGroupId: groupId } })}
        >
          拆开
        </ConfirmButton>
      )}
    </p>
  )
}
