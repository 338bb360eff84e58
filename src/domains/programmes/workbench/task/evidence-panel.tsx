import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DateText, EmptyState, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { alternatives, isAnswered } from '#platform/evidence/domain/index.ts'
import { confirmEvidence, type Task, type TaskEvidence } from '../../contract/index.ts'
import { SharedProofLinks, useSharedProofs, type SharedProof } from './shared-proofs.tsx'

/** 已有工作记录: each record counts (✓) or does not (✗ and why); one click confirms, nothing is uploaded. */
export function EvidencePanel({ task }: { task: Task }) {
  const confirm = useMutation(mutationFor(confirmEvidence))
  const shared = useSharedProofs(task)
  if (!task.evidence.length)
    return <EmptyState title="这项任务没有绑定工作记录" next="请在下面补充材料；绑定由方案制定单位设置" />
  const params = { taskId: task.id }
  const mayConfirm = task.actions.includes('saveDraft')
  const open = task.evidence.flatMap((proof) => unconfirmed(proof))
  return (
    <div className="stack">
      <ProblemAlert problem={confirm.error} />
      {alternatives(task.evidence).flatMap((group) =>
        group.map((proof, place) => (
          <Proof
            key={proof.asks}
            proof={proof}
            isAlternative={place > 0}
            isNeeded={!isAnswered(group)}
            shared={shared}
            takeBack={mayConfirm ? (factId) => confirm.mutate({ params, body: { takeBack: [factId] } }) : undefined}
          />
        )),
      )}
      {mayConfirm && open.length > 0 && (
        <div>
          <Button
            type="primary"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ params, body: { confirm: open } })}
          >
            确认这 {open.length} 条工作记录
          </Button>
        </div>
      )}
    </div>
  )
}

function unconfirmed({ result, confirmed }: TaskEvidence): string[] {
  const done = new Set(confirmed.map((one) => one.factId))
  return result.counted.map(({ fact }) => fact.id).filter((id) => !done.has(id))
}

function standingOf({ satisfied, missing }: TaskEvidence['result'], isNeeded: boolean): string {
  if (satisfied) return '✓ 已满足'
  return isNeeded ? (missing ?? '未满足') : '已由上下另一条满足'
}

interface ProofProps {
  readonly proof: TaskEvidence
  /** 「或者」: it or the one before it. */
  readonly isAlternative: boolean
  /** False where another of its group is answered. */
  readonly isNeeded: boolean
  readonly shared: ReadonlyMap<string, readonly SharedProof[]>
  readonly takeBack: ((factId: string) => void) | undefined
}

function Proof({ proof, isAlternative, isNeeded, shared, takeBack }: ProofProps) {
  const { result, asks, confirmed } = proof
  const confirmations = new Map(confirmed.map((one) => [one.factId, one]))
  return (
    <div>
      <div className="row spread">
        <strong>
          {isAlternative && '或者：'}
          {asks}
        </strong>
        <span className={isNeeded ? 'bad' : ''}>
          {standingOf(result, isNeeded)}（{result.count}/{result.required}）
        </span>
      </div>
      <ul className="files">
        {result.counted.map(({ fact }) => (
          <li key={fact.id}>
            <span aria-label="计入">✓</span> <DateText value={fact.occurredOn} />{' '}
            {fact.subject.link ? <Link to={fact.subject.link}>{fact.sentence}</Link> : fact.sentence}
            {confirmations.has(fact.id) && (
              <>
                <span className="quiet">{confirmations.get(fact.id)!.by}已确认</span>
                {takeBack && (
                  <Button type="link" size="small" onClick={() => takeBack(fact.id)}>
                    取消确认
                  </Button>
                )}
              </>
            )}
            {shared.has(fact.id) && <SharedProofLinks proofs={shared.get(fact.id)!} />}
          </li>
        ))}
        {result.notCounted.map(({ fact, why }) => (
          <li key={fact.id} className="quiet">
            <span aria-label="不计入">×</span> <DateText value={fact.occurredOn} /> {fact.sentence}：{why}
          </li>
        ))}
      </ul>
    </div>
  )
}
