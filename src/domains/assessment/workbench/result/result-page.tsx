import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  ActionBar,
  DueTag,
  momentText,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  Timeline,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  acceptResult,
  objectionOutcomeTexts,
  resultStageTexts,
  showMatrix,
  showResult,
  type Result,
} from '../../contract/index.ts'
import { ObjectionForm } from './objection-form.tsx'
import { ReviewForm } from './review-form.tsx'

const stepTexts: Record<string, string> = {
  feedBack: '反馈',
  accept: '答复无异议',
  appeal: '申诉',
  review: '复核',
  decide: '集体审定',
  approve: '签批',
  circulate: '通报',
}

/** One unit's result on its way: what was said, by whom, and what this person can do now. */
export function ResultPage() {
  const resultId = usePathParameter('resultId')
  const result = useQuery(queryFor(showResult, { params: { resultId } }))
  return <QueryView query={result}>{(found) => <ResultView result={found} />}</QueryView>
}

function ResultView({ result }: { result: Result }) {
  const accept = useMutation(mutationFor(acceptResult))
  const matrix = useQuery(queryFor(showMatrix, { params: { programmeId: result.programmeId } }))
  const unit = matrix.data?.units.find((one) => one.organisationId === result.organisationId)
  const rows = matrix.data?.rows.filter((row) => unit?.cells.some((cell) => cell.rowId === row.id)) ?? []
  const action = (name: string) => result.actions.find((one) => one.action === name)
  const [accepts, appeals, reviews] = [action('accept'), action('appeal'), action('review')]
  const nameOf = (rowId: string) => rows.find((row) => row.id === rowId)?.code ?? '一行任务'
  return (
    <Page
      title={`${result.organisationName}考评结果`}
      tags={<span>{resultStageTexts[result.stage]}</span>}
      breadcrumbs={[{ title: '考评结果', path: '/assessment' }]}
      lead={
        <>
          《{result.programmeTitle}》，初评人 {result.proposedByName}。
          <Link to={`/assessment?programmeId=${result.programmeId}`}>看等次和评定依据</Link>
        </>
      }
    >
      {result.stage === 'fedBack' && result.appealDueOn && !result.acceptedOn && (
        <p className="row">
          申诉期限 <DueTag dueOn={result.appealDueOn} />
        </p>
      )}
      {accepts && (
        <ActionBar
          actions={[
            {
              name: 'accept',
              title: '答复无异议',
              consequence: '答复以后不能再申诉。',
              ...(accepts.why ? { unavailableBecause: accepts.why } : {}),
            },
          ]}
          onAct={() => accept.mutateAsync({ params: { resultId: result.id }, body: { revision: result.revision } })}
        />
      )}
      {appeals && (
        <Section title="提出申诉">
          {appeals.allowed ? <ObjectionForm result={result} rows={rows} /> : <p className="quiet">{appeals.why}</p>}
        </Section>
      )}
      {result.objections.length > 0 && (
        <Section title="申诉与答复">
          {result.objections.map((objection) => (
            <div key={objection.id} className="stack">
              <p>
                <strong>{objection.rowIds.map(nameOf).join('、')}</strong>　{objection.reason}
                <span className="quiet">
                  （{objection.madeByName}，{momentText(objection.madeAt)}）
                </span>
              </p>
              {objection.outcome ? (
                <p>
                  <strong>{objectionOutcomeTexts[objection.outcome]}</strong>　{objection.answer}
                  <span className="quiet">（{objection.answeredByName}复核）</span>
                </p>
              ) : (
                <p className="quiet">待初评人以外的人复核</p>
              )}
            </div>
          ))}
        </Section>
      )}
      {reviews && (
        <Section title="复核">
          {reviews.allowed ? <ReviewForm result={result} rows={rows} /> : <p className="quiet">{reviews.why}</p>}
        </Section>
      )}
      {result.deliberation && (
        <Section title="集体审定">
          <p>
            {result.deliberation.heldOn}，参会：{result.deliberation.attendees.join('、')}
          </p>
          <p className="minutes">{result.deliberation.minutes}</p>
        </Section>
      )}
      <Section title="办理经过">
        <Timeline
          entries={result.steps.map((step, index) => ({
            id: String(index),
            at: step.at,
            by: step.onBehalfOfName ? `${step.personName}（代${step.onBehalfOfName}）` : step.personName,
            text: stepTexts[step.action] ?? step.action,
            note: step.action === 'decide' ? null : step.words || null,
          }))}
        />
      </Section>
    </Page>
  )
}
