import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DayInput, Field, queryFor, QueryView, RecordForm, useMay } from '#ui/workbench/index.ts'
import {
  listLetters,
  writeLetter,
  type ControlMeasure,
  type LetterSummary,
  type RiskPoint,
} from '../../contract/index.ts'
import { stateOf } from './letter-list-page.tsx'

/** Each 建议 of the point with what became of it; a letter is written from here. */
export function LetterPanel({ point }: { point: RiskPoint }) {
  const letters = useQuery(queryFor(listLetters, { query: { riskPointId: point.id, pageSize: 50 } }))
  const measures = point.content.measures.filter(({ kind }) => kind === 'suggestion')
  return (
    <QueryView query={letters}>
      {({ items }) => (
        <ul className="lines">
          {measures.map((measure) => (
            <li key={measure.text}>
              <div style={{ flex: 1 }}>
                <div>{measure.text}</div>
                <Fate letters={items.filter((one) => one.measure === measure.text)} />
                <Write point={point} measure={measure} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  )
}

function Fate({ letters }: { letters: readonly LetterSummary[] }) {
  if (!letters.length) return <div className="quiet">还没有发函。</div>
  return letters.map((one) => (
    <div key={one.id}>
      <Link to={`/risk-prevention/letters/${one.id}`}>{one.number ?? '草稿'}</Link> 致{one.receiverName}：{stateOf(one)}
      {one.isOverdue && '，已逾期'}
      {one.answer && `。${one.answer}`}
    </div>
  ))
}

function Write({ point, measure }: { point: RiskPoint; measure: ControlMeasure }) {
  const [open, setOpen] = useState(false)
  const mayEdit = useMay('risk-prevention.edit')
  const navigate = useNavigate()
  if (!mayEdit || point.state !== 'active') return null
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        起草工作建议函
      </Button>
    )
  return (
    <RecordForm
      name={`risk-prevention.letter.${point.id}.${measure.text.slice(0, 20)}`}
      endpoint={writeLetter}
      params={{ riskPointId: point.id }}
      initial={{
        title: `关于防控“${point.content.name}”的工作建议函`.slice(0, 100),
        text: measure.text,
        basis: basisOf(point),
      }}
      toBody={(values) => ({ ...values, measure: measure.text })}
      submitText="起草"
      doneText="已起草，待审核人发出"
      onSaved={({ id }) => void navigate({ to: `/risk-prevention/letters/${id}` })}
      onCancel={() => setOpen(false)}
    >
      <Field
        name="receiverId"
        label="收函单位"
        hint={measure.addressee ? `措施中写的是“${measure.addressee}”` : undefined}
      >
        <OrganisationPicker />
      </Field>
      <Field name="title" label="标题">
        <Input maxLength={100} />
      </Field>
      <Field name="text" label="建议">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={3000} />
      </Field>
      <Field name="basis" label="依据" hint="件数、原因、法律依据；内部原因是否写入，请斟酌">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
      </Field>
      <Field name="replyOn" label="请答复日期">
        <DayInput />
      </Field>
    </RecordForm>
  )
}

/** What the point itself knows: its counts and its articles. Causes stay with the writer. */
function basisOf({ content }: RiskPoint): string {
  const { counts, bases } = content
  return [
    counts ? `${counts.from} 至 ${counts.to}，本单位办理“${content.name}” ${counts.cases} 件。` : '',
    ...bases.map(({ law, article }) => `《${law}》${article}`),
  ]
    .filter(Boolean)
    .join('\n')
}
