import { useQuery } from '@tanstack/react-query'
import { Alert, Tag } from 'antd'
import { addressOf } from '#base/http/call.ts'
import { DateText, EmptyState, Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import {
  assignmentStates,
  downloadReviewedFile,
  fileStates,
  showReviewedFile,
  type ReviewedFile,
} from '../contract/index.ts'
import { DefectItem } from './file/defect-item.tsx'
import { FileActions } from './file/file-actions.tsx'
import { ScoreTable } from './file/score-table.tsx'

/** One reviewed file: its result, its defects, and what the unit says. */
export function FilePage() {
  const reviewedFileId = usePathParameter('reviewedFileId')
  const found = useQuery(queryFor(showReviewedFile, { params: { reviewedFileId } }))
  return <QueryView query={found}>{(file) => <FileView file={file} />}</QueryView>
}

function FileView({ file }: { file: ReviewedFile }) {
  return (
    <Page
      title={file.title}
      lead={file.score === null ? file.decision : `${file.score} 分（满分 ${file.total}），${file.band}。`}
      tags={<Tag>{fileStates[file.state]}</Tag>}
      breadcrumbs={[
        { title: '案卷评查', path: '/case-file-reviews' },
        { title: file.roundTitle, path: `/case-file-reviews/rounds/${file.roundId}` },
      ]}
    >
      <p className="row">
        {file.organisationName} · {file.work} · {file.sealedOn} 封卷
        <a href={addressOf(downloadReviewedFile, { reviewedFileId: file.id })} target="_blank" rel="noreferrer">
          打开案卷 PDF（{file.pages} 页，新窗口）
        </a>
      </p>
      {file.state === 'differing' && <Alert type="warning" showIcon className="problem" title={file.decision} />}
      <FileActions key={file.revision} file={file} />
      {file.score !== null && (
        <Section title="结果怎么来的">
          <p>{file.decision}。</p>
        </Section>
      )}
      {file.state === 'decided' && (
        <Section title={`问题（${file.defectList.length}）`}>
          {file.defectList.length ? (
            file.defectList.map((defect) => <DefectItem key={`${defect.id}${defect.revision}`} defect={defect} />)
          ) : (
            <EmptyState title="没有发现问题" next="不需要整改" />
          )}
        </Section>
      )}
      {file.objection && (
        <Section title="陈述">
          <p>
            {file.objection.byName} <DateText value={file.objection.at} />：{file.objection.text}
          </p>
          <p className={file.objection.answeredByName ? '' : 'quiet'}>
            {file.objection.answeredByName
              ? `${file.objection.answeredByName}答复：${file.objection.answer}`
              : '还没有答复。'}
          </p>
        </Section>
      )}
      {file.assignments.length > 0 && (
        <Section title="评查人打分">
          {file.assignments.map((one) => (
            <details key={one.id}>
              <summary>
                {one.reviewerName}
                {one.isThird && '（第三人）'}：
                {one.state === 'submitted' ? `${one.total} 分` : assignmentStates[one.state]}
                {one.recusedBecause && `（${one.recusedBecause}）`}
              </summary>
              {one.scores.length > 0 && <ScoreTable sheet={file.sheet.content} scores={one.scores} />}
              {one.remark && <p>{one.remark}</p>}
            </details>
          ))}
        </Section>
      )}
    </Page>
  )
}
