import { Input } from 'antd'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field } from '#ui/workbench/index.ts'

/** What an account says about a person. */
export function AccountFields({ known }: { known?: { readonly id: string; readonly text: string } }) {
  return (
    <>
      <Field name="name" label="姓名">
        <Input maxLength={40} autoComplete="off" />
      </Field>
      <Field name="organisationId" label="所在单位">
        <OrganisationPicker {...(known ? { known } : {})} />
      </Field>
      <Field name="title" label="职务">
        <Input maxLength={60} />
      </Field>
      <Field name="phone" label="电话" hint="仅用于工作通知；列表和导出中遮挡显示">
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Field>
      <Field name="email" label="电子邮箱">
        <Input maxLength={120} inputMode="email" autoComplete="off" />
      </Field>
    </>
  )
}
