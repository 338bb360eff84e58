import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { DayInput } from '#ui/workbench/index.ts'
import type { Dashboard } from '../../contract/index.ts'
import { writeView, type DashboardView } from './view.ts'

interface PeriodFormProps {
  readonly units: readonly { value: string; label: string }[]
  readonly view: DashboardView
  readonly dashboard: Dashboard | undefined
  readonly onChange: (view: DashboardView) => void
}

/** Unit, item and months; without a choice the unit's usual period. */
export function PeriodForm({ units, view, dashboard, onChange }: PeriodFormProps) {
  const [draft, setDraft] = useState(view)
  const set = (part: { [Key in keyof DashboardView]?: string | undefined }) =>
    setDraft((before) => withoutEmpty({ ...before, ...part }))
  function show(chosen: DashboardView) {
    setDraft(chosen)
    writeView(chosen)
    onChange(chosen)
  }
  return (
    <form
      className="risk-fields period-form"
      onSubmit={(event) => {
        event.preventDefault()
        show(draft)
      }}
    >
      {units.length > 1 && (
        <label>
          单位
          <Select
            value={draft.organisationId ?? null}
            options={[...units]}
            onChange={(organisationId: string) => set({ organisationId })}
          />
        </label>
      )}
      <label>
        事项全称（选填）
        <Input value={draft.item ?? ''} maxLength={120} onChange={(event) => set({ item: event.target.value })} />
      </label>
      <label>
        自（按整月）
        <DayInput value={draft.from ?? dashboard?.from} onChange={(from) => set({ from: from ?? undefined })} />
      </label>
      <label>
        至（按整月）
        <DayInput value={draft.to ?? dashboard?.to} onChange={(to) => set({ to: to ?? undefined })} />
      </label>
      <div className="row">
        <Button type="primary" htmlType="submit">
          查看
        </Button>
        <Button onClick={() => show(withoutEmpty({ organisationId: view.organisationId }))}>
          默认时段{dashboard ? `（${dashboard.usualMonths} 个月）` : ''}
        </Button>
      </div>
    </form>
  )
}

function withoutEmpty(view: { [Key in keyof DashboardView]?: string | undefined }): DashboardView {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value))
}
