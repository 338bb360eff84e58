import { useMutation, useQuery } from '@tanstack/react-query'
import { businessToday } from '#base/clock/index.ts'
import { ActionBar, EmptyState, mutationFor, queryFor, QueryView, Section, useMay } from '#ui/workbench/index.ts'
import { endPost, listPosts, roles, type Account, type PostView } from '../../contract/index.ts'
import { AssignPost } from './assign-post.tsx'

/** 岗位: which role where, since when; past ones stay on record. */
export function AccountPosts({ account }: { account: Account }) {
  const query = useQuery(queryFor(listPosts, { params: { personId: account.id } }))
  const mayAssign = useMay('identity.assign-posts')
  return (
    <Section title="岗位" actions={mayAssign && account.state !== 'disabled' && <AssignPost account={account} />}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有岗位" next="由安全管理员授予；没有岗位的账号登录后看不到业务内容" />
          ) : (
            <ul className="lines">
              {items.map((post) => (
                <PostLine key={post.id} post={post} mayEnd={mayAssign} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  )
}

function PostLine({ post, mayEnd }: { post: PostView; mayEnd: boolean }) {
  const end = useMutation(mutationFor(endPost))
  const over = post.lastOn !== null && post.lastOn < businessToday()
  return (
    <li className={over ? 'quiet' : undefined}>
      <span>
        <strong>{roles[post.role]}</strong> · {post.organisationName}
        <span className="quiet">
          {' '}
          自 {post.fromOn}
          {post.lastOn ? ` 至 ${post.lastOn}` : ''}
          {over ? '（已结束）' : ''}
        </span>
      </span>
      {mayEnd && !over && (
        <ActionBar
          actions={[
            {
              name: 'end',
              title: '收回岗位',
              tone: 'danger',
              consequence: '本人立即失去这一岗位的权限；以此岗位设置的 AB 岗同时失效。',
              asks: { label: '收回原因', required: true },
            },
          ]}
          onAct={(_name, words) => end.mutateAsync({ params: { postId: post.id }, body: { reason: words ?? '' } })}
        />
      )}
    </li>
  )
}
