import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { EmptyState, mutationFor, ProblemAlert, queryFor, QueryView, Section, useMay } from '#ui/workbench/index.ts'
import type { DefinedPapers, PaperSubject } from '../contract/index.ts'
import './papers.css'
import { StateTag } from './state-tag.tsx'

export interface PaperListProps {
  readonly papers: DefinedPapers
  readonly subject: PaperSubject
}

/** Papers of one record; a draft opens at once. */
export function PaperList({ papers, subject }: PaperListProps) {
  const { endpoints, kinds, module, permissions, title } = papers
  const navigate = useNavigate()
  const query = useQuery(queryFor(endpoints.listPapers, { query: { subjectId: subject.id, pageSize: 100 } }))
  const draft = useMutation(mutationFor(endpoints.draftPaper))
  const mayWrite = useMay(permissions.write)

  async function begin(kind: string) {
    const paper = await draft.mutateAsync({ body: { subject, kind } }).catch(() => undefined)
    if (paper) await navigate({ to: `/${module}/papers/${paper.id}` })
  }

  const choices = kinds.map((kind) => ({ key: kind.id, label: kind.title }))
  const begins = mayWrite && (
    <Dropdown trigger={['click']} menu={{ items: choices, onClick: ({ key }) => void begin(key) }}>
      <Button icon={<PlusOutlined />} loading={draft.isPending}>
        起草文书
      </Button>
    </Dropdown>
  )
  return (
    <Section title="文书" actions={begins}>
      {draft.error && <ProblemAlert problem={draft.error} />}
      <QueryView query={query}>
        {({ items }) =>
          items.length ? (
            <ul className="paper-list">
              {items.map((paper) => (
                <li key={paper.id} className="row spread">
                  <Link to={`/${module}/papers/${paper.id}`}>
                    {paper.title} <span className="quiet">{paper.number ?? ''}</span>
                  </Link>
                  <span>
                    <StateTag paper={paper} />
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title="还没有文书" next={`点“起草文书”，选一种${title}文书，案件里已有的内容会自动填好`} />
          )
        }
      </QueryView>
    </Section>
  )
}
