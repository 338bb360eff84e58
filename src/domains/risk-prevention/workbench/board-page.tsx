import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DueTag, EmptyState, Page, queryFor, QueryView, Section, useMay } from '#ui/workbench/index.ts'
import { batchStageTexts, batchStepTexts, showBoard, type Board } from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

/** 风险防控: the sentence first, then the six steps as one line, then what is under way. */
export function BoardPage() {
  const board = useQuery(queryFor(showBoard, { query: {} }))
  const create = useMay('risk-prevention.edit') && (
    <Link to="/risk-prevention/batches/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建一批
      </Button>
    </Link>
  )
  return (
    <Page title="风险防控" lead={board.data?.sentence} actions={create}>
      <PartNav />
      <QueryView query={board}>
        {(found) => (
          <>
            <Section title="六个步骤">
              <Steps board={found} />
            </Section>
            {found.rising.length > 0 && (
              <Section title="异常上升">
                <ul className="lines">
                  {found.rising.map((one) => (
                    <li key={`${one.item}${one.from}`}>
                      {one.item}：{one.from} 至 {one.to} 有 {one.count} 件，按以往应在 {one.expected} 件左右，超过{' '}
                      {one.limit} 件即为异常。<span className="quiet">可以告诉经营者：{one.advice}。</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section title="进行中的批次">
              <Running board={found} action={create} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Steps({ board }: { board: Board }) {
  return (
    <ol className="risk-steps">
      {board.steps.map(({ step, batches, points }, place) => (
        <li key={step} data-state={batches ? 'running' : 'waiting'}>
          <strong>
            {place + 1}. {batchStepTexts[step]}
          </strong>
          {batches ? (
            <Link to={`/risk-prevention/batches?stage=${step}`}>
              {batches} 批，{points} 个风险点
            </Link>
          ) : (
            <span className="quiet">没有批次</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Running({ board, action }: { board: Board; action: React.ReactNode }) {
  if (!board.running.length)
    return <EmptyState title="没有进行中的批次" next="新建一批，先梳理社会公众关注度高的违法风险点" action={action} />
  return (
    <ul className="lines">
      {board.running.map((batch) => (
        <li key={batch.id} className="row spread">
          <span>
            <Link to={`/risk-prevention/batches/${batch.id}`}>{batch.title}</Link>{' '}
            <span className="quiet">
              {batch.organisationName} · {batchStageTexts[batch.stage]} · {batch.points} 个风险点（高 {batch.high}）
              {batch.unconfirmed ? `，${batch.unconfirmed} 个等级未确认` : ''}
            </span>
          </span>
          {batch.dueOn && <DueTag dueOn={batch.dueOn} />}
        </li>
      ))}
    </ul>
  )
}
