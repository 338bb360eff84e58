import { Input, InputNumber, Radio } from 'antd'
import { surveyPartTexts, type Answers, type Question } from '../../contract/index.ts'
import './calls.css'

type Answer = Answers[string]

interface ScoreSheetProps {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly faults: Readonly<Record<string, string>>
  readonly change: (id: string, answer: Answer | undefined) => void
}

/** The script to read out, each question with its answer. */
export function ScoreSheet({ questions, answers, faults, change }: ScoreSheetProps) {
  return (
    <ol className="score-sheet">
      {questions.map((question) => {
        const fault = faults[question.id]
        return (
          <li key={question.id}>
            {question.kind !== 'words' && <div className="quiet">{surveyPartTexts[question.part]}</div>}
            <div>{question.text}</div>
            <AnswerInput
              question={question}
              answer={answers[question.id]}
              wrong={fault !== undefined}
              change={(answer) => change(question.id, answer)}
            />
            {fault && (
              <div className="bad" role="alert">
                {fault}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface AnswerInputProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly wrong: boolean
  readonly change: (answer: Answer | undefined) => void
}

function AnswerInput({ question, answer, wrong, change }: AnswerInputProps) {
  const status = wrong ? 'error' : ''
  switch (question.kind) {
    case 'points':
      return (
        <InputNumber
          aria-label={question.text}
          inputMode="numeric"
          status={status}
          min={0}
          max={100}
          precision={0}
          suffix="分"
          value={typeof answer === 'number' ? answer : null}
          onChange={(points) => change(points ?? undefined)}
        />
      )
    case 'choice':
      return (
        <Radio.Group
          aria-label={question.text}
          options={question.options.map(({ id, text }) => ({ value: id, label: text }))}
          value={answer ?? null}
          onChange={(event) => change(event.target.value as string)}
        />
      )
    case 'words':
      return (
        <Input.TextArea
          aria-label={question.text}
          status={status}
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={answer ?? ''}
          onChange={(event) => change(event.target.value || undefined)}
        />
      )
  }
}
