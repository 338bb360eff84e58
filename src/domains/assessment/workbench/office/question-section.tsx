import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { EmptyState, momentText, mutationFor, ProblemAlert, queryFor, QueryView, useMay } from '#ui/workbench/index.ts'
import { decideRuleQuestion, listOpenRuleQuestions, type OpenQuestion } from '../../contract/index.ts'

/** 未写明事项: what the words leave open; a named person decides, and what was graded is judged again. */
export function QuestionSection({ programmeId }: { programmeId: string }) {
  const questions = useQuery(queryFor(listOpenRuleQuestions, { params: { programmeId } }))
  const decide = useMutation(mutationFor(decideRuleQuestion))
  const mayDecide = useMay('assessment.deliberate')
  return (
    <QueryView query={questions}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="评分细则没有未写明的事项" />
        ) : (
          <>
            <p className="quiet">评分细则没有写明的，由有权的人决定并署名；决定以后，未反馈的单位重新评定。</p>
            <ProblemAlert problem={decide.error} />
            {items
              .toSorted(
                (one, other) => other.waiting - one.waiting || Number(!!one.decision) - Number(!!other.decision),
              )
              .map((item) => (
                <QuestionView
                  key={item.key}
                  item={item}
                  decide={
                    mayDecide
                      ? (value, reason) =>
                          decide.mutateAsync({ params: { programmeId }, body: { key: item.key, value, reason } })
                      : undefined
                  }
                />
              ))}
          </>
        )
      }
    </QueryView>
  )
}

const valueTexts: Record<string, string> = {
  submittedAt: '以报送时间为准',
  completedAt: '以完成时间为准',
  stays: '期限不变',
  nextWorkingDay: '顺延至下一个工作日',
  once: '降一次',
  twice: '降两次',
  late: '按超期处理',
  onTime: '按未超期处理',
  both: '两者同等',
  satisfaction: '只用满意度',
  awareness: '只用了解情况',
}

/** A question names its values for the command line; here they stand in words in the list. */
const withoutKeys = (question: string) => question.replaceAll(/（[A-Za-z]+）/g, '')

interface QuestionViewProps {
  readonly item: OpenQuestion
  readonly decide: ((value: string, reason: string) => Promise<unknown>) | undefined
}

function QuestionView({ item, decide }: QuestionViewProps) {
  const [value, setValue] = useState<string>()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const ready = Boolean(value?.trim()) && reason.trim() !== ''

  async function send() {
    setBusy(true)
    try {
      await decide?.(value!.trim(), reason.trim())
      setReason('')
    } catch {
      // Said above the list; what was typed stays.
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="criterion" aria-label={item.question}>
      <div className="row spread">
        <strong>
          {item.rowCode && `${item.rowCode}　`}
          {withoutKeys(item.question)}
        </strong>
        {item.waiting > 0 && <span className="bad">{item.waiting} 项在等这个决定</span>}
      </div>
      {item.decision ? (
        <p>
          已定：{valueTexts[item.decision.value] ?? item.decision.value}
          <span className="quiet">
            {item.decision.decidedByName ? `　${item.decision.decidedByName}` : '　印发时设定'}
            {item.decision.decidedAt && ` · ${momentText(item.decision.decidedAt)}`}
            {item.decision.reason && ` · ${item.decision.reason}`}
          </span>
        </p>
      ) : (
        <p className="quiet">
          {item.assumed ? `未决定前按“${valueTexts[item.assumed] ?? item.assumed}”处理，待确认` : '未决定前该项待定'}
        </p>
      )}
      {decide && (
        <div className="row">
          {item.values.length > 0 ? (
            <Select
              className="filter-field"
              aria-label="决定"
              placeholder="决定"
              value={value ?? null}
              options={item.values.map((one) => ({ value: one, label: valueTexts[one] ?? one }))}
              onChange={(chosen: string | null) => setValue(chosen ?? undefined)}
            />
          ) : (
            <Input
              className="filter-field"
              aria-label="决定"
              placeholder="决定"
              value={value ?? ''}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
          <Input
            className="filter-words"
            aria-label="理由"
            placeholder="理由"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button disabled={!ready} loading={busy} onClick={() => void send()}>
            {item.decision ? '改为' : '决定'}
          </Button>
        </div>
      )}
    </section>
  )
}
