import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { EmptyState, Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { listJointProposals, proposalStates, type ProposalState } from '../contract/index.ts'
import { ProposalCard } from './proposal-card.tsx'
import { WindowForm } from './window-form.tsx'

/** 合并走访: what is proposed, and what became of it. */
export function JointPage() {
  const { state }: { state?: ProposalState } = useSearch({ strict: false })
  const known = state && state in proposalStates ? state : undefined
  const query = useQuery(queryFor(listJointProposals, { query: { state: known, pageSize: 50 } }))
  return (
    <Page
      title="合并走访"
      lead="两个单位近期都要去同一户的，商定一天一起去，少打扰商户一次。"
      breadcrumbs={[{ title: '入企日历', path: '/contact-calendar' }]}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Section>
              <EmptyState title="没有要合并的走访" next="两个单位安排的走访相近时，会自动出现在这里" />
            </Section>
          ) : (
            items.map((one) => (
              <Section key={one.id}>
                <ProposalCard proposal={one} />
              </Section>
            ))
          )
        }
      </QueryView>
      <WindowForm />
    </Page>
  )
}
