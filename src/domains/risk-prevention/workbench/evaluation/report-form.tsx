import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import {
  evaluationPartTexts,
  saveEvaluation,
  type Evaluation,
  type ReportParagraph,
  type ReportParts,
} from '../../contract/index.ts'

type Part = keyof ReportParts
const names = Object.keys(evaluationPartTexts) as Part[]
type Texts = Partial<Record<Part, ({ text?: string } | undefined)[]>>

/** The report: its words can be edited; the lists behind its numbers stay beside them. */
export function ReportForm({ evaluation, parts }: { evaluation: Evaluation; parts: ReportParts }) {
  if (!evaluation.mayEdit) return <Report parts={parts} />
  return (
    <RecordForm
      name={`risk-prevention.report.${evaluation.batchId}`}
      endpoint={saveEvaluation}
      params={{ batchId: evaluation.batchId }}
      initial={{ parts }}
      toBody={(values) => ({
        revision: evaluation.revision,
        basis: evaluation.basis,
        parts: editedParts(parts, (values['parts'] ?? {}) as Texts),
      })}
      submitText="保存报告文字"
      onSaved={() => {}}
    >
      <p className="quiet">〔1〕等标记指向数字所据的清单，删除标记即删除脚注；清空一段即删除这一段。</p>
      {names.map((name, place) => (
        <fieldset key={name} className="risk-group">
          <legend>
            {'一二三四'[place]}、{evaluationPartTexts[name]}
          </legend>
          {parts[name].map((paragraph, index) => (
            <div key={index}>
              <Field name={['parts', name, index, 'text']} label={`第 ${index + 1} 段`}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={5000} />
              </Field>
              <Notes paragraph={paragraph} />
            </div>
          ))}
        </fieldset>
      ))}
    </RecordForm>
  )
}

function editedParts(parts: ReportParts, texts: Texts): ReportParts {
  const edited = (name: Part) =>
    parts[name].flatMap((paragraph, index) => {
      const text = (texts[name]?.[index]?.text ?? paragraph.text).trim()
      return text ? [{ ...paragraph, text }] : []
    })
  return {
    basics: edited('basics'),
    implementation: edited('implementation'),
    comparison: edited('comparison'),
    conclusion: edited('conclusion'),
  }
}

function Report({ parts }: { parts: ReportParts }) {
  return names.map((name, place) => (
    <section key={name}>
      <h3>
        {'一二三四'[place]}、{evaluationPartTexts[name]}
      </h3>
      {parts[name].map((paragraph, index) => (
        <div key={index}>
          <p>
            <Linked paragraph={paragraph} />
          </p>
        </div>
      ))}
    </section>
  ))
}

/** 「梳理违法风险点 12 个〔1〕」: each mark is the way to the list behind its number. */
function Linked({ paragraph: { text, notes } }: { paragraph: ReportParagraph }) {
  return text.split(/(〔\d{1,2}〕)/).map((piece, place) => {
    const note = notes[Number(/^〔(\d{1,2})〕$/.exec(piece)?.[1] ?? 0) - 1]
    return note ? (
      <Link key={place} to={note.link} title={note.text} aria-label={`查看${note.text}`}>
        {piece}
      </Link>
    ) : (
      <span key={place}>{piece}</span>
    )
  })
}

function Notes({ paragraph }: { paragraph: ReportParagraph }) {
  if (!paragraph.notes.length) return null
  return (
    <p className="quiet">
      {paragraph.notes.map((note, index) => (
        <span key={note.text}>
          〔{index + 1}〕<Link to={note.link}>{note.text}</Link>{' '}
        </span>
      ))}
    </p>
  )
}
