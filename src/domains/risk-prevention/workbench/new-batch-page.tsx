import { useNavigate } from '@tanstack/react-router'
import { Input, InputNumber, Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { Field, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { createBatch } from '../contract/index.ts'

/** 新建一批 */
export function NewBatchPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page title="新建一批" breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}>
      <Section>
        <RecordForm
          name="risk-prevention.batch.new"
          endpoint={createBatch}
          initial={{ organisationId: units[0]?.value, year: Number(businessToday().slice(0, 4)) }}
          submitText="新建"
          unavailableBecause={units.length ? undefined : '您现在没有单位岗位，不能新建批次；请联系系统管理员核对岗位'}
          onSaved={({ id }) => void navigate({ to: `/risk-prevention/batches/${id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <Field name="year" label="年度">
            <InputNumber min={2015} max={2100} />
          </Field>
          <Field name="title" label="批次名称" hint="写明梳理哪一类，例如“第一批 道路停车”">
            <Input maxLength={100} />
          </Field>
          <Field name="focus" label="为什么先梳理这一批（选填）" hint="先梳理社会公众关注度高的违法风险点">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}
