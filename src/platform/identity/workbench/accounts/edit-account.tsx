import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { RecordForm } from '#ui/workbench/index.ts'
import { editAccount, type Account } from '../../contract/index.ts'
import { AccountFields } from './account-fields.tsx'

/** 修改资料. Masked contacts are not sent back: they change only where something new is typed. */
export function EditAccount({ account }: { account: Account }) {
  const [open, setOpen] = useState(false)
  const { id, name, organisationId, organisationName, title } = account
  return (
    <>
      <Button onClick={() => setOpen(true)}>修改资料</Button>
      <Drawer title={`修改资料：${name}`} open={open} onClose={() => setOpen(false)} destroyOnHidden size="large">
        <p className="quiet">电话和邮箱留空表示不变。</p>
        <RecordForm
          name={`identity.account.${id}`}
          endpoint={editAccount}
          params={{ personId: id }}
          initial={{ name, organisationId, title: title ?? '' }}
          toBody={({ phone, email, ...rest }) => ({
            ...rest,
            ...(phone ? { phone } : {}),
            ...(email ? { email } : {}),
          })}
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <AccountFields known={{ id: organisationId, text: organisationName }} />
        </RecordForm>
      </Drawer>
    </>
  )
}
