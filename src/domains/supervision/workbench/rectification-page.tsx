import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  ActionBar,
  DownloadButton,
  DueTag,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
  type RecordAction,
} from '#ui/workbench/index.ts'
import {
  acknowledgeRectification,
  downloadRectificationNotice,
  rectificationStates,
  severities,
  showRectification,
  voidRectification,
  type Rectification,
} from '../contract/index.ts'
import { AnswerForm } from './rectification/answer-form.tsx'
import { RecheckForm } from './rectification/recheck-form.tsx'
import { RectificationWay } from './rectification/rectification-way.tsx'

/** 整改通知: what must be mended, by when, and whose turn it is. */
export function RectificationPage() {
  const rectificationId = usePathParameter('rectificationId')
  const notice = useQuery(queryFor(showRectification, { params: { rectificationId } }))
  return <QueryView query={notice}>{(found) => <RectificationView notice={found} />}</QueryView>
}

const buttons: Record<string, RecordAction> = {
  acknowledge: { name: 'acknowledge', title: '签收', tone: 'primary' },
  void: {
    name: 'void',
    title: '作废',
    tone: 'danger',
    consequence: '作废后不能恢复，编号保留；问题可以列入另一份通知。',
    asks: { label: '作废原因', required: true },
  },
}

function RectificationView({ notice }: { notice: Rectification }) {
  const acknowledge = useMutation(mutationFor(acknowledgeRectification))
  const voiding = useMutation(mutationFor(voidRectification))
  const params = { rectificationId: notice.id }
  const { revision } = notice
  const actions = notice.actions.flatMap((action) => buttons[action] ?? [])
  return (
    <Page
      title={`整改通知 ${notice.number}`}
      lead={`${notice.supervisingOrganisationName} 致 ${notice.organisationName}`}
      tags={
        <>
          <span>{rectificationStates[notice.state]}</span>
          {notice.state !== 'void' && <DueTag dueOn={notice.dueOn} doneOn={notice.closedOn} />}
        </>
      }
      breadcrumbs={[{ title: '督导检查', path: '/supervision' }]}
      actions={
        <>
          <DownloadButton endpoint={downloadRectificationNotice} input={{ params, query: { format: 'pdf' } }}>
            下载 PDF
          </DownloadButton>
          <DownloadButton endpoint={downloadRectificationNotice} input={{ params, query: { format: 'docx' } }}>
            下载 Word
          </DownloadButton>
        </>
      }
    >
      {actions.length > 0 && (
        <ActionBar
          actions={actions}
          onAct={(name, words) =>
            name === 'acknowledge'
              ? acknowledge.mutateAsync({ params, body: { revision } })
              : voiding.mutateAsync({ params, body: { revision, reason: words ?? '' } })
          }
        />
      )}
      <Section
        title="要整改的问题"
        actions={<Link to={`/supervision/visits/${notice.visitId}`}>{notice.visitedOn} 的督导记录</Link>}
      >
        <ol>
          {notice.findings.map((finding) => (
            <li key={finding.id}>
              {finding.text}（{severities[finding.severity]}
              {finding.row && `，${finding.row.code} ${finding.row.name}`}）
            </li>
          ))}
        </ol>
        <h3>整改要求</h3>
        <p style={{ whiteSpace: 'pre-wrap' }}>{notice.requirement}</p>
        {notice.originalDueOn !== notice.dueOn && <p className="quiet">原期限 {notice.originalDueOn}</p>}
      </Section>
      {notice.actions.includes('answer') && (
        <Section title="报送整改情况">
          <AnswerForm key={revision} notice={notice} />
        </Section>
      )}
      {notice.actions.includes('recheck') && (
        <Section title="复查">
          <RecheckForm key={revision} notice={notice} />
        </Section>
      )}
      <Section title="办理经过">
        <RectificationWay notice={notice} />
      </Section>
    </Page>
  )
}
