import { Input, Select } from 'antd'
import { DayInput, Field, RecordPicker, type SessionPost } from '#ui/workbench/index.ts'
import { listSupervisedUnits, type Plan, type Unit } from '../../contract/index.ts'
import { FileInput } from '../file-input.tsx'
import { FindingFields } from './finding-fields.tsx'

interface VisitFieldsProps {
  readonly plan: Plan | undefined
  readonly unit: Unit | undefined
  readonly posts: readonly SessionPost[]
}

/** Unit, day, people, what was looked at, findings; photographs and notes if wanted. */
export function VisitFields({ plan, unit, posts }: VisitFieldsProps) {
  return (
    <>
      <Field name="organisationId" label="被督导单位">
        {plan ? (
          <Select
            options={plan.units.map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="检查计划内的单位"
          />
        ) : (
          <RecordPicker
            endpoint={listSupervisedUnits}
            idOf={(one) => one.id}
            textOf={(one) => (one.parentName ? `${one.name}（${one.parentName}）` : one.name)}
            placeholder="名称或拼音首字母"
            known={unit ? { id: unit.id, text: unit.name } : null}
          />
        )}
      </Field>
      <SupervisingUnit plan={plan} posts={posts} />
      <Field name="visitedOn" label="督导日期">
        <DayInput />
      </Field>
      <Field name="peoplePresent" label="在场人员" hint="被督导单位的人，输入一个按回车">
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', ' ']} suffixIcon={null} />
      </Field>
      <Field name="visitors" label="督导人员">
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', ' ']} suffixIcon={null} />
      </Field>
      <Field name="lookedAt" label="查看内容">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} placeholder="看了哪些文书、页面、场所，听了谁介绍" />
      </Field>
      <FindingFields rows={plan?.rows ?? []} />
      <Field name="notes" label="备注（选填）">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={3000} />
      </Field>
      <Field name="photos" label="照片（选填）" hint="没有照片同样有效">
        <FileInput label="拍照或选择照片" accept="image/*" maximumBytes={30 * 1024 * 1024} />
      </Field>
    </>
  )
}

/** In whose name: a plan says it; else one of the own posts' units. */
function SupervisingUnit({ plan, posts }: Pick<VisitFieldsProps, 'plan' | 'posts'>) {
  const units = new Map(posts.map((post) => [post.organisationId, post.organisationName]))
  if (plan) units.set(plan.organisationId, plan.organisationName)
  const options = [...units].map(([value, label]) => ({ value, label }))
  return (
    <div hidden={plan !== undefined || options.length < 2}>
      <Field name="supervisingOrganisationId" label="督导单位">
        <Select options={options} />
      </Field>
    </div>
  )
}
