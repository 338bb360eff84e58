import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DateText, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { listDealings, type Dealing, type DealingSection } from '../contract/index.ts'

/** What each domain knows of it, the latest first. */
export function DealingSections({ counterpartyId }: { counterpartyId: string }) {
  const query = useQuery(queryFor(listDealings, { params: { counterpartyId } }))
  return (
    <QueryView query={query}>
      {({ sections }) => (
        <>
          {sections.map((section) => (
            <DealingList key={section.key} section={section} />
          ))}
        </>
      )}
    </QueryView>
  )
}

function DealingList({ section: { title, total, items, path } }: { section: DealingSection }) {
  const all = path && total > items.length && <Link to={path}>查看全部 {total} 条</Link>
  return (
    <Section title={`${title}（${total}）`} actions={all || undefined}>
      {items.length ? (
        <ul className="lines">
          {items.map((one) => (
            <li key={one.id}>
              <span>
                <DateText value={one.on} /> <TitleOf dealing={one} />{' '}
                <span className="quiet">{[one.detail, one.organisationName].filter(Boolean).join('，')}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">没有{title}。</p>
      )}
    </Section>
  )
}

function TitleOf({ dealing: { title, path, portalAddress } }: { dealing: Dealing }) {
  if (path) return <Link to={path}>{title}</Link>
  if (!portalAddress) return <>{title}</>
  return (
    <a href={portalAddress} target="_blank" rel="noreferrer">
      {title}
    </a>
  )
}
