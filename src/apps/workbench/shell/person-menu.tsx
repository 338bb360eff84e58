import { DownOutlined, UserOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { useNarrow, useSession, useUnsentCount } from '#ui/workbench/index.ts'
import { useSignOut } from './use-sign-out.ts'
import { openShortcuts } from './shortcuts-dialog.tsx'

/** Who is signed in, with all posts of today; 设置 and 退出. */
export default function PersonMenu() {
  const session = useSession()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { modal } = App.useApp()
  const unsent = useUnsentCount()
  const first = session.posts[0]

  const posts = session.posts.map((post, place) => ({
    key: `post-${place}`,
    disabled: true,
    label: `${post.organisationName} · ${post.roleText}${post.onBehalfOf ? `（代 ${post.onBehalfOf}）` : ''}`,
  }))

  function choose(key: string) {
    if (key === 'settings') void navigate({ to: '/settings' })
    if (key === 'shortcuts') openShortcuts()
    if (key === 'sign-out')
      modal.confirm({
        title: '退出登录？',
        content:
          unsent > 0
            ? `还有 ${unsent} 份记录没有同步。退出后它们加密留在本机，只有您再次登录才能看到和发出；普通表单的草稿会删除。`
            : '保存在本机的草稿会一并删除。',
        okText: unsent > 0 ? '仍然退出' : '退出',
        cancelText: '取消',
        onOk: signOut,
      })
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        onClick: ({ key }) => choose(key),
        items: [
          {
            type: 'group',
            key: 'posts',
            label: posts.length > 0 ? '今天的岗位' : '今天没有岗位，请联系安全管理员',
            children: posts,
          },
          { type: 'divider' },
          { key: 'settings', label: '个人设置' },
          { key: 'shortcuts', label: '键盘快捷键' },
          { key: 'sign-out', label: '退出登录' },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />}>
        <span className="shell-person-name">
          {narrow ? session.name : [first?.organisationName, session.name].filter(Boolean).join(' · ')}
        </span>
        {!narrow && first && (
          <span className="quiet">
            （{first.roleText}
            {posts.length > 1 ? `等 ${posts.length} 个岗位` : ''}）
          </span>
        )}
        <span className="visually-hidden">，个人菜单</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
