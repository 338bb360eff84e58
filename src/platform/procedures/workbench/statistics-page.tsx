import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DayInput, EmptyState, Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import type { DefinedCases } from '../contract/index.ts'

/** Cases by unit and state; every number opens the list behind it. */
export function statisticsPage(defined: DefinedCases) {
  const { endpoints, path, procedure } = defined
  return function StatisticsPage() {
    const [period, setPeriod] = useState<{ openedFrom?: string; openedTo?: string }>({})
    const query = useQuery(queryFor(endpoints.statistics, { query: period }))
    const change = (key: 'openedFrom' | 'openedTo') => (day: string | undefined) =>
      setPeriod(({ [key]: _former, ...rest }) => (day ? { ...rest, [key]: day } : rest))
    return (
      <Page title={`${procedure.title}统计`} breadcrumbs={[{ title: procedure.title, path }]}>
        <Section>
          <div className="row no-print">
            <label>
              立案自 <DayInput value={period.openedFrom} onChange={change('openedFrom')} />
            </label>
            <label>
              立案至 <DayInput value={period.openedTo} onChange={change('openedTo')} />
            </label>
          </div>
          <QueryView query={query}>
            {({ rows }) =>
              rows.length === 0 ? (
                <EmptyState title={`这一时期没有${procedure.noun}`} next="请放宽时间再看" />
              ) : (
                <table className="numbers">
                  <thead>
                    <tr>
                      <th>单位</th>
                      <th>状态</th>
                      <th>件数</th>
                      <th>已办结</th>
                      <th>已超期</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => {
                      const behind = { ...period, organisationId: row.organisationId, state: row.state }
                      return (
                        <tr key={`${row.organisationId} ${row.state}`}>
                          <td>{row.organisationName}</td>
                          <td>{row.stateText}</td>
                          <td>
                            <Link to={path} search={behind as never}>
                              {row.cases}
                            </Link>
                          </td>
                          <td>{row.closed}</td>
                          <td>
                            {row.overdue > 0 ? (
                              <Link className="bad" to={path} search={{ ...behind, overdue: 'yes' } as never}>
                                {row.overdue}
                              </Link>
                            ) : (
                              0
                            )}
                          </td>
                        </tr>
                      )
                    })}
                  </tbody>
                </table>
              )
            }
          </QueryView>
        </Section>
      </Page>
    )
  }
}
