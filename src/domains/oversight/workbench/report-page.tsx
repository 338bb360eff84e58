import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import {
  ConfirmButton,
  DownloadButton,
  mutationFor,
  Page,
  ProblemAlert,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  downloadReport,
  recountReport,
  removeReport,
  reportKinds,
  showReport,
  type ReportDraft,
} from '../contract/index.ts'
import { FigureList } from './report/figure-list.tsx'
import { ReportEditor } from './report/report-editor.tsx'
import './oversight.css'

/** A draft: words at the left, the counted figures at the right. */
export function ReportPage() {
  const draftId = usePathParameter('draftId')
  const draft = useQuery(queryFor(showReport, { params: { draftId } }))
  return <QueryView query={draft}>{(found) => <ReportView draft={found} />}</QueryView>
}

function ReportView({ draft }: { draft: ReportDraft }) {
  const navigate = useNavigate()
  const recount = useMutation(mutationFor(recountReport))
  const remove = useMutation(mutationFor(removeReport))
  const params = { draftId: draft.id }
  return (
    <Page
      title={draft.title.replaceAll('\n', '')}
      lead={`${reportKinds[draft.kind]} · ${draft.organisationName} · 数字统计至 ${draft.countedOn}`}
      breadcrumbs={[{ title: '一键成稿', path: '/report-drafts' }]}
      actions={
        <>
          <DownloadButton type="primary" endpoint={downloadReport} input={{ params, query: { format: 'docx' } }}>
            导出 Word
          </DownloadButton>
          <DownloadButton endpoint={downloadReport} input={{ params, query: { format: 'pdf' } }}>
            导出 PDF
          </DownloadButton>
          <Button
            loading={recount.isPending}
            onClick={() => recount.mutate({ params, body: { revision: draft.revision } })}
          >
            刷新数字
          </Button>
          <ConfirmButton
            danger
            question="删除这份稿件？"
            consequence="删除后不能恢复；已导出的文件不受影响。"
            doText="删除"
            doneText="已删除"
            onConfirm={async () => {
              await remove.mutateAsync({ params, query: { revision: draft.revision } })
              void navigate({ to: '/report-drafts' })
            }}
          >
            删除
          </ConfirmButton>
        </>
      }
    >
      <ProblemAlert problem={recount.error} />
      <div className="two-columns">
        <Section title="正文">
          <ReportEditor key={draft.id} draft={draft} />
        </Section>
        <Section title="数字和出处">
          <FigureList figures={draft.figures} />
        </Section>
      </div>
    </Page>
  )
}
