import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Input, Select, Tag } from 'antd'
import {
  ConfirmButton,
  Field,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { publicationStateTexts } from '#platform/publishing/contract/index.ts'
import { caseParts, saveTypicalCase, sendTypicalCase, showTypicalCase, type TypicalCase } from '../contract/index.ts'

/** One case: the internal text beside what others will read. */
export function CasePage() {
  const typicalCaseId = usePathParameter('typicalCaseId')
  const found = useQuery(queryFor(showTypicalCase, { params: { typicalCaseId } }))
  return <QueryView query={found}>{(one) => <CaseView found={one} />}</QueryView>
}

function CaseView({ found }: { found: TypicalCase }) {
  const mayWrite = useMay('typical-cases.write') && found.mayEdit
  return (
    <Page
      title={found.title}
      lead={mayWrite ? '左右对照核对：右边是别人会看到的，不能认出当事人。' : ''}
      tags={<Tag>{found.publicationState ? publicationStateTexts[found.publicationState] : '编写中'}</Tag>}
      breadcrumbs={[{ title: '典型案例', path: '/typical-cases' }]}
      actions={mayWrite && <Send found={found} />}
    >
      <p className="row">
        {found.recordPath ? <Link to={found.recordPath}>来自：{found.recordLabel}</Link> : `来自：${found.recordLabel}`}
        {found.publicationId && <Link to={`/publications/${found.publicationId}`}>查看发布审核</Link>}
      </p>
      {found.stillIdentified.length > 0 && (
        <Alert type="warning" showIcon title={`公开文本中还能认出当事人：${found.stillIdentified.join('、')}`} />
      )}
      <Section title={mayWrite ? '编写' : '内容'}>
        {mayWrite ? <CaseForm found={found} /> : <Read found={found} />}
      </Section>
    </Page>
  )
}

function CaseForm({ found }: { found: TypicalCase }) {
  const { title, original, shown, hidden, revision } = found
  return (
    <RecordForm
      key={revision}
      name={`typical-cases.case.${found.id}`}
      endpoint={saveTypicalCase}
      params={{ typicalCaseId: found.id }}
      initial={{ title, original, shown, hidden }}
      toBody={(values) => ({ ...values, revision })}
      onSaved={() => {}}
    >
      <Field name="title" label="标题">
        <Input maxLength={100} />
      </Field>
      <Field
        name="hidden"
        label="要隐去的名称"
        hint="当事人、商户、人员的名称，逐个输入后回车；右边留空的部分按此自动改写"
      >
        <Select mode="tags" open={false} />
      </Field>
      {caseParts.map((part) => (
        <div key={part} className="two-columns">
          <Field name={['original', part]} label={`${found.partTexts[part]}：内部原文`}>
            <Input.TextArea autoSize={{ minRows: 4 }} maxLength={3000} />
          </Field>
          <Field name={['shown', part]} label={`${found.partTexts[part]}：公开文本`}>
            <Input.TextArea autoSize={{ minRows: 4 }} maxLength={3000} />
          </Field>
        </div>
      ))}
    </RecordForm>
  )
}

function Read({ found }: { found: TypicalCase }) {
  return caseParts.map((part) => (
    <section key={part}>
      <h3>{found.partTexts[part]}</h3>
      <p style={{ whiteSpace: 'pre-line' }}>{found.shown[part]}</p>
    </section>
  ))
}

function Send({ found }: { found: TypicalCase }) {
  const send = useMutation(mutationFor(sendTypicalCase))
  return (
    <ConfirmButton
      type="primary"
      question="把公开文本送发布审核？"
      consequence="送审的只有标题和右边的公开文本；送审后不能修改，退回后可以再改。"
      doText="送审"
      doneText="已送发布审核"
      onConfirm={() => send.mutateAsync({ params: { typicalCaseId: found.id }, body: { revision: found.revision } })}
    >
      送发布审核
    </ConfirmButton>
  )
}
