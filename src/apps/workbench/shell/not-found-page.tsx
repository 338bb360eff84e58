import { Link } from '@tanstack/react-router'
import { EmptyState, Page } from '#ui/workbench/index.ts'

/** An address that no page has. */
export function NotFoundPage() {
  return (
    <Page title="没有这一页">
      <EmptyState title="没有这一页" next="地址可能写错，或该记录已经移走" action={<Link to="/">回到今日</Link>} />
    </Page>
  )
}
