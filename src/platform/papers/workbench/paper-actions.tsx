import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { addressOf } from '#base/http/call.ts'
import { ActionBar, DownloadButton, mutationFor, UploadBox, type RecordAction } from '#ui/workbench/index.ts'
import type { DefinedPapers, Paper } from '../contract/index.ts'
import { IssueForm } from './issue-form.tsx'

interface PaperActionsProps {
  readonly papers: DefinedPapers
  readonly paper: Paper
}

/** What may be done with the paper now, and its files. */
export function PaperActions({ papers, paper }: PaperActionsProps) {
  const { endpoints, module } = papers
  const navigate = useNavigate()
  const [isFieldForm, setFieldForm] = useState(false)
  const issue = useMutation(mutationFor(endpoints.issuePaper))
  const discard = useMutation(mutationFor(endpoints.discardPaper))
  const annul = useMutation(mutationFor(endpoints.voidPaper))
  const draft = useMutation(mutationFor(endpoints.draftPaper))
  const params = { paperId: paper.id }
  const { revision } = paper

  async function act(name: string, words = '') {
    if (name === 'issue') return issue.mutateAsync({ params, body: { revision, issuedOn: businessToday() } })
    if (name === 'issueFromField') return setFieldForm(true)
    if (name === 'void') return annul.mutateAsync({ params, body: { revision, reason: words } })
    if (name === 'discard') {
      await navigate({ to: paper.subjectLink })
      return discard.mutateAsync({ params, body: { revision } })
    }
    const body = { subject: paper.subject, kind: paper.kind, corrects: paper.id }
    const correction = await draft.mutateAsync({ body })
    return navigate({ to: `/${module}/papers/${correction.id}` })
  }

  return (
    <>
      <ActionBar actions={actionsOf(paper)} onAct={act} />
      <PaperFiles papers={papers} paper={paper} />
      {isFieldForm && <IssueForm papers={papers} paper={paper} close={() => setFieldForm(false)} />}
    </>
  )
}

function actionsOf(paper: Paper): RecordAction[] {
  if (paper.state === 'draft') return draftActions(paper)
  if (paper.state === 'void') return []
  return [
    ...(paper.mayWrite
      ? [
          {
            name: 'correct',
            title: '出具更正文书',
            consequence: '起草一件新文书，写明更正的是哪一件；原文书和新文书都保留。',
          },
        ]
      : []),
    ...(paper.mayIssue
      ? [
          {
            name: 'void',
            title: '作废',
            tone: 'danger' as const,
            consequence: '作废后编号保留、不再使用，不能恢复。',
            asks: { label: '作废原因', required: true },
            ...(paper.deliveredOn ? { unavailableBecause: '已经送达，不能作废；有误请出具更正文书' } : {}),
          },
        ]
      : []),
  ]
}

function draftActions(paper: Paper): RecordAction[] {
  const blocked = paper.open.length ? { unavailableBecause: `还有待填的内容：${paper.open.join('、')}` } : {}
  return [
    ...(paper.mayIssue
      ? [
          {
            name: 'issue',
            title: '出具',
            tone: 'primary' as const,
            consequence: `以 ${businessToday()} 为成文日期，由系统给下一个编号；出具后不能再改。请先保存草稿并预览。`,
            ...blocked,
          },
          { name: 'issueFromField', title: '补登现场文书', opensForm: true, ...blocked },
        ]
      : []),
    ...(paper.mayWrite
      ? [{ name: 'discard', title: '删除草稿', tone: 'danger' as const, consequence: '草稿删除后不能恢复。' }]
      : []),
  ]
}

function PaperFiles({ papers, paper }: PaperActionsProps) {
  const { endpoints } = papers
  const attach = useMutation(mutationFor(endpoints.attachStampedCopy))
  const params = { paperId: paper.id }
  return (
    <div className="row paper-files no-print">
      <a href={addressOf(endpoints.downloadPaper, params, { format: 'pdf' })} target="_blank" rel="noreferrer">
        {paper.state === 'draft' ? '预览 PDF（已保存的内容）' : '打开 PDF'}
      </a>
      <DownloadButton endpoint={endpoints.downloadPaper} input={{ params, query: { format: 'docx' } }} type="link">
        下载 Word
      </DownloadButton>
      {paper.stampedCopy && (
        <a href={addressOf(endpoints.downloadPaper, params, { format: 'stamped' })} target="_blank" rel="noreferrer">
          盖章件：{paper.stampedCopy.name}
        </a>
      )}
      {paper.state === 'issued' && paper.mayWrite && (
        <UploadBox
          label={paper.stampedCopy ? '更换盖章件' : '上传盖章件'}
          accept=".pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff"
          multiple={false}
          onUploaded={({ id }) => attach.mutate({ params, body: { revision: paper.revision, uploadId: id } })}
        />
      )}
    </div>
  )
}
