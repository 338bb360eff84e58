import { Button, Input, InputNumber } from 'antd'
import type { Question } from '../../contract/index.ts'
import { withNewOption } from './questions.ts'

interface QuestionEditorProps {
  readonly question: Question
  /** `满意度第 1 题` */
  readonly title: string
  readonly change: (question: Question) => void
  readonly remove: () => void
}

export function QuestionEditor({ question, title, change, remove }: QuestionEditorProps) {
  return (
    <div className="script-question">
      <div className="row">
        <Input.TextArea
          aria-label={title}
          placeholder={`${title}，照此念给受访者`}
          autoSize
          maxLength={200}
          value={question.text}
          onChange={(event) => change({ ...question, text: event.target.value.replaceAll(/[\r\n]+/g, '') })}
        />
        <Button size="small" onClick={remove} aria-label={`删除${title}`}>
          删除
        </Button>
      </div>
      {question.kind === 'points' && <div className="quiet">答 0 到 100 的整数</div>}
      {question.kind === 'choice' && <OptionRows question={question} title={title} change={change} />}
    </div>
  )
}

type Choice = Extract<Question, { kind: 'choice' }>
type Option = Choice['options'][number]

function OptionRows({ question, title, change }: { question: Choice; title: string; change: (one: Choice) => void }) {
  const { options } = question
  const replace = (option: Option, part: Partial<Option>) =>
    change({ ...question, options: options.map((one) => (one.id === option.id ? { ...one, ...part } : one)) })
  return (
    <>
      {options.map((option, place) => (
        <div key={option.id} className="row script-option">
          <Input
            aria-label={`${title}选项 ${place + 1}`}
            placeholder={`选项 ${place + 1}`}
            maxLength={60}
            value={option.text}
            onChange={(event) => replace(option, { text: event.target.value })}
          />
          <InputNumber
            aria-label={`${title}选项 ${place + 1} 的分值`}
            min={0}
            max={100}
            suffix="分"
            value={option.points}
            onChange={(points) => replace(option, { points: points ?? 0 })}
          />
          {options.length > 2 && (
            <Button
              size="small"
              aria-label={`删除${title}选项 ${place + 1}`}
              onClick={() => change({ ...question, options: options.filter((one) => one.id !== option.id) })}
            >
              删除
            </Button>
          )}
        </div>
      ))}
      {options.length < 10 && (
        <Button size="small" onClick={() => change(withNewOption(question))}>
          添加选项
        </Button>
      )}
    </>
  )
}
