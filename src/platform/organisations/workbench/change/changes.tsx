import { Input } from 'antd'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import {
  abolishOrganisation,
  addGuide,
  editOrganisation,
  moveOrganisation,
  renameOrganisation,
  type OrganisationHistory,
} from '../../contract/index.ts'
import { CorrectableFields } from '../organisation-fields.tsx'
import { OrganisationPicker, OrganisationsPicker } from '../pickers.tsx'
import { MergeForm } from './merge-form.tsx'
import type { Change } from './change.ts'
import { WhenAndWhy } from './when-and-why.tsx'

/** What can happen to a unit. */
export const changes = {
  rename: {
    title: '更名',
    lead: '生效日期之前的记录仍显示旧名称。',
    danger: false,
    Form: ({ organisation, done }) => (
      <RecordForm {...formOf('rename', organisation, done)} endpoint={renameOrganisation}>
        <Field name="name" label="新名称">
          <Input maxLength={100} />
        </Field>
        <Field name="shortName" label="新简称" hint="不填表示没有简称">
          <Input maxLength={100} />
        </Field>
        <WhenAndWhy />
      </RecordForm>
    ),
  },
  move: {
    title: '调整上级',
    lead: '它的全部下级随同移动；权限范围自生效起按新的隶属计算。',
    danger: false,
    Form: ({ organisation, done }) => (
      <RecordForm {...formOf('move', organisation, done)} endpoint={moveOrganisation}>
        <Field name="parentId" label="新的上级">
          <OrganisationPicker />
        </Field>
        <WhenAndWhy />
      </RecordForm>
    ),
  },
  correct: {
    title: '更正资料',
    lead: '更正简称、类别、编号，不产生沿革。名称和上级的变化请用“更名”“调整上级”。',
    danger: false,
    Form: ({ organisation, done }) => (
      <RecordForm
        {...formOf('correct', organisation, done)}
        endpoint={editOrganisation}
        initial={{
          kind: organisation.kind,
          shortName: organisation.shortName ?? '',
          code: organisation.code ?? '',
          codeKind: organisation.codeKind ?? undefined,
        }}
      >
        <CorrectableFields />
      </RecordForm>
    ),
  },
  guide: {
    title: '登记业务指导',
    lead: '除上级外，还接受哪个单位的业务指导（如县局接受市局指导）。',
    danger: false,
    Form: ({ organisation, done }) => (
      <RecordForm {...formOf('guide', organisation, done)} endpoint={addGuide}>
        <Field name="guideId" label="指导单位">
          <OrganisationPicker />
        </Field>
        <Field name="fromOn" label="自哪天起">
          <DayInput />
        </Field>
        <Field name="lastOn" label="最后一天" hint="不填为长期">
          <DayInput />
        </Field>
      </RecordForm>
    ),
  },
  merge: { title: '与其他单位合并', lead: '合并前各单位的记录保留在原名称下。', danger: true, Form: MergeForm },
  abolish: {
    title: '撤销',
    lead: '撤销后不再承接新工作，历史记录保留；须先安排好全部下级单位。',
    danger: true,
    Form: ({ organisation, done }) => (
      <RecordForm {...formOf('abolish', organisation, done)} endpoint={abolishOrganisation} submitText="撤销该单位">
        <WhenAndWhy />
        <Field name="successorIds" label="职责由哪些单位承继">
          <OrganisationsPicker />
        </Field>
      </RecordForm>
    ),
  },
} satisfies Record<string, Change>
export type ChangeName = keyof typeof changes

function formOf(change: string, { id }: OrganisationHistory, done: () => void) {
  return {
    name: `organisation.${change}.${id}`,
    params: { organisationId: id },
    doneText: '变更已登记',
    onSaved: done,
    onCancel: done,
  }
}
