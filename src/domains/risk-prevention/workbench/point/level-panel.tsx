import { Input, Radio } from 'antd'
import { Field, momentText, Quote, RecordForm } from '#ui/workbench/index.ts'
import { confirmLevel, riskLevelTexts, type LevelProposal, type RiskPoint } from '../../contract/index.ts'
import { LevelTag } from '../level-tag.tsx'
import { AdoptedBeside } from './adopted-beside.tsx'

const options = Object.entries(riskLevelTexts).map(([value, label]) => ({ value, label }))

/** What the counts propose, in the annex's words; what a person decided. */
export function LevelPanel({ point }: { point: RiskPoint }) {
  const { proposal, level } = point
  return (
    <>
      <Proposal proposal={proposal} />
      <AdoptedBeside title="风险等级" />
      {level && (
        <p>
          <LevelTag level={level.level} /> 由 {level.byName} 于 {momentText(level.at)} 确认
          {level.reason && `，理由：${level.reason}`}
        </p>
      )}
      {point.mayConfirm && (
        <RecordForm
          key={point.revision}
          name={`risk-prevention.level.${point.id}.${point.revision}`}
          endpoint={confirmLevel}
          params={{ riskPointId: point.id }}
          initial={{ level: level?.level ?? proposal.level ?? undefined, reason: level?.reason }}
          toBody={(values) => ({ ...values, revision: point.revision })}
          submitText={level ? '重新确认等级' : '确认等级'}
          doneText="等级已确认"
          onSaved={() => {}}
        >
          <Field name="level" label="确认为">
            <Radio.Group options={options} optionType="button" />
          </Field>
          <Field name="reason" label="理由" hint="与建议不一致时必须写明">
            <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
          </Field>
        </RecordForm>
      )}
    </>
  )
}

function Proposal({ proposal }: { proposal: LevelProposal }) {
  if (!proposal.level) return <p>{proposal.note}</p>
  return (
    <>
      <p>
        建议：
        <LevelTag level={proposal.level} /> {proposal.note}
      </p>
      {proposal.reasons.map((reason) => (
        <div key={`${reason.criterion}${reason.because}`}>
          <Quote text={reason.quote} source={`${proposal.citation}（${riskLevelTexts[reason.level]}）`} />
          <p className="quiet">{reason.because}</p>
        </div>
      ))}
    </>
  )
}
