import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Section } from '#ui/workbench/index.ts'
import type { ProposedRow, ReadNotice } from '../../contract/index.ts'
import { DocumentPane } from './document-pane.tsx'
import { ProposedRowCard } from './proposed-row-card.tsx'

interface ReadingViewProps {
  readonly reading: ReadNotice
  readonly busy: boolean
  readonly onConfirm: (candidates: ReadonlySet<string>) => void
  readonly onBack: () => void
}

/** Left the document, right the table it became; a row and its words light up together. */
export function ReadingView({ reading, busy, onConfirm, onBack }: ReadingViewProps) {
  const { proposal, difference, comparedWith } = reading
  const [lit, setLit] = useState<ProposedRow>()
  const [candidates, setCandidates] = useState<ReadonlySet<string>>(new Set())
  const changed = new Map(difference?.changed.map((change) => [change.current, change.changes]) ?? [])
  const toggle = (id: string) =>
    setCandidates((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]))
  return (
    <>
      {!reading.hasText && (
        <Alert type="warning" showIcon title="文件里没有文字，是扫描件或图片：请对照原件手工编制，或上传文字版" />
      )}
      {reading.warnings.map((warning) => (
        <Alert key={warning} type="info" showIcon title={warning} />
      ))}
      <div className="two-columns">
        <Section title="原文">
          <DocumentPane lines={reading.lines} row={lit} />
        </Section>
        <Section
          title={`任务表 ${proposal.rows.length} 行，待确定 ${proposal.questions.length} 项`}
          actions={
            <>
              <Button onClick={onBack}>重新读取</Button>
              <Button
                type="primary"
                loading={busy}
                disabled={!proposal.rows.length && !candidates.size}
                onClick={() => onConfirm(candidates)}
              >
                生成草稿
              </Button>
            </>
          }
        >
          <dl className="facts">
            <dt>标题</dt>
            <dd>{proposal.document.title ?? '没有读出'}</dd>
            <dt>文号</dt>
            <dd>{proposal.document.docNumber ?? '没有读出'}</dd>
            <dt>成文日期</dt>
            <dd>{proposal.document.issuedOn ?? '没有读出'}</dd>
          </dl>
          {comparedWith && (
            <p className="quiet">
              与 {comparedWith.year} 年《{comparedWith.title}》相比：新增 {difference?.added.length} 行，变化{' '}
              {difference?.changed.length} 行，取消 {difference?.removed.length} 行
            </p>
          )}
          {proposal.rows.map((row) => (
            <ProposedRowCard
              key={row.id}
              row={row}
              lit={lit?.id === row.id}
              questions={proposal.questions.filter((question) => question.row === row.id)}
              changes={changed.get(row.id) ?? []}
              onLight={() => setLit(row)}
            />
          ))}
          {proposal.candidates.length > 0 && (
            <div className="stack">
              <strong>正文中的工作要求（默认不列入，勾选后作为任务行）</strong>
              {proposal.candidates.map((row) => (
                <Checkbox key={row.id} checked={candidates.has(row.id)} onChange={() => toggle(row.id)}>
                  {row.name}：{row.quotes[0]}
                </Checkbox>
              ))}
            </div>
          )}
          {proposal.questions
            .filter((question) => question.row === null)
            .map((question) => (
              <Alert
                key={question.about + question.quote}
                type="warning"
                title={question.question}
                description={question.quote}
              />
            ))}
        </Section>
      </div>
    </>
  )
}
