import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { EmptyState, mutationFor, ProblemAlert, queryFor, QueryView } from '#ui/workbench/index.ts'
import { useMutation } from '@tanstack/react-query'
import {
  candidateKeyTexts,
  listCandidates,
  saveRiskPoint,
  type Batch,
  type CandidateKey,
  type PointCandidate,
} from '../../contract/index.ts'
import { freshId } from '../fresh-id.ts'
import { LevelTag } from '../level-tag.tsx'

const keys = Object.entries(candidateKeyTexts).map(([value, label]) => ({ value, label }))
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** 「十大」 lists: where, when or in which trade records heap up; one click takes one over, another the whole list. */
export function CandidatePanel({ batch }: { batch: Batch }) {
  const [by, setBy] = useState<CandidateKey>('place')
  const found = useQuery(queryFor(listCandidates, { params: { batchId: batch.id }, query: { by } }))
  const save = useMutation(mutationFor(saveRiskPoint))
  const navigate = useNavigate()
  const mayEdit = batch.actions.some(({ action, because }) => action === 'editPoints' && because === null)
  const take = (candidate: PointCandidate) =>
    save.mutateAsync({
      params: { batchId: batch.id, riskPointId: freshId() },
      body: { revision: 0, content: candidate.draft },
    })

  async function takeAll(candidates: readonly PointCandidate[]) {
    for (const candidate of candidates) await take(candidate)
  }

  return (
    <>
      <Radio.Group
        options={keys}
        value={by}
        optionType="button"
        aria-label="按什么归集"
        onChange={(event) => setBy(event.target.value as CandidateKey)}
      />
      <ProblemAlert problem={save.error} />
      <QueryView query={found}>
        {({ items, from, to, beforeFrom, beforeTo }) => {
          const open = items.filter(({ taken }) => !taken)
          if (!items.length)
            return <EmptyState title="执法记录中没有成堆的违法" next="先在“执法记录”中导入案件，或直接新增风险点" />
          return (
            <>
              <p className="quiet">
                {from} 至 {to} 的执法记录，按{candidateKeyTexts[by]}归集的前 {items.length} 位；上一同期为 {beforeFrom}{' '}
                至 {beforeTo}
                。没有过完的月份不计入
              </p>
              <ol className="lines">
                {items.map((one) => (
                  <li key={one.key} className="row spread">
                    <span>
                      {one.label}：{one.count} 件（上一同期 {one.before} 件，行政强制 {percent(one.shareCoercive)}
                      ，重大处罚 {percent(one.shareMajor)}）建议 <LevelTag level={one.proposal.level} />
                    </span>
                    {one.taken ? (
                      <span className="quiet">已在本批</span>
                    ) : (
                      mayEdit && (
                        <Button
                          size="small"
                          loading={save.isPending}
                          onClick={() =>
                            void take(one)
                              .then((point) => navigate({ to: `/risk-prevention/points/${point.id}` }))
                              .catch(() => {})
                          }
                        >
                          采用并补写
                        </Button>
                      )
                    )}
                  </li>
                ))}
              </ol>
              {mayEdit && open.length > 1 && (
                <Button loading={save.isPending} onClick={() => void takeAll(open).catch(() => {})}>
                  全部采用（{open.length} 个）
                </Button>
              )}
            </>
          )
        }}
      </QueryView>
    </>
  )
}
