import { Link } from '@tanstack/react-router'
import type { GuidanceStart } from '../../contract/index.ts'

interface GuidanceStartLinksProps {
  readonly start: GuidanceStart | null
  /** Name of the point, for those who hear the page. */
  readonly about: string
}

/** To where guidance is done as work: one firm, or all of a trade. */
export function GuidanceStartLinks({ start, about }: GuidanceStartLinksProps) {
  if (!start) return null
  const { onePath, manyPath } = start
  return (
    <span className="row">
      <PageLink path={onePath} label={`就“${about}”指导一户`}>
        指导一户
      </PageLink>
      <PageLink path={manyPath} label={`就“${about}”按行业成批指导`}>
        按行业成批指导
      </PageLink>
    </span>
  )
}

function PageLink({ path, label, children }: { path: string; label: string; children: string }) {
  const { pathname, search } = new URL(path, 'http://page')
  return (
    <Link to={pathname} search={Object.fromEntries(new URLSearchParams(search)) as never} aria-label={label}>
      {children}
    </Link>
  )
}
