import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { ConfirmButton, mutationFor, queryFor, QueryView } from '#ui/workbench/index.ts'
import { drawFiles, listReviewers, showPool, type Pool, type Reviewer, type Round } from '../../contract/index.ts'

/** 随机抽取: what there is, who reviews, and the seed. A further draw says why, and the earlier one stays on record. */
export function DrawForm({ round }: { round: Round }) {
  const params = { roundId: round.id }
  const pool = useQuery(queryFor(showPool, { params }))
  const reviewers = useQuery(queryFor(listReviewers, { params }))
  return (
    <QueryView query={pool}>
      {(found) => (
        <QueryView query={reviewers}>{(people) => <Draw round={round} pool={found} people={people} />}</QueryView>
      )}
    </QueryView>
  )
}

function Draw({ round, pool, people }: { round: Round; pool: Pool; people: Reviewer[] }) {
  const [chosen, setChosen] = useState<string[]>([])
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const draw = useMutation(mutationFor(drawFiles))
  const again = round.draws.length > 0
  const missing = pool.wanted === 0 || chosen.length < round.reviewersPerFile || (again && !reason.trim())
  if (!pool.files) return <p>范围内还没有已封卷的案卷。请核对单位、案卷种类和封卷日期，或者先在案件里装订案卷。</p>
  return (
    <div className="stack">
      <p>
        范围内有 {pool.files} 份已封卷的案卷，将抽取 <strong>{pool.wanted}</strong> 份：
        {pool.units.map(({ organisationName, files }) => `${organisationName} ${files} 份`).join('，')}。
      </p>
      <label className="stack">
        评查人（至少 {round.reviewersPerFile} 名；办过该案的人自动回避）
        <Select
          mode="multiple"
          aria-label="评查人"
          value={chosen}
          onChange={setChosen}
          options={people.map(({ id, name, organisationName }) => ({
            value: id,
            label: `${name}（${organisationName}）`,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="输入姓名或单位查找"
        />
      </label>
      <label className="stack">
        种子（选填）
        <Input
          maxLength={60}
          value={seed}
          placeholder="不填由系统生成；可用当天开奖号码"
          onChange={({ target }) => setSeed(target.value)}
        />
      </label>
      {again && (
        <label className="stack">
          重新抽取的原因（必填）
          <Input maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
      <div>
        <ConfirmButton
          type="primary"
          disabled={missing}
          question={again ? '重新抽取？' : `从 ${pool.files} 份案卷中抽取 ${pool.wanted} 份？`}
          consequence={
            again
              ? '原来的抽取记录和本次原因都会保留，案卷换成新抽中的。'
              : '抽取后分给评查人，评查表按现在的版本固定；再次抽取须写明原因。'
          }
          doText="抽取"
          doneText="已抽取并通知评查人"
          onConfirm={() =>
            draw.mutateAsync({
              params: { roundId: round.id },
              body: {
                revision: round.revision,
                reviewerIds: chosen,
                ...(seed.trim() ? { seed: seed.trim() } : {}),
                ...(again ? { reason: reason.trim() } : {}),
              },
            })
          }
        >
          {again ? '重新抽取' : '抽取并分给评查人'}
        </ConfirmButton>
      </div>
    </div>
  )
}
