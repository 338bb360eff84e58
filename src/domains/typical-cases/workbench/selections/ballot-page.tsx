import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, InputNumber } from 'antd'
import { Field, Page, queryFor, QueryView, RecordForm, Section, usePathParameter } from '#ui/workbench/index.ts'
import { caseParts, castBallot, showBallot, type Ballot } from '../../contract/index.ts'

/** One case, read blind, beside its points. */
export function BallotPage() {
  const ballotId = usePathParameter('ballotId')
  const found = useQuery(queryFor(showBallot, { params: { ballotId } }))
  return <QueryView query={found}>{(ballot) => <BallotView key={ballot.id} ballot={ballot} />}</QueryView>
}

function BallotView({ ballot }: { ballot: Ballot }) {
  return (
    <Page
      title={`${ballot.label}：${ballot.title}`}
      lead={ballot.isOpen ? '看完案例，按每项标准打 0 到 100 分。' : '评分已截止。'}
      breadcrumbs={[{ title: '案例评分', path: '/typical-cases/ballots' }]}
    >
      <Section title={ballot.work}>
        {caseParts.map((part) => (
          <section key={part}>
            <h3>{ballot.partTexts[part]}</h3>
            <p style={{ whiteSpace: 'pre-line' }}>{ballot.parts[part]}</p>
          </section>
        ))}
      </Section>
      <Section title={ballot.total === null ? '评分' : `评分：${ballot.total} 分`}>
        {ballot.isOpen ? <Points ballot={ballot} /> : <Given ballot={ballot} />}
      </Section>
    </Page>
  )
}

function Points({ ballot }: { ballot: Ballot }) {
  const navigate = useNavigate()
  return (
    <RecordForm
      key={ballot.revision}
      name={`typical-cases.ballot.${ballot.id}`}
      endpoint={castBallot}
      params={{ ballotId: ballot.id }}
      initial={{ points: ballot.points, remark: ballot.remark }}
      toBody={(values) => ({ ...values, remark: values['remark'] ?? '', revision: ballot.revision })}
      submitText="提交评分"
      doneText="已评分，截止前可以再改"
      onSaved={() => void navigate({ to: '/typical-cases/ballots', search: { open: 'yes' } as never })}
    >
      {ballot.criteria.map(({ text, weight }, place) => (
        <Field key={text} name={['points', place]} label={`${text}（权重 ${weight}）`}>
          <InputNumber min={0} max={100} step={0.5} />
        </Field>
      ))}
      <Field name="remark" label="评语（选填）">
        <Input maxLength={500} />
      </Field>
    </RecordForm>
  )
}

function Given({ ballot }: { ballot: Ballot }) {
  return (
    <>
      <ul>
        {ballot.criteria.map(({ text }, place) => (
          <li key={text}>
            {text}：{ballot.points[place] ?? '没有评'}
          </li>
        ))}
      </ul>
      <p>其他评委：{ballot.others.length ? ballot.others.join('、') : '没有'}</p>
    </>
  )
}
