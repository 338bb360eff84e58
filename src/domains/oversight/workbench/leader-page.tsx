import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import {
  DownloadButton,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  useNarrow,
  useSession,
} from '#ui/workbench/index.ts'
import { downloadLeaderPage, showLeaderPage, type LeaderItem, type LeaderPage } from '../contract/index.ts'
import { InstructButton } from './instruction/instruct-button.tsx'
import { LeaderFigures } from './leader/leader-figures.tsx'
import { LeaderItems } from './leader/leader-items.tsx'
import { Sentence } from './leader/sentence.tsx'
import './oversight.css'

/** 领导一页纸: three sentences; what is overdue, what got worse, what waits for a decision. */
export function LeaderPagePage() {
  const { organisationId } = useSearch({ strict: false }) as { organisationId?: string }
  const query = organisationId ? { organisationId } : {}
  const page = useQuery(queryFor(showLeaderPage, { query }))
  return <QueryView query={page}>{(found) => <LeaderView page={found} query={query} />}</QueryView>
}

function LeaderView({ page, query }: { page: LeaderPage; query: { organisationId?: string } }) {
  const instructs = useMay('oversight.instruct')
  const instruct = (item: LeaderItem) =>
    instructs && <InstructButton organisationId={page.organisationId} item={item} size="small" />
  return (
    <Page
      title="领导一页纸"
      lead={`${page.organisationName} · 截至 ${page.asOn}，与 ${page.weekBefore} 比较；点数字看明细。`}
      actions={
        <>
          <UnitChoice value={page.organisationId} />
          {instructs && <InstructButton organisationId={page.organisationId} />}
          <Button onClick={() => window.print()}>打印本页</Button>
          <DownloadButton endpoint={downloadLeaderPage} input={{ query }}>
            下载 PDF
          </DownloadButton>
        </>
      }
    >
      <Section>
        <div className="leader-sentences">
          {page.sentences.map((parts, index) => (
            <Sentence key={index} parts={parts} />
          ))}
        </div>
        <LeaderFigures figures={page.figures} />
      </Section>
      <div className="leader-columns">
        <Part title={`已超期（${page.overdue.length}）`}>
          <LeaderItems items={page.overdue} empty="没有超期事项" action={instruct} more="/tasks?overdue=yes" />
        </Part>
        <Part title={`比一周前变差（${page.worsened.length}）`}>
          <LeaderItems items={page.worsened} empty="没有单位变差" action={instruct} more="/oversight/worsened" />
        </Part>
        <Part title={`请您决定（${page.decisions.length}）`}>
          <LeaderItems
            items={page.decisions}
            empty="没有等您决定的事项"
            action={instruct}
            more="/oversight/decisions"
          />
        </Part>
      </div>
      <p className="no-print">
        <Link to="/instructions">全部批示件</Link>
      </p>
      <div className="directive-line">批示：</div>
    </Page>
  )
}

/** On a phone the whole page is one screen; a part opens at a touch. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  const narrow = useNarrow()
  if (!narrow) return <Section title={title}>{children}</Section>
  return (
    <details className="section leader-fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** Whoever holds posts in several units chooses of which the page is. */
function UnitChoice({ value }: { value: string }) {
  const navigate = useNavigate()
  const units = [...new Map(useSession().posts.map((post) => [post.organisationId, post.organisationName]))]
  if (units.length < 2) return null
  return (
    <Select
      aria-label="单位"
      value={value}
      options={units.map(([id, label]) => ({ value: id, label }))}
      onChange={(organisationId: string) => void navigate({ to: '.', search: { organisationId } as never })}
    />
  )
}
