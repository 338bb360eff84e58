import type { ComponentProps } from 'react'
import { Input } from 'antd'
import { DayInput, Field } from '#ui/workbench/index.ts'
import { TellingFields } from './telling-fields.tsx'

/** A campaign as a person writes it. */
export function CampaignFormFields({ points }: ComponentProps<typeof TellingFields>) {
  return (
    <>
      <Field name="title" label="名称">
        <Input maxLength={100} placeholder="例如 2020年夏季油烟提醒" />
      </Field>
      <TellingFields {...(points ? { points } : {})} />
      <div className="two-columns">
        <Field name="grounds" label="依据（可不填）">
          <Input maxLength={500} />
        </Field>
        <Field name="followUpOn" label="约定回访日期（可不填）">
          <DayInput />
        </Field>
      </div>
    </>
  )
}
