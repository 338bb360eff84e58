import type { ReactNode } from 'react'
import { EmptyState, Page, useSession } from '#ui/workbench/index.ts'
import { holdsOne } from './permissions.ts'

interface PermittedPageProps {
  readonly permission: string | readonly string[] | undefined
  readonly children: ReactNode
}

/** Says kindly that a page is not for this person, instead of showing one that only refuses. */
export function PermittedPage({ permission, children }: PermittedPageProps) {
  const { permissions } = useSession()
  if (holdsOne(permissions, permission)) return children
  return (
    <Page title="没有权限">
      <EmptyState title="您的岗位不能查看这一页" next="如工作需要，请联系本单位的安全管理员授予岗位" />
    </Page>
  )
}
