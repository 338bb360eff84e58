import { PlusOutlined, SwapOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { exportAccounts, listAccounts } from '../../contract/index.ts'
import { rolesText, roleOptions, stateOptions } from '../account-texts.ts'
import { AccountStateTag } from './account-state-tag.tsx'

/** 人员账号: everyone within the administrator's reach; contacts are masked. */
export function AccountListPage() {
  const navigate = useNavigate()
  const mayManage = useMay('identity.manage-accounts')
  const mayHandOver = useMay('identity.hand-over-work')
  const create = mayManage && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate({ to: '/accounts/new' })}>
      新建账号
    </Button>
  )
  const handOver = mayHandOver && (
    <Button icon={<SwapOutlined />} onClick={() => void navigate({ to: '/accounts/handover' })}>
      工作交接
    </Button>
  )
  return (
    <Page
      title="人员账号"
      lead="系统管理员建立账号，安全管理员授予岗位；两者由不同的人担任。"
      actions={
        <>
          {handOver}
          {create}
        </>
      }
    >
      <Section>
        <DataTable
          name="identity.accounts"
          label="账号列表"
          endpoint={listAccounts}
          keyOf={(account) => account.id}
          pathOf={(account) => `/accounts/${account.id}`}
          searchPlaceholder="姓名、用户名、拼音首字母"
          filters={[
            { kind: 'choice', key: 'role', label: '角色', options: roleOptions },
            { kind: 'choice', key: 'state', label: '状态', options: stateOptions },
          ]}
          columns={[
            { key: 'name', title: '姓名', sort: 'name', render: (account) => account.name },
            { key: 'username', title: '用户名', sort: 'username', render: (account) => account.username },
            { key: 'organisation', title: '单位', render: (account) => account.organisationName },
            { key: 'title', title: '职务', render: (account) => account.title ?? '—' },
            { key: 'posts', title: '岗位', render: (account) => rolesText(account) },
            { key: 'state', title: '状态', render: (account) => <AccountStateTag state={account.state} /> },
            { key: 'secondFactor', title: '动态码', render: (account) => (account.secondFactor ? '已绑定' : '未绑定') },
            { key: 'phone', title: '电话', hidden: true, render: (account) => account.phone ?? '—' },
            { key: 'email', title: '邮箱', hidden: true, render: (account) => account.email ?? '—' },
            {
              key: 'lastSignInAt',
              title: '最近登录',
              sort: 'lastSignInAt',
              render: (account) => <DateText value={account.lastSignInAt} />,
            },
          ]}
          exportEndpoint={exportAccounts}
          empty={<EmptyState title="您的管辖范围内还没有账号" action={create} />}
        />
      </Section>
    </Page>
  )
}
