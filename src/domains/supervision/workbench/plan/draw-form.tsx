import { useMutation } from '@tanstack/react-query'
import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { ConfirmButton, mutationFor } from '#ui/workbench/index.ts'
import { drawUnits, type Plan } from '../../contract/index.ts'
import { drawMethodText } from '../../domain/draw.ts'
import { UnitChooser } from './unit-chooser.tsx'

/** 随机抽取: pool, number and seed. A further draw says why, and the earlier one stays on record. */
export function DrawForm({ plan }: { plan: Plan }) {
  const latest = plan.draws[0]
  const [pool, setPool] = useState<string[]>(latest?.pool.map((unit) => unit.id) ?? [])
  const [wanted, setWanted] = useState(latest?.wanted ?? 3)
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const draw = useMutation(mutationFor(drawUnits))
  const missing = pool.length < 2 || wanted > pool.length || (latest !== undefined && !reason.trim())
  return (
    <div className="stack">
      <h3>抽取范围</h3>
      <UnitChooser programmeId={plan.programmeId} value={pool} onChange={setPool} />
      <div className="row">
        <label className="row">
          抽取
          <InputNumber
            aria-label="抽取个数"
            min={1}
            max={Math.max(1, pool.length)}
            value={wanted}
            onChange={(value) => setWanted(value ?? 1)}
          />
          个（范围内 {pool.length} 个）
        </label>
        <label className="row">
          种子
          <Input
            style={{ width: 260 }}
            maxLength={60}
            value={seed}
            placeholder="不填由系统生成；可用当天开奖号码"
            onChange={(event) => setSeed(event.target.value)}
          />
        </label>
      </div>
      {latest && (
        <label className="stack">
          重新抽取的原因（必填）
          <Input maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      <p className="quiet">{drawMethodText}范围、种子和结果都会记录，任何人都能重抽核对。</p>
      <div>
        <ConfirmButton
          type="primary"
          disabled={missing}
          question={latest ? '重新抽取？' : `从 ${pool.length} 个单位中抽取 ${wanted} 个？`}
          consequence={
            latest
              ? '原来的抽取记录和本次原因都会保留，检查单位换成新抽中的。'
              : '抽取后记录不能删除；再次抽取须写明原因。'
          }
          doText="抽取"
          doneText="已抽取"
          onConfirm={() =>
            draw.mutateAsync({
              params: { planId: plan.id },
              body: {
                revision: plan.revision,
                pool,
                wanted,
                ...(seed.trim() ? { seed: seed.trim() } : {}),
                ...(latest ? { reason: reason.trim() } : {}),
              },
            })
          }
        >
          {latest ? '重新抽取' : '抽取'}
        </ConfirmButton>
      </div>
    </div>
  )
}
