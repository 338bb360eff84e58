import { useQuery } from '@tanstack/react-query'
import { DateText, Page, queryFor, QueryView, Section, useMay, usePathParameter } from '#ui/workbench/index.ts'
import { showAccount } from '../../contract/index.ts'
import { AccountActions } from './account-actions.tsx'
import { AccountPosts } from './account-posts.tsx'
import { AccountSessions } from './account-sessions.tsx'
import { AccountStateTag } from './account-state-tag.tsx'
import { Contact } from './contact.tsx'
import { EditAccount } from './edit-account.tsx'

/** One account: who, which posts, which sessions; what an administrator may do with it. */
export function AccountPage() {
  const personId = usePathParameter('personId')
  const query = useQuery(queryFor(showAccount, { params: { personId } }))
  const maySeeSessions = useMay('identity.end-sessions')
  const mayEdit = useMay('identity.manage-accounts')
  return (
    <QueryView query={query}>
      {(account) => (
        <Page
          title={account.name}
          tags={<AccountStateTag state={account.state} />}
          breadcrumbs={[{ title: '人员账号', path: '/accounts' }]}
          actions={<AccountActions account={account} />}
        >
          <Section title="资料" actions={mayEdit && <EditAccount account={account} />}>
            <dl className="facts">
              <div>
                <dt>用户名</dt>
                <dd>{account.username}</dd>
              </div>
              <div>
                <dt>单位与职务</dt>
                <dd>{[account.organisationName, account.title].filter(Boolean).join(' · ')}</dd>
              </div>
              <Contact account={account} />
              <div>
                <dt>动态码</dt>
                <dd>{account.secondFactor ? '已绑定' : '未绑定'}</dd>
              </div>
              <div>
                <dt>密码</dt>
                <dd>{account.mustChangePassword ? '下次登录时须修改' : '由本人设置'}</dd>
              </div>
              <div>
                <dt>最近登录</dt>
                <dd>
                  <DateText value={account.lastSignInAt} />
                </dd>
              </div>
            </dl>
          </Section>
          <AccountPosts account={account} />
          {maySeeSessions && <AccountSessions personId={account.id} name={account.name} />}
        </Page>
      )}
    </QueryView>
  )
}
