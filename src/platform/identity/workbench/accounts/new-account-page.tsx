import { useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { Field, Page, RecordForm, Section } from '#ui/workbench/index.ts'
import { createAccount } from '../../contract/index.ts'
import { AccountFields } from './account-fields.tsx'
import { OneTimePassword } from './one-time-password.tsx'

const list = { title: '人员账号', path: '/accounts' }

/** 新建账号: without any right; the security administrator gives it posts. */
export function NewAccountPage() {
  const navigate = useNavigate()
  const [created, setCreated] = useState<{ id: string; oneTimePassword: string }>()
  return (
    <Page title="新建账号" lead="账号建立后没有任何岗位，由安全管理员授予。" breadcrumbs={[list]}>
      <Section>
        <RecordForm
          name="identity.account.new"
          endpoint={createAccount}
          submitText="建立账号"
          doneText="账号已建立"
          onSaved={setCreated}
          onCancel={() => void navigate({ to: list.path })}
        >
          <Field name="username" label="用户名" hint="小写字母开头，3 至 40 位；建立后不能更改">
            <Input maxLength={40} autoComplete="off" spellCheck={false} />
          </Field>
          <AccountFields />
        </RecordForm>
      </Section>
      {created && (
        <OneTimePassword
          name="本人"
          password={created.oneTimePassword}
          close={() => void navigate({ to: `/accounts/${created.id}` })}
        />
      )}
    </Page>
  )
}
