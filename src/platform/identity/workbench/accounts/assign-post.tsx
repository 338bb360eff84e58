import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { assignPost, type Account } from '../../contract/index.ts'
import { roleOptions } from '../account-texts.ts'

/** 授予岗位 */
export function AssignPost({ account }: { account: Account }) {
  const [open, setOpen] = useState(false)
  const { id, name, organisationId, organisationName } = account
  return (
    <>
      <Button onClick={() => setOpen(true)}>授予岗位</Button>
      <Drawer title={`授予岗位：${name}`} open={open} onClose={() => setOpen(false)} destroyOnHidden size="large">
        <RecordForm
          name={`identity.post.${id}`}
          endpoint={assignPost}
          params={{ personId: id }}
          initial={{ organisationId }}
          submitText="授予"
          doneText="岗位已授予"
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <Field name="role" label="角色" hint="系统、安全、审计管理员须由不同的人担任">
            <Select options={roleOptions} placeholder="选择角色" />
          </Field>
          <Field name="organisationId" label="单位" hint="权限及于该单位和它的全部下级">
            <OrganisationPicker known={{ id: organisationId, text: organisationName }} />
          </Field>
          <Field name="fromOn" label="开始日期" hint="不填为今天">
            <DayInput />
          </Field>
          <Field name="lastOn" label="最后一天" hint="不填为长期">
            <DayInput />
          </Field>
        </RecordForm>
      </Drawer>
    </>
  )
}
