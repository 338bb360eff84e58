import { useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { DayInput, Field, Page, RecordForm, Section } from '#ui/workbench/index.ts'
import { createOrganisation } from '../contract/index.ts'
import { CorrectableFields } from './organisation-fields.tsx'
import { OrganisationPicker } from './pickers.tsx'
import { list } from './organisation-texts.ts'

/** 新建单位 */
export function NewOrganisationPage() {
  const navigate = useNavigate()
  return (
    <Page title="新建单位" breadcrumbs={[list]}>
      <Section>
        <RecordForm
          name="organisation.new"
          endpoint={createOrganisation}
          submitText="新建"
          doneText="单位已建立"
          onSaved={({ id }) => void navigate({ to: `/organisations/${id}` })}
          onCancel={() => void navigate({ to: list.path })}
        >
          <Field name="parentId" label="上级">
            <OrganisationPicker />
          </Field>
          <Field name="name" label="名称" hint="用“三定”规定中的全称">
            <Input maxLength={100} />
          </Field>
          <CorrectableFields />
          <Field name="establishedOn" label="设立日期">
            <DayInput />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}
