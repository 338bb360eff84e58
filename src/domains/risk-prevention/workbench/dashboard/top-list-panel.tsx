import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { ConfirmButton, DownloadButton, mutationFor, queryFor, QueryView, useMay } from '#ui/workbench/index.ts'
import {
  exportTopList,
  listBatches,
  recordsBehind,
  showTopList,
  takeTopList,
  topListNouns,
  type CandidateKey,
  type Dashboard,
  type TopList,
} from '../../contract/index.ts'
import { CountLink } from './numbers.tsx'

const keys = Object.entries(topListNouns).map(([value, label]) => ({ value, label }))
interface Asked {
  readonly dashboard: Dashboard
  readonly item: string | undefined
}

/** 「xx市“十大贴条路段”」: a list by one click, to be printed or to become points of a batch. */
export function TopListPanel({ dashboard, item }: Asked) {
  const [by, setBy] = useState<CandidateKey>('place')
  const { organisationId, from, to } = dashboard
  const query = { organisationId, from, to, by, ...(item ? { item } : {}) }
  const list = useQuery(queryFor(showTopList, { query }))
  return (
    <>
      <Radio.Group
        options={keys}
        value={by}
        optionType="button"
        aria-label="按什么排"
        onChange={(event) => setBy(event.target.value as CandidateKey)}
      />
      {!item && by !== 'behaviour' && <p className="quiet">在上面写明事项，就是这一项违法的榜单，例如“违法停车”。</p>}
      <QueryView query={list}>
        {(found) =>
          found.entries.length ? (
            <>
              <Entries list={found} />
              <Paper key={found.title} list={found} query={query} />
              <IntoBatch key={`${by}${item}`} dashboard={dashboard} item={item} by={by} />
            </>
          ) : (
            <p>这段时间没有可排的执法记录。</p>
          )
        }
      </QueryView>
    </>
  )
}

function Entries({ list }: { list: TopList }) {
  const { organisationId, from, to } = list
  return (
    <>
      <h3>{list.title}</h3>
      <ol className="lines">
        {list.entries.map((one) => {
          const { item, place, districtId, time, tradeCode } = one
          const behind = recordsBehind({
            organisationId,
            from,
            to,
            item,
            place: place ?? undefined,
            districtId: districtId ?? undefined,
            time: time ?? undefined,
            tradeCode: tradeCode ?? undefined,
          })
          return (
            <li key={one.rank} className="row spread">
              <span>
                {one.rank}. {one.label}
              </span>
              <span>
                <CountLink value={one.count} to={behind} /> 件（上年同期 {one.before} 件）
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Paper({ list, query }: { list: TopList; query: Record<string, string> }) {
  const [title, setTitle] = useState(list.title)
  return (
    <div className="row">
      <Input
        aria-label="榜单名称"
        value={title}
        maxLength={60}
        onChange={(event) => setTitle(event.target.value)}
        style={{ maxWidth: 360 }}
      />
      {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <DownloadButton
          key={format}
          endpoint={exportTopList}
          input={{ params: { format }, query: { ...query, title: title.trim() || undefined } }}
        >
          {format === 'pdf' ? '打印件 PDF' : format.toUpperCase()}
        </DownloadButton>
      ))}
    </div>
  )
}

function IntoBatch({ dashboard, item, by }: Asked & { by: CandidateKey }) {
  const { organisationId, from, to } = dashboard
  const mayEdit = useMay('risk-prevention.edit')
  const [batchId, setBatchId] = useState<string>()
  const take = useMutation(mutationFor(takeTopList))
  const batches = useQuery({
    ...queryFor(listBatches, { query: { organisationId, stage: 'points', pageSize: 50 } }),
    enabled: mayEdit,
  })
  const choices = batches.data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []
  if (!mayEdit || !batches.data) return null
  if (!choices.length)
    return (
      <p className="quiet">
        没有处在“梳理”一步的批次：<Link to="/risk-prevention/batches/new">新建一批</Link>后，可把榜单整份列入。
      </p>
    )
  return (
    <div className="row">
      <Select
        aria-label="列入哪一批"
        placeholder="列入哪一批"
        value={batchId}
        options={choices}
        onChange={setBatchId}
        style={{ minWidth: 240 }}
      />
      <ConfirmButton
        question="把榜单列为风险点？"
        doText="列入"
        consequence="逐个成为本批的风险点，带上件数；已在本批的不重复列入。"
        disabled={!batchId}
        onConfirm={() =>
          take.mutateAsync({ params: { batchId: batchId! }, body: { by, item: item ?? null, from, to, limit: 10 } })
        }
      >
        列入批次
      </ConfirmButton>
      {take.data && (
        <span role="status">
          列入 {take.data.added} 个，原已在本批 {take.data.known} 个。
          <Link to={`/risk-prevention/batches/${batchId}`}>去补写</Link>
        </span>
      )}
    </div>
  )
}
