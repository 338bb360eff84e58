import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { DateText, Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import type { DefinedPapers, Paper } from '../contract/index.ts'
import { DeliverySection } from './delivery-section.tsx'
import { PaperActions } from './paper-actions.tsx'
import { PaperEditor } from './paper-editor.tsx'
import './papers.css'
import { StateTag } from './state-tag.tsx'

/** One paper: its text while it is a draft, then what was issued, its delivery and what corrected it. */
export function paperPage(papers: DefinedPapers) {
  return function PaperPage() {
    const paperId = usePathParameter('paperId')
    const query = useQuery(queryFor(papers.endpoints.showPaper, { params: { paperId } }))
    return <QueryView query={query}>{(paper) => <PaperView papers={papers} paper={paper} />}</QueryView>
  }
}

interface PaperViewProps {
  readonly papers: DefinedPapers
  readonly paper: Paper
}

function PaperView({ papers, paper }: PaperViewProps) {
  const { module, title } = papers
  return (
    <Page
      title={paper.title}
      lead={
        <>
          事项：<Link to={paper.subjectLink}>{paper.subjectTitle}</Link>
        </>
      }
      tags={<StateTag paper={paper} />}
      breadcrumbs={[{ title: `${title}文书`, path: `/${module}/papers` }]}
    >
      {paper.state === 'draft' && paper.open.length > 0 && (
        <Alert className="paper-files" type="warning" showIcon title={`出具前请填好：${paper.open.join('、')}`} />
      )}
      {paper.voided && (
        <Alert
          type="error"
          showIcon
          title={`${paper.voided.byName}于 ${paper.voided.on} 作废`}
          description={paper.voided.reason}
        />
      )}
      <PaperActions papers={papers} paper={paper} />
      {paper.state === 'draft' ? (
        <PaperEditor papers={papers} paper={paper} />
      ) : (
        <>
          <IssuedFacts papers={papers} paper={paper} />
          {paper.state === 'issued' && <DeliverySection papers={papers} paper={paper} />}
        </>
      )}
    </Page>
  )
}

function IssuedFacts({ papers, paper }: PaperViewProps) {
  const linkTo = ({ id, number, title }: { id: string; number: string | null; title: string }) => (
    <Link key={id} to={`/${papers.module}/papers/${id}`}>
      {number ?? title}{' '}
    </Link>
  )
  const facts: [string, ReactNode][] = [
    ['编号', paper.number],
    ['临时编号', paper.temporaryNumber && `${paper.temporaryNumber}（已由正式编号替换）`],
    ['出具', <DateText key="on" value={paper.issuedOn} />],
    ['出具人', paper.issuedByName],
    ['起草人', paper.draftedByName],
    ['模板', paper.templateVersion ? `本单位或上级的模板，第 ${paper.templateVersion} 版` : '标准模板'],
    ['更正的文书', paper.corrects && linkTo(paper.corrects)],
    ['已由更正', paper.correctedBy.length > 0 && paper.correctedBy.map(linkTo)],
    ['核验码', paper.code],
    ['摘要（SHA-256）', paper.sha256],
  ]
  return (
    <Section title="出具的文书">
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <pre className="paper-text">{paper.content.text}</pre>
    </Section>
  )
}
