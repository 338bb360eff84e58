import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { Page, queryFor, Section, useSession } from '#ui/workbench/index.ts'
import { showPolicy } from '../../contract/index.ts'
import { PasswordForm } from '../sign-in/password-form.tsx'
import { Delegations } from './delegations.tsx'
import { MySessions } from './my-sessions.tsx'
import { passwordRules } from './policy-texts.ts'
import { SecondFactor } from './second-factor.tsx'

/** 设置: the person's own posts, AB岗, password, second factor, sessions. */
export function SettingsPage() {
  const session = useSession()
  const { message } = App.useApp()
  const policy = useQuery(queryFor(showPolicy, {}))
  return (
    <Page title="设置" actions={<Link to="/settings/policy">安全策略</Link>}>
      <Section title="我的岗位">
        <p>
          {session.name}（{session.username}）
        </p>
        <ul>
          {session.posts.map((post) => (
            <li key={`${post.organisationId} ${post.roleText} ${post.onBehalfOf}`}>
              {post.organisationName} · {post.roleText}
              {post.onBehalfOf && <span className="quiet">（代 {post.onBehalfOf}）</span>}
            </li>
          ))}
        </ul>
        {session.posts.length === 0 && <p className="quiet">今天没有岗位，请联系安全管理员。</p>}
      </Section>
      <Delegations />
      <Section title="修改密码">
        <PasswordForm
          rules={policy.data && passwordRules(policy.data)}
          onChanged={() => void message.success('密码已修改，其他登录已结束')}
        />
      </Section>
      <SecondFactor />
      <MySessions />
    </Page>
  )
}
