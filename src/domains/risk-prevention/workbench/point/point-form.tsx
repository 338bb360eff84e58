import { RecordForm } from '#ui/workbench/index.ts'
import { saveRiskPoint, type RiskPoint, type WrittenRiskPoint } from '../../contract/index.ts'
import { BasisFields } from './basis-fields.tsx'
import { CauseFields } from './cause-fields.tsx'
import { CountFields } from './count-fields.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { WhatFields } from './what-fields.tsx'

interface PointFormProps {
  readonly name: string
  readonly batchId: string
  readonly riskPointId: string
  readonly revision: number
  readonly initial: Partial<WrittenRiskPoint>
  readonly onSaved: (point: RiskPoint) => void
}

/** Everything that is written of a point: what, how often, on what basis, why it happens, what is done against it. */
export function PointForm({ name, batchId, riskPointId, revision, initial, onSaved }: PointFormProps) {
  return (
    <RecordForm
      name={name}
      endpoint={saveRiskPoint}
      params={{ batchId, riskPointId }}
      initial={{ content: initial }}
      toBody={(values) => ({ revision, content: contentOf(values['content']) })}
      onSaved={onSaved}
    >
      <WhatFields />
      <CountFields />
      <BasisFields />
      <CauseFields />
      <MeasureFields />
    </RecordForm>
  )
}

/** A block of counts that nobody filled in is none. */
function contentOf(values: unknown): unknown {
  const content = { ...(values as Record<string, unknown>) }
  const counts = content['counts'] as Record<string, unknown> | null | undefined
  const isEmpty = !counts || ['from', 'to', 'cases'].every((key) => (counts[key] ?? '') === '')
  return { ...content, counts: isEmpty ? null : withoutNulls(counts) }
}

const mayBeNothing = new Set(['casesBefore', 'inspections', 'inspectionsBefore'])
const withoutNulls = (counts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(counts).filter(([key, value]) => value !== null || mayBeNothing.has(key)))
