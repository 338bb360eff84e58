import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { momentText, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { decideCriteria, type Criterion, type Review } from '../../contract/index.ts'

interface Verdict {
  readonly met: boolean | null
  readonly reason: string
}

const stateTexts = { met: '已达标', notMet: '未达标', awaitsReviewer: '待评审人认定' } as const

/** Each criterion: its words, what facts propose, and the named verdict with its reason. */
export function CriteriaForm({ review, mayJudge }: { review: Review; mayJudge: boolean }) {
  const { message } = App.useApp()
  const decide = useMutation(mutationFor(decideCriteria))
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({})
  const verdictOf = (criterion: Criterion): Verdict =>
    verdicts[criterion.id] ?? { met: criterion.decision?.met ?? null, reason: criterion.decision?.reason ?? '' }
  const change = (criterion: Criterion, part: Partial<Verdict>) =>
    setVerdicts((all) => ({ ...all, [criterion.id]: { ...verdictOf(criterion), ...part } }))
  const changed = review.criteria.filter(({ id }) => verdicts[id] !== undefined)
  const unready = changed.filter((criterion) => {
    const { met, reason } = verdictOf(criterion)
    return met === null || reason.trim() === ''
  })

  async function send() {
    const decisions = changed.map((criterion) => ({
      criterion: criterion.id,
      met: verdictOf(criterion).met === true,
      reason: verdictOf(criterion).reason.trim(),
    }))
    const { rowId, organisationId, revision } = review
    await decide.mutateAsync({ params: { rowId, organisationId }, body: { revision, decisions } })
    void message.success('已认定')
  }

  return (
    <>
      <ProblemAlert problem={decide.error} />
      {review.criteria.map((criterion) => (
        <fieldset key={criterion.id} className="criterion plain">
          <legend>
            <strong>{criterion.quote}</strong>
          </legend>
          <p className="quiet">
            {criterion.decidedBy === 'number' ? `按数字：${stateTexts[criterion.state]}。` : ''}
            {criterion.sentence}
          </p>
          {criterion.decision && (
            <p className="quiet">
              {criterion.decision.reviewerName} {momentText(criterion.decision.decidedAt)} 认定
              {criterion.decision.met ? '已达标' : '未达标'}
            </p>
          )}
          {mayJudge && (
            <div className="stack">
              <Radio.Group
                aria-label={`${criterion.title}是否达标`}
                value={verdictOf(criterion).met}
                onChange={(event) => change(criterion, { met: event.target.value === true })}
                options={[
                  { value: true, label: '已达标' },
                  { value: false, label: '未达标' },
                ]}
              />
              <Input.TextArea
                aria-label={`${criterion.title}的理由`}
                placeholder="理由（必填）：依据哪份材料、哪条记录"
                autoSize={{ minRows: 2 }}
                maxLength={1000}
                value={verdictOf(criterion).reason}
                onChange={(event) => change(criterion, { reason: event.target.value })}
              />
            </div>
          )}
        </fieldset>
      ))}
      {mayJudge && (
        <div className="row">
          <Button
            type="primary"
            loading={decide.isPending}
            disabled={changed.length === 0 || unready.length > 0}
            onClick={() => void send().catch(() => undefined)}
          >
            确认认定
          </Button>
          {unready.length > 0 && <span className="quiet">还有 {unready.length} 项没有选择或没有写理由</span>}
        </div>
      )}
    </>
  )
}
