import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Input } from 'antd'
import { EmptyState, Field, queryFor, QueryView, RecordForm, usePageTitle } from '#ui/workbench/index.ts'
import { administratorRoles, completeSetup, roles, showSetup } from '../../contract/index.ts'

/** 初始设置: opened once by the link that the server printed; the city and its three administrators. */
export function SetupPage() {
  usePageTitle('初始设置')
  const state = useQuery(queryFor(showSetup, {}))
  return (
    <main className="entrance wide">
      <h1>初始设置</h1>
      <QueryView query={state}>
        {({ open }) =>
          open ? (
            <SetupForm />
          ) : (
            <EmptyState title="初始设置已经完成" next="请用管理员账号登录" action={<Link to="/">去登录</Link>} />
          )
        }
      </QueryView>
    </main>
  )
}

function SetupForm() {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { token }: { token?: string } = useSearch({ strict: false })
  return (
    <>
      <p>
        填写使用本系统的城市，并为三名管理员建立账号。三名管理员须由不同的人担任，分别负责账号、权限和审计，互相制约。
      </p>
      <RecordForm
        name="identity.setup"
        endpoint={completeSetup}
        draft={false}
        toBody={(values) => ({ ...values, token })}
        submitText="完成设置"
        doneText="初始设置已完成，请登录"
        onSaved={() => {
          void message.info('下一步：系统管理员建立机构和账号，安全管理员授予岗位')
          void navigate({ to: '/', search: {} })
        }}
      >
        <Field name={['city', 'name']} label="城市名称" hint="例如：郑州市">
          <Input maxLength={60} />
        </Field>
        <Field name={['city', 'code']} label="行政区划代码" hint="6 位，例如：410100">
          <Input maxLength={6} inputMode="numeric" />
        </Field>
        {administratorRoles.map((role) => (
          <fieldset key={role} className="plain-fieldset">
            <legend>{roles[role]}</legend>
            <Field name={[role, 'name']} label="姓名">
              <Input maxLength={40} autoComplete="off" />
            </Field>
            <Field name={[role, 'username']} label="用户名">
              <Input maxLength={40} autoComplete="off" spellCheck={false} />
            </Field>
            <Field
              name={[role, 'password']}
              label="密码"
              hint="不少于 10 位，含大小写字母、数字、其他符号中的至少 3 类，不含用户名和连续的字符"
            >
              <Input.Password maxLength={200} autoComplete="new-password" />
            </Field>
          </fieldset>
        ))}
      </RecordForm>
    </>
  )
}
