import { PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { surveyPartTexts, type Question, type SurveyPart } from '../../contract/index.ts'
import { QuestionEditor } from './question-editor.tsx'
import { inParts, missingIn, newQuestion, type QuestionKind } from './questions.ts'
import './script.css'

interface ScriptEditorProps {
  readonly id?: string
  readonly value?: readonly Question[]
  readonly onChange?: (value: Question[]) => void
}

const adding: Readonly<Record<QuestionKind, string>> = {
  points: '0–100 分题',
  choice: '选择题',
  words: '意见题（不计分）',
}

/** The script: questions of 了解情况 and of 满意度 apart, free words last. */
export function ScriptEditor({ value = [], onChange, id }: ScriptEditorProps) {
  const parts = inParts(value)
  const { status } = Form.Item.useStatus()
  const change = (changed: Question) => onChange?.(value.map((one) => (one.id === changed.id ? changed : one)))
  const remove = (gone: Question) => onChange?.(value.filter((one) => one.id !== gone.id))
  const add = (kind: QuestionKind, part: SurveyPart) => {
    const all = inParts([...value, newQuestion(kind, part, value)])
    onChange?.([...all.awareness, ...all.satisfaction, ...all.words])
  }
  const groups = [
    ...(['awareness', 'satisfaction'] as const).map((part) => ({
      part,
      title: surveyPartTexts[part],
      questions: parts[part],
      kinds: ['points', 'choice'] as const,
    })),
    { part: 'satisfaction' as const, title: '意见建议', questions: parts.words, kinds: ['words'] as const },
  ]
  return (
    <div id={id} className="stack" tabIndex={-1}>
      {groups.map((group) => (
        <fieldset key={group.title} className="script-part">
          <legend>{group.title}</legend>
          {group.questions.map((question, place) => (
            <QuestionEditor
              key={question.id}
              question={question}
              title={`${group.title}第 ${place + 1} 题`}
              change={change}
              remove={() => remove(question)}
            />
          ))}
          <div className="row">
            {group.kinds.map((kind) => (
              <Button key={kind} size="small" icon={<PlusOutlined />} onClick={() => add(kind, group.part)}>
                {adding[kind]}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      {status === 'error' && <div className="bad">{missingIn(value).join('；')}</div>}
    </div>
  )
}
