import { Button, Input } from 'antd'
import { useState } from 'react'
import { DateText, Quote } from '#ui/workbench/index.ts'
import type { Programme, ProgrammeQuestion } from '../../contract/index.ts'
import { faultOfAnswer } from '../../domain/questions/answer-form.ts'
import { AnswerInput } from './answer-input.tsx'
import { answerText, proposedAnswer } from './proposed-answer.ts'

type Decision =
  | { decision: 'answer'; answer: unknown; reason: string }
  | { decision: 'leaveOpen'; reason: string }
  | { decision: 'reopen' }

interface QuestionProps {
  readonly question: ProgrammeQuestion
  readonly programme: Programme
  readonly onDecide: ((decision: Decision) => Promise<unknown>) | undefined
}

/** One point that is open or decided: the words of the document, the proposal, who decided what and why. */
export function Question({ question, programme, onDecide }: QuestionProps) {
  const isOpen = question.state === 'open'
  return (
    <section className="card stack" aria-label={question.question}>
      <div className="row spread">
        <strong>
          {question.rowCode && `${question.rowCode} `}
          {question.question}
        </strong>
        {!isOpen && (
          <span className="quiet">
            {question.state === 'answered' ? '已确定' : '暂不确定'} · {question.decidedByName}{' '}
            <DateText value={question.decidedAt} />
          </span>
        )}
      </div>
      {question.quote && <Quote text={question.quote} source="原文" />}
      {isOpen && typeof question.proposal === 'string' && <span className="quiet">建议：{question.proposal}</span>}
      {!isOpen && <div>{[answerText(question), question.reason].filter(Boolean).join('；')}</div>}
      {onDecide && isOpen && <DecisionForm question={question} programme={programme} onDecide={onDecide} />}
      {onDecide && !isOpen && (
        <div>
          <Button size="small" onClick={() => void onDecide({ decision: 'reopen' }).catch(() => {})}>
            重新考虑
          </Button>
        </div>
      )}
    </section>
  )
}

function DecisionForm({
  question,
  programme,
  onDecide,
}: QuestionProps & { onDecide: NonNullable<QuestionProps['onDecide']> }) {
  const [answer, setAnswer] = useState<unknown>(() => proposedAnswer(question, programme))
  const [reason, setReason] = useState('')
  const usable = faultOfAnswer(question.about, answer) === null
  const send = (decision: Decision) => void onDecide(decision).catch(() => {})
  return (
    <div className="stack">
      <div>
        <AnswerInput question={question} programme={programme} value={answer} onChange={setAnswer} />
      </div>
      <div className="row">
        <Input
          aria-label="理由"
          className="filter-words"
          placeholder="理由（暂不确定的必填）"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="primary"
          disabled={!usable}
          onClick={() => send({ decision: 'answer', answer, reason: reason.trim() })}
        >
          确定
        </Button>
        <Button disabled={!reason.trim()} onClick={() => send({ decision: 'leaveOpen', reason: reason.trim() })}>
          暂不确定
        </Button>
      </div>
    </div>
  )
}
