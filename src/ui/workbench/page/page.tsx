import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BurdenOpinionButton } from './burden-opinion.tsx'
import { usePageTitle } from './page-title.ts'

export interface Crumb {
  readonly title: string
  readonly path: string
}

export interface PageProps {
  readonly title: string
  /** One sentence below the title: what this page is for, or what matters on it today. */
  readonly lead?: ReactNode
  /** Tags beside the title, such as the record's state. */
  readonly tags?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** The way back, from the outside in; the page itself is added. */
  readonly breadcrumbs?: readonly Crumb[]
  readonly children: ReactNode
}

/** Frame of every page inside the shell. */
export function Page({ title, lead, tags, actions, breadcrumbs, children }: PageProps) {
  usePageTitle(title)
  return (
    <article className="page">
      {breadcrumbs && (
        <nav aria-label="所在位置" className="trail no-print">
          <ol>
            {breadcrumbs.map((crumb) => (
              <li key={crumb.path}>
                <Link to={crumb.path}>{crumb.title}</Link>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <header className="page-header">
        <div className="page-heading">
          <h1>{title}</h1>
          {tags}
        </div>
        <div className="page-actions no-print">
          {actions}
          <BurdenOpinionButton pageTitle={title} />
        </div>
      </header>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </article>
  )
}

/** A titled part of a page on white ground. */
export function Section(props: { title?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      {(props.title || props.actions) && (
        <header className="section-header">
          {props.title && <h2>{props.title}</h2>}
          {props.actions && <div className="page-actions no-print">{props.actions}</div>}
        </header>
      )}
      {props.children}
    </section>
  )
}
