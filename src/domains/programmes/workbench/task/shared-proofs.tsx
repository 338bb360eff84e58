import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryFor } from '#ui/workbench/index.ts'
import { listSharedProofs, type Task } from '../../contract/index.ts'

export interface SharedProof {
  readonly taskId: string
  readonly rowCode: string
  readonly name: string
  readonly programmeTitle: string
}

/** Which other tasks each fact of this task proves too, by fact. */
export function useSharedProofs(task: Task): ReadonlyMap<string, readonly SharedProof[]> {
  const { data } = useQuery({
    ...queryFor(listSharedProofs, { params: { taskId: task.id } }),
    enabled: task.evidence.some(({ result }) => result.counted.length > 0),
  })
  return Map.groupBy(data?.items ?? [], ({ factId }) => factId)
}

export function SharedProofLinks({ proofs }: { proofs: readonly SharedProof[] }) {
  return (
    <div className="quiet">
      同时佐证：
      {proofs.map((proof, index) => (
        <span key={proof.taskId}>
          {index > 0 && '、'}
          <Link to={`/tasks/${proof.taskId}`}>
            {proof.rowCode} {proof.name}（{proof.programmeTitle}）
          </Link>
        </span>
      ))}
    </div>
  )
}
