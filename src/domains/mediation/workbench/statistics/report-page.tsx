import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import {
  ConfirmButton,
  DownloadButton,
  Field,
  mutationFor,
  Page,
  ProblemAlert,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  downloadQuarterReport,
  publishQuarterResults,
  recountQuarterReport,
  reportParts,
  reportStates,
  saveQuarterReport,
  showQuarterReport,
  submitQuarterReport,
  type QuarterReport,
  type ReportPart,
} from '../../contract/index.ts'
import { quarterText } from '../../domain/statistics/quarter.ts'

const names = Object.keys(reportParts) as ReportPart[]

/** One quarter's report: words to be written, numbers that stand, then 报告 and the way to the public. */
export function ReportPage() {
  const quarterReportId = usePathParameter('quarterReportId')
  const query = useQuery(queryFor(showQuarterReport, { params: { quarterReportId } }))
  return <QueryView query={query}>{(found) => <ReportView report={found} />}</QueryView>
}

function ReportView({ report }: { report: QuarterReport }) {
  const params = { quarterReportId: report.id }
  const isDraft = report.state === 'draft' && report.mayEdit
  return (
    <Page
      title={`${report.organisationName}${quarterText(report)}行政调解分析报告`}
      lead={`数字统计至 ${report.figures.countedOn}${report.reportedByName ? `，由${report.reportedByName}报告` : ''}`}
      tags={<span>{reportStates[report.state]}</span>}
      breadcrumbs={[
        { title: '调解统计', path: '/mediation/statistics' },
        { title: '季度分析报告', path: '/mediation/quarter-reports' },
      ]}
      actions={
        <>
          <DownloadButton endpoint={downloadQuarterReport} input={{ params, query: { format: 'docx' } }}>
            导出 Word
          </DownloadButton>
          <DownloadButton endpoint={downloadQuarterReport} input={{ params, query: { format: 'pdf' } }}>
            导出 PDF
          </DownloadButton>
        </>
      }
    >
      {isDraft ? <Draft report={report} /> : <Reported report={report} />}
    </Page>
  )
}

function Draft({ report }: { report: QuarterReport }) {
  const recount = useMutation(mutationFor(recountQuarterReport))
  const submit = useMutation(mutationFor(submitQuarterReport))
  const request = { params: { quarterReportId: report.id }, body: { revision: report.revision } }
  return (
    <>
      <Section title="正文">
        <RecordForm
          key={report.revision}
          name={`mediation.quarter-report.${report.id}`}
          endpoint={saveQuarterReport}
          params={{ quarterReportId: report.id }}
          initial={{ parts: report.parts }}
          toBody={(values) => ({ ...values, revision: report.revision })}
          submitText="保存"
          doneText="已保存"
        >
          {names.map((name) => (
            <Field key={name} name={['parts', name]} label={reportParts[name]}>
              <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
            </Field>
          ))}
        </RecordForm>
      </Section>
      <Section title="报告">
        <ProblemAlert problem={recount.error ?? submit.error} />
        <div className="row">
          <Button loading={recount.isPending} onClick={() => recount.mutate(request)}>
            刷新数字
          </Button>
          <ConfirmButton
            type="primary"
            question="报告这份统计分析？"
            consequence="报告后文字和数字不能再改，并记入佐证台账。请先保存正文。"
            doText="报告"
            doneText="已报告"
            onConfirm={() => submit.mutateAsync(request)}
          >
            报告
          </ConfirmButton>
        </div>
      </Section>
    </>
  )
}

function Reported({ report }: { report: QuarterReport }) {
  const publish = useMutation(mutationFor(publishQuarterResults))
  const request = { params: { quarterReportId: report.id }, body: { revision: report.revision } }
  const { publicationId, publicationState } = report
  const maySend = report.mayEdit && (publicationState === null || publicationState === 'withdrawn')
  return (
    <>
      <Section title="公开">
        <ProblemAlert problem={publish.error} />
        {publicationId && <Link to={`/publications/${publicationId}`}>查看发布审核</Link>}
        {maySend && (
          <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate(request)}>
            把结果送发布审核
          </Button>
        )}
        <p className="quiet">公开的只有各领域件数，少于 5 的不写明。</p>
      </Section>
      {names
        .filter((name) => report.parts[name])
        .map((name) => (
          <Section key={name} title={reportParts[name]}>
            <p className="pre-line">{report.parts[name]}</p>
          </Section>
        ))}
    </>
  )
}
