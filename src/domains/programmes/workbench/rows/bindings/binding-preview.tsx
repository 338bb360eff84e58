import { useMutation } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { previewBinding, type Binding, type FactKind } from '#platform/evidence/contract/index.ts'
import { checkBinding, explainBinding } from '#platform/evidence/domain/index.ts'
import { DateText, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import type { Programme, RowDate } from '../../../contract/index.ts'

interface BindingPreviewProps {
  readonly binding: Binding
  readonly kinds: readonly FactKind[]
  readonly programme: Programme
  readonly dates: readonly RowDate[]
}

/** The question as a sentence, and what it would find for a unit today. */
export function BindingPreview({ binding, kinds, programme, dates }: BindingPreviewProps) {
  const faults = checkBinding(binding, kinds)
  const [unit, setUnit] = useState<string>()
  const preview = useMutation(mutationFor(previewBinding))
  const organisationId = unit ?? programme.addressees[0]?.organisationId
  const context = {
    organisationId: organisationId!,
    year: programme.year,
    dueOn: dates.findLast((date) => date.due !== null)?.due ?? null,
    issuedOn: programme.issuedOn,
  }
  return (
    <div className="stack">
      <strong aria-live="polite">{explainBinding(binding, kinds)}</strong>
      {faults.map((fault) => (
        <span key={fault} className="bad">
          {fault}
        </span>
      ))}
      {organisationId ? (
        <div className="row">
          <Select
            aria-label="为哪个单位试算"
            showSearch={{ optionFilterProp: 'label' }}
            value={organisationId}
            options={programme.addressees.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
            onChange={setUnit}
          />
          <Button
            size="small"
            disabled={faults.length > 0}
            loading={preview.isPending}
            onClick={() => preview.mutate({ body: { binding, context } })}
          >
            试算
          </Button>
        </div>
      ) : (
        <span className="quiet">选择受文单位后可以试算</span>
      )}
      <ProblemAlert problem={preview.error} />
      {preview.data && (
        <div role="status">
          <div>
            {preview.data.satisfied ? '✓ 已满足' : preview.data.missing}（{preview.data.count}/{preview.data.required}）
          </div>
          <ul className="files">
            {preview.data.counted.slice(0, 5).map(({ fact }) => (
              <li key={fact.id}>
                <span aria-label="计入">✓</span> <DateText value={fact.occurredOn} /> {fact.sentence}
              </li>
            ))}
            {preview.data.notCounted.slice(0, 5).map(({ fact, why }) => (
              <li key={fact.id} className="quiet">
                <span aria-label="不计入">×</span> <DateText value={fact.occurredOn} /> {fact.sentence}：{why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
