import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Opens a list by its path with filters, as the server wrote it. */
export function ListLink({ to, children }: { to: string; children: ReactNode }) {
  const { pathname, searchParams } = new URL(to, 'http://workbench')
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams) as never}>
      {children}
    </Link>
  )
}
