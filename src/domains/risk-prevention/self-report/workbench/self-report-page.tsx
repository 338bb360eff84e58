import { useQuery, useMutation } from '@tanstack/react-query'
import { Input, Radio, Tag } from 'antd'
import {
  ConfirmButton,
  Field,
  momentText,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  closeSelfReport,
  selfReportOutcomeTexts,
  selfReportStateTexts,
  showSelfReport,
  takeSelfReport,
  type SelfReport,
} from '../../contract/index.ts'

/** One report: what came, whether it is still what the receipt sealed, and what to do next. */
export function SelfReportPage() {
  const selfReportId = usePathParameter('selfReportId')
  const report = useQuery(queryFor(showSelfReport, { params: { selfReportId } }))
  return <QueryView query={report}>{(found) => <ReportView report={found} />}</QueryView>
}

function ReportView({ report }: { report: SelfReport }) {
  const lines: [string, string | null][] = [
    ['收到单位', report.organisationName],
    ['收到时间', momentText(report.receivedAt)],
    ['联系方式', report.contact ?? '没有留下'],
    ['发生了什么', report.text],
    ['怎么改正', report.correction],
    ['哪天改好', report.correctedOn ?? '还没有改好，或没有填写'],
    ['内容核对', report.intact ? '与回执一致' : '与回执不一致：数据被改动过，请停止办理并报告系统管理员'],
    ['结果', report.outcome && selfReportOutcomeTexts[report.outcome]],
    ['答复', report.answer],
    ['理由（内部）', report.reason],
    ['办理人', report.handledByName],
  ]
  return (
    <Page
      title={`${report.shopName}：${report.pointName}`}
      lead={`回执编号 ${report.code}`}
      tags={<Tag>{selfReportStateTexts[report.state]}</Tag>}
      breadcrumbs={[
        { title: '风险防控', path: '/risk-prevention' },
        { title: '主动改正报告', path: '/risk-prevention/self-reports' },
      ]}
      actions={report.mayHandle && report.state === 'received' && <Take report={report} />}
    >
      <Section title="报告">
        <dl className="lines">
          {lines.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt className="quiet">{name}</dt>
                  <dd style={{ whiteSpace: 'pre-line', margin: '0 0 8px' }}>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </Section>
      {report.mayHandle && report.state === 'taken' && (
        <Section title="办结">
          <CloseForm report={report} />
        </Section>
      )}
    </Page>
  )
}

function Take({ report }: { report: SelfReport }) {
  const take = useMutation(mutationFor(takeSelfReport))
  return (
    <ConfirmButton
      question="受理后由您办理并答复，受理时间记为工作记录。"
      doText="受理"
      doneText="已受理"
      onConfirm={() => take.mutateAsync({ params: { selfReportId: report.id }, body: { revision: report.revision } })}
    >
      受理
    </ConfirmButton>
  )
}

const outcomes = Object.entries(selfReportOutcomeTexts).map(([value, label]) => ({ value, label }))

function CloseForm({ report }: { report: SelfReport }) {
  return (
    <RecordForm
      name={`risk-prevention.self-report.${report.id}`}
      endpoint={closeSelfReport}
      params={{ selfReportId: report.id }}
      initial={{ outcome: 'noted' }}
      toBody={({ reason, ...values }) => ({ ...values, reason: reason || null, revision: report.revision })}
      submitText="办结并答复"
      onSaved={() => {}}
    >
      <Field name="outcome" label="结果">
        <Radio.Group options={outcomes} />
      </Field>
      <Field name="answer" label="给报告人的答复" hint="凭回执能看到；不要写是否处罚的承诺">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} showCount />
      </Field>
      <Field name="reason" label="理由（内部）" hint="转执法程序必须写明">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
    </RecordForm>
  )
}
