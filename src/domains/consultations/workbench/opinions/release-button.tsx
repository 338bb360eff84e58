import { useMutation } from '@tanstack/react-query'
import { ConfirmButton, mutationFor } from '#ui/workbench/index.ts'
import { releaseOpinions, type Opinion } from '../../contract/index.ts'

/** A person looked at what the brake held back: it is an opinion like any other. */
export function ReleaseButton({ consultationId, opinions }: { consultationId: string; opinions: readonly Opinion[] }) {
  const release = useMutation(mutationFor(releaseOpinions))
  const held = opinions.filter(({ heldBecause }) => heldBecause.length > 0)
  if (!held.length) return null
  return (
    <ConfirmButton
      question={`放行 ${held.length} 条待查看的意见？`}
      consequence="您已看过，确认是正常意见；放行后与其他意见一样逐条答复。"
      doText="放行"
      doneText="已放行"
      onConfirm={() =>
        release.mutateAsync({ params: { consultationId }, body: { opinionIds: held.map(({ id }) => id) } })
      }
    >
      放行 {held.length} 条
    </ConfirmButton>
  )
}
