import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ConfirmButton, mutationFor, queryFor, QueryView } from '#ui/workbench/index.ts'
import { listAdoptedChanges, writeBackAdopted, type AdoptedChange, type Batch } from '../../contract/index.ts'

/** What adopted opinions changed and the points do not say yet: both texts, and a person confirms. */
export function AdoptedPanel({ batch }: { batch: Batch }) {
  const changes = useQuery({
    ...queryFor(listAdoptedChanges, { params: { batchId: batch.id } }),
    enabled: batch.consultationId !== null,
  })
  if (!batch.consultationId) return null
  return (
    <QueryView query={changes}>
      {({ items }) =>
        items.length > 0 && (
          <>
            <h3>采纳的修改，还没有写回风险点</h3>
            {items.map((change) => (
              <Change key={change.riskPointId} change={change} />
            ))}
          </>
        )
      }
    </QueryView>
  )
}

function Change({ change }: { change: AdoptedChange }) {
  const writeBack = useMutation(mutationFor(writeBackAdopted))
  const able = change.parts.filter(({ canWriteBack }) => canWriteBack)
  return (
    <div className="risk-entry">
      <Link to={`/risk-prevention/points/${change.riskPointId}`}>{change.pointName}</Link>
      <div className="quiet">采纳理由：{change.reasons.join('；')}</div>
      {change.parts.map((part) => (
        <dl key={part.title} className="facts">
          <dt>{part.title}：现在</dt>
          <dd>
            <del>{part.before || '（没有写）'}</del>
          </dd>
          <dt>{part.title}：采纳后</dt>
          <dd>
            <ins>{part.after}</ins>
            {!part.canWriteBack && (
              <div>
                <Link to={`/risk-prevention/points/${change.riskPointId}`}>打开风险点修改{part.title}</Link>
                <span className="quiet">（采纳后的文字会显示在要改的栏目旁边）</span>
              </div>
            )}
          </dd>
        </dl>
      ))}
      {able.length > 0 && (
        <ConfirmButton
          disabled={change.because !== null}
          question={`把采纳的修改写回“${change.pointName}”？`}
          consequence={`将改写：${able.map(({ title }) => title).join('、')}。等级不变。`}
          doText="写回"
          doneText="已写回"
          onConfirm={() =>
            writeBack.mutateAsync({
              params: { riskPointId: change.riskPointId },
              body: { revision: change.revision },
            })
          }
        >
          核对无误，写回风险点
        </ConfirmButton>
      )}
      {change.because && <div className="quiet">{change.because}</div>}
    </div>
  )
}
