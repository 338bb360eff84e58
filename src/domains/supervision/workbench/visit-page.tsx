import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import {
  ActionBar,
  DateText,
  DownloadButton,
  FileList,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  checkKinds,
  downloadVisitRecord,
  rectificationStates,
  severities,
  showVisit,
  visitStates,
  withdrawVisit,
  type RectificationState,
  type Visit,
} from '../contract/index.ts'
import { IssueNoticeForm } from './visit/issue-notice-form.tsx'

/** 督导记录: what was seen and found, and what follows from it. */
export function VisitPage() {
  const visitId = usePathParameter('visitId')
  const visit = useQuery(queryFor(showVisit, { params: { visitId } }))
  return <QueryView query={visit}>{(found) => <VisitView visit={found} />}</QueryView>
}

function VisitView({ visit }: { visit: Visit }) {
  const withdraw = useMutation(mutationFor(withdrawVisit))
  const params = { visitId: visit.id }
  return (
    <Page
      title={`对${visit.organisationName}的督导`}
      lead={`${visit.visitedOn} · ${visit.supervisingOrganisationName} · ${visit.kind ? checkKinds[visit.kind] : '日常督导'}`}
      tags={<span className={visit.state === 'withdrawn' ? 'bad' : ''}>{visitStates[visit.state]}</span>}
      breadcrumbs={[
        { title: '督导检查', path: '/supervision' },
        { title: '督导记录', path: '/supervision/visits' },
      ]}
      actions={
        <DownloadButton endpoint={downloadVisitRecord} input={{ params }}>
          下载督导检查记录
        </DownloadButton>
      }
    >
      {visit.actions.includes('withdraw') && (
        <ActionBar
          actions={[
            {
              name: 'withdraw',
              title: '撤销记录',
              tone: 'danger',
              consequence: '记录写错时撤销并重新登记；撤销后仍可查看，但不再作为工作记录。',
              asks: { label: '撤销原因', required: true },
            },
          ]}
          onAct={(_, words) =>
            withdraw.mutateAsync({ params, body: { revision: visit.revision, reason: words ?? '' } })
          }
        />
      )}
      {visit.withdrawalReason && <p className="bad">已撤销：{visit.withdrawalReason}</p>}
      <Section title="督导情况">
        <VisitFacts visit={visit} />
      </Section>
      <Section title={`发现的问题（${visit.findings.length}）`}>
        <Findings visit={visit} />
        {visit.actions.includes('issueRectification') && <IssueNoticeForm visit={visit} />}
      </Section>
      {visit.photos.length > 0 && (
        <Section title="照片">
          <FileList
            files={visit.photos.map((photo) => ({
              id: photo.id,
              name: photo.name,
              size: photo.bytes,
              address: `/api/supervision/visits/${visit.id}/photos/${photo.id}`,
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

function VisitFacts({ visit }: { visit: Visit }) {
  return (
    <dl className="facts">
      <div>
        <dt>督导人员</dt>
        <dd>{visit.visitors.join('、')}</dd>
      </div>
      <div>
        <dt>在场人员</dt>
        <dd>{visit.peoplePresent.join('、')}</dd>
      </div>
      <div>
        <dt>记录</dt>
        <dd>
          {visit.recordedByName} <DateText value={visit.recordedAt} />
        </dd>
      </div>
      <div>
        <dt>检查计划</dt>
        <dd>{visit.planTitle ?? '无'}</dd>
      </div>
      <div>
        <dt>查看内容</dt>
        <dd>{visit.lookedAt}</dd>
      </div>
      {visit.notes && (
        <div>
          <dt>备注</dt>
          <dd>{visit.notes}</dd>
        </div>
      )}
    </dl>
  )
}

const tones = { minor: 'default', general: 'blue', serious: 'red' } as const

function Findings({ visit }: { visit: Visit }) {
  if (!visit.findings.length) return <p className="quiet">这次督导没有发现问题。</p>
  return (
    <ol>
      {visit.findings.map((finding) => (
        <li key={finding.id}>
          {finding.text} <Tag color={tones[finding.severity]}>{severities[finding.severity]}</Tag>
          {finding.row && <span className="quiet">{finding.row.code} </span>}
          {finding.rectification && (
            <Link to={`/supervision/rectifications/${finding.rectification.id}`}>
              {finding.rectification.number}（{rectificationStates[finding.rectification.state as RectificationState]}）
            </Link>
          )}
        </li>
      ))}
    </ol>
  )
}
