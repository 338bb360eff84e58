import { useMutation } from '@tanstack/react-query'
import { ActionBar, momentText, mutationFor, Section } from '#ui/workbench/index.ts'
import { answerDateRequest, dateRequestStates, type DateRequest, type PlannedVisit } from '../contract/index.ts'

/** What the firm asked by its code, each with its answer or the way to one. */
export function DateRequests({ visit }: { visit: PlannedVisit }) {
  if (!visit.requests.length) return null
  return (
    <Section title="商户申请改期">
      <ul className="lines">
        {visit.requests.map((one) => (
          <li key={one.id}>
            <span>
              希望改到 {one.wishedOn}：{one.reason}（{momentText(one.receivedAt)}，{dateRequestStates[one.state]}
              {one.answer && `：${one.answer}`}）
            </span>
            {one.state === 'waiting' && visit.mayChange && <Answer request={one} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answer({ request }: { request: DateRequest }) {
  const answer = useMutation(mutationFor(answerDateRequest))
  return (
    <ActionBar
      actions={[
        {
          name: 'agree',
          title: '同意改期',
          tone: 'primary',
          consequence: `走访改到 ${request.wishedOn}，原定的几点钟不再作数；商户凭编号看到。`,
          asks: { label: '答复', required: true },
        },
        {
          name: 'decline',
          title: '不能改，答复商户',
          tone: 'plain',
          consequence: '商户凭编号看到答复，走访日期不变。',
          asks: { label: '答复', required: true },
        },
      ]}
      onAct={(name, words) =>
        answer.mutateAsync({
          params: { dateRequestId: request.id },
          body: { agreed: name === 'agree', answer: words ?? '' },
        })
      }
    />
  )
}
