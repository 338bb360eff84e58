import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { DateText, EmptyState, mutationFor, ProblemAlert, Quote, useMay } from '#ui/workbench/index.ts'
import { decideQuestion, type Programme, type ProgrammeQuestion } from '../../contract/index.ts'

/** What the text leaves open: each is decided, or left open, by a named person. */
export function QuestionList({ programme }: { programme: Programme }) {
  const decide = useMutation(mutationFor(decideQuestion))
  const mayDecide = useMay('programmes.decide') && programme.state === 'draft'
  if (!programme.questions.length) return <EmptyState title="没有待确定的事项" next="原文写明了所有期限和规则" />
  return (
    <div className="stack">
      <ProblemAlert problem={decide.error} />
      {programme.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          onDecide={
            mayDecide
              ? (body) => decide.mutateAsync({ params: { programmeId: programme.id, questionId: question.id }, body })
              : undefined
          }
        />
      ))}
    </div>
  )
}

type Decision =
  | { decision: 'answer'; answer: string; reason: string }
  | { decision: 'leaveOpen'; reason: string }
  | { decision: 'reopen' }

function Question({
  question,
  onDecide,
}: {
  question: ProgrammeQuestion
  onDecide: ((body: Decision) => Promise<unknown>) | undefined
}) {
  const [words, setWords] = useState('')
  const isOpen = question.state === 'open'
  return (
    <section className="stack" aria-label={question.question}>
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
      {!isOpen && (
        <div>
          {[typeof question.answer === 'string' ? question.answer : null, question.reason].filter(Boolean).join('；')}
        </div>
      )}
      {onDecide && isOpen && (
        <div className="row">
          <Input
            aria-label="决定或理由"
            placeholder="决定，或暂不确定的理由"
            value={words}
            maxLength={500}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button
            type="primary"
            disabled={!words.trim()}
            onClick={() => void onDecide({ decision: 'answer', answer: words.trim(), reason: '' }).catch(() => {})}
          >
            确定
          </Button>
          <Button
            disabled={!words.trim()}
            onClick={() => void onDecide({ decision: 'leaveOpen', reason: words.trim() }).catch(() => {})}
          >
            暂不确定
          </Button>
        </div>
      )}
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
