import { Input, Select } from 'antd'
import { Field, RecordForm, RecordPicker } from '#ui/workbench/index.ts'
import type { Case, DefinedCases } from '../../contract/index.ts'
import type { SharedForm } from './shared-form.ts'
import { Reason } from './pickers.tsx'

interface LinkFormProps {
  readonly name: 'join' | 'leave' | 'split'
  readonly defined: DefinedCases
  readonly one: Case
  readonly form: SharedForm
}

/** 并案、撤销并案、分案. */
export function LinkForm({ name, defined: { endpoints }, one, form }: LinkFormProps) {
  switch (name) {
    case 'join':
      return (
        <RecordForm {...form} endpoint={endpoints.join}>
          <p>并入后本案不再单独办理，请到主案办理；并错了可以撤销。</p>
          <Field name="intoCaseId" label="主案">
            <RecordPicker
              endpoint={endpoints.list}
              query={{ organisationId: one.organisationId, closed: 'no' }}
              idOf={(other) => other.id}
              textOf={(other) => `${other.number} ${other.title}`}
              placeholder="输入标题或编号"
            />
          </Field>
          <Reason name="reason" label="理由" />
        </RecordForm>
      )
    case 'leave':
      return (
        <RecordForm {...form} endpoint={endpoints.leave}>
          <p>撤销后本案恢复单独办理，回到并案前的状态；并案期间的期限没有停止计算。</p>
          <Reason name="reason" label="理由" />
        </RecordForm>
      )
    case 'split':
      return (
        <RecordForm {...form} endpoint={endpoints.split} initial={{ title: one.title }}>
          <Field name="title" label="新案标题">
            <Input maxLength={200} />
          </Field>
          <Field name="partyIds" label="分出的当事人">
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={one.partyList.map((party) => ({ value: party.id, label: `${party.roleText} ${party.name}` }))}
            />
          </Field>
          <Reason name="reason" label="理由" />
        </RecordForm>
      )
  }
}
