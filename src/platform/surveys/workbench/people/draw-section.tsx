import { useMutation } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, Section } from '#ui/workbench/index.ts'
import { drawSample, type Survey } from '../../contract/index.ts'
import { readRespondents } from './read-respondents.ts'
import { RespondentInput } from './respondent-input.tsx'

/** 随机抽取: once, by a seed that anybody can draw with again; afterwards what it was drawn from. */
export function DrawSection({ survey }: { survey: Survey }) {
  const { draw } = survey
  if (!draw && survey.state !== 'draft') return null
  return (
    <Section title="随机抽取">
      {draw ? (
        <dl className="facts">
          <div>
            <dt>种子</dt>
            <dd className="hash">{draw.seed}</dd>
          </div>
          <div>
            <dt>抽取</dt>
            <dd>
              从 {draw.poolSize} 人中抽取 {draw.size} 人
            </dd>
          </div>
          <div>
            <dt>备选名单指纹（SHA-256）</dt>
            <dd className="hash">{draw.poolHash}</dd>
          </div>
        </dl>
      ) : (
        <DrawForm surveyId={survey.id} />
      )}
    </Section>
  )
}

function DrawForm({ surveyId }: { surveyId: string }) {
  const [text, setText] = useState('')
  const [size, setSize] = useState<number | null>(10)
  const [seed, setSeed] = useState('')
  const draw = useMutation(mutationFor(drawSample))
  const { people, faults } = readRespondents(text)
  const ready = people.length > 0 && faults.length === 0 && size !== null && size <= people.length
  return (
    <div className="stack">
      <p className="quiet">
        除单位提供的名单外，可从备选名单随机抽取，结果与单位名单分别统计。只能抽取一次，用同一种子可以复核。
      </p>
      <ProblemAlert problem={draw.error} />
      <RespondentInput label="备选名单" value={text} onChange={setText} />
      <div className="row">
        <label className="row">
          抽取人数
          <InputNumber min={1} max={500} value={size} onChange={setSize} />
        </label>
        <label className="row">
          种子（选填）
          <Input
            value={seed}
            maxLength={100}
            placeholder="当场公开给出；不填则随机产生"
            onChange={(event) => setSeed(event.target.value)}
          />
        </label>
        <Button
          disabled={!ready}
          loading={draw.isPending}
          onClick={() =>
            draw.mutate({
              params: { surveyId },
              body: { pool: [...people], size: size ?? 1, ...(seed.trim() ? { seed: seed.trim() } : {}) },
            })
          }
        >
          抽取
        </Button>
      </div>
    </div>
  )
}
