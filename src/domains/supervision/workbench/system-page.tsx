import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Table } from 'antd'
import { DateText, DayInput, EmptyState, Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { showSupervisionSystem, type SupervisionRelation } from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

/** 督导体系: who supervises whom, from the tree and from 业务指导, on a day. */
export function SystemPage() {
  const { on } = useSearch({ strict: false }) as { on?: string }
  const navigate = useNavigate()
  const system = useQuery(queryFor(showSupervisionSystem, { query: on ? { on } : {} }))
  return (
    <Page
      title="督导体系"
      lead="上级督导下级；业务指导单位可以督导所指导的单位。按所选日期的机构关系显示。"
      breadcrumbs={[{ title: '督导检查', path: '/supervision' }]}
      actions={
        <DayInput
          label="截至日期"
          value={on}
          onChange={(day) => void navigate({ to: '.', search: (day ? { on: day } : {}) as never })}
        />
      }
    >
      <PartNav />
      <Section>
        <QueryView query={system}>{(found) => <Relations {...found} />}</QueryView>
      </Section>
    </Page>
  )
}

function Relations({ on, relations }: { on: string; relations: readonly SupervisionRelation[] }) {
  if (!relations.length)
    return <EmptyState title={`${on} 没有督导关系`} next="本单位没有下级单位，也没有业务指导的单位" />
  const groups = [...Map.groupBy(relations, (relation) => relation.supervisor.id)]
  return (
    <>
      {groups.map(([id, members], index) => (
        <details key={id} open={index === 0}>
          <summary className="group-head">
            {members[0]!.supervisor.name} 督导 {members.length} 个单位，{visitedWords(on, members)}
          </summary>
          <Table
            size="small"
            rowKey={(relation) => `${relation.unit.id}-${relation.by}`}
            dataSource={members}
            pagination={members.length > 20 ? { pageSize: 20 } : false}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: '单位', render: (_, relation) => relation.unit.name },
              { title: '关系', render: (_, relation) => (relation.by === 'guidance' ? '业务指导' : '上级') },
              {
                title: `${on.slice(0, 4)} 年督导`,
                render: (_, { visits, unit }) =>
                  visits ? (
                    <Link to="/supervision/visits" search={{ organisationId: unit.id } as never}>
                      {visits} 次
                    </Link>
                  ) : (
                    '未督导'
                  ),
              },
              { title: '最近一次', render: (_, relation) => <DateText value={relation.lastVisitedOn} /> },
              { title: '未办结整改', align: 'right', render: (_, relation) => relation.openRectifications || '—' },
            ]}
          />
        </details>
      ))}
    </>
  )
}

function visitedWords(on: string, members: readonly SupervisionRelation[]): string {
  const visited = members.filter((relation) => relation.visits > 0).length
  return visited ? `${on.slice(0, 4)} 年已督导 ${visited} 个` : `${on.slice(0, 4)} 年尚未督导`
}
