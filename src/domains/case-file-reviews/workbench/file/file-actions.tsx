import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { ActionBar, Field, mutationFor, queryFor, RecordForm, Section } from '#ui/workbench/index.ts'
import {
  answerObjection,
  callThirdReviewer,
  decideFile,
  listReviewers,
  objectToResult,
  replaceReviewer,
  type ReviewedFile,
} from '../../contract/index.ts'

/** What this person can do with the file now. */
export function FileActions({ file }: { file: ReviewedFile }) {
  const may = (action: ReviewedFile['actions'][number]) => file.actions.includes(action)
  const object = useMutation(mutationFor(objectToResult))
  const params = { reviewedFileId: file.id }
  const withRevision = (values: object) => ({ ...values, revision: file.revision })
  return (
    <>
      {may('object') && (
        <ActionBar
          actions={[
            {
              name: 'object',
              title: '对结果提出陈述',
              consequence: `一份案卷只能陈述一次，${file.answersUntil} 前提出；由没有评查过这份案卷的人答复。`,
              asks: { label: '陈述内容', required: true },
            },
          ]}
          onAct={(_, words) => object.mutateAsync({ params, body: { revision: file.revision, text: words ?? '' } })}
        />
      )}
      {may('decide') && (
        <Section title="认定结果">
          <RecordForm
            name={`case-file-reviews.decision.${file.id}`}
            endpoint={decideFile}
            params={params}
            toBody={withRevision}
            submitText="认定"
            doneText="已认定"
          >
            <Field name="score" label={`得分（满分 ${file.total}）`}>
              <InputNumber min={0} max={file.total} step={0.5} />
            </Field>
            <Field name="reason" label="理由">
              <Input maxLength={500} />
            </Field>
          </RecordForm>
        </Section>
      )}
      {may('callThird') && (
        <Section title="请第三人评查">
          <RecordForm
            name={`case-file-reviews.third.${file.id}`}
            endpoint={callThirdReviewer}
            params={params}
            toBody={withRevision}
            submitText="请此人评查"
            doneText="已通知"
          >
            <Field name="toId" label="第三人">
              <ReviewerChoice roundId={file.roundId} />
            </Field>
          </RecordForm>
        </Section>
      )}
      {may('replaceReviewer') && <Replacement file={file} />}
      {may('answerObjection') && (
        <Section title="答复陈述">
          <RecordForm
            name={`case-file-reviews.answer.${file.id}`}
            endpoint={answerObjection}
            params={params}
            toBody={withRevision}
            submitText="答复"
            doneText="已答复并通知该单位"
          >
            <Field name="answer" label="答复">
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
            </Field>
            <Field
              name="score"
              label="改为多少分（选填）"
              hint={`不填则维持 ${file.score} 分；不成立的问题可在下面逐个撤销`}
            >
              <InputNumber min={0} max={file.total} step={0.5} />
            </Field>
          </RecordForm>
        </Section>
      )}
    </>
  )
}

function Replacement({ file }: { file: ReviewedFile }) {
  const waiting = file.assignments.filter(({ state }) => state !== 'submitted')
  if (!waiting.length) return null
  return (
    <Section title="更换评查人">
      <RecordForm
        name={`case-file-reviews.replacement.${file.id}`}
        endpoint={replaceReviewer}
        params={{ reviewedFileId: file.id }}
        toBody={(values) => ({ ...values, revision: file.revision })}
        submitText="更换"
        doneText="已更换并通知"
      >
        <Field name="fromId" label="原评查人">
          <Select options={waiting.map((one) => ({ value: one.reviewerId, label: one.reviewerName }))} />
        </Field>
        <Field name="toId" label="更换为">
          <ReviewerChoice roundId={file.roundId} />
        </Field>
        <Field name="reason" label="原因">
          <Input maxLength={300} />
        </Field>
      </RecordForm>
    </Section>
  )
}

function ReviewerChoice(props: { roundId: string; id?: string; value?: string; onChange?: (id: string) => void }) {
  const { roundId, ...control } = props
  const people = useQuery(queryFor(listReviewers, { params: { roundId } }))
  const options = (people.data ?? []).map(({ id, name, organisationName }) => ({
    value: id,
    label: `${name}（${organisationName}）`,
  }))
  return <Select {...control} loading={people.isPending} options={options} showSearch={{ optionFilterProp: 'label' }} />
}
