import { useQuery } from '@tanstack/react-query'
import { Chart, EmptyState, gradeColours, queryFor, QueryView } from '#ui/workbench/index.ts'
import { Grade, gradeLetters } from '#domains/programmes/contract/index.ts'
import { showTrend, type Matrix } from '../../contract/index.ts'

/** How often each letter was given, year by year; a year whose table has no rules says so. */
export function TrendSection({ matrix }: { matrix: Matrix }) {
  const only = matrix.units.length === 1 ? matrix.units[0]!.organisationId : undefined
  const trend = useQuery(
    queryFor(showTrend, { params: { programmeId: matrix.programmeId }, query: { organisationId: only } }),
  )
  return (
    <QueryView query={trend}>
      {({ years }) => {
        const graded = years.flatMap((year) => (year.counts ? [{ ...year, counts: year.counts }] : []))
        const without = years.filter((year) => !year.counts)
        return (
          <>
            {graded.length === 0 ? (
              <EmptyState title="还没有评定过等次的年度" />
            ) : (
              <Chart
                title="历年各等次的项数"
                option={{
                  tooltip: { trigger: 'axis' },
                  legend: {},
                  xAxis: { type: 'category', data: graded.map(({ year }) => `${year} 年`) },
                  yAxis: { type: 'value', name: '项' },
                  series: Grade.options.map((grade) => ({
                    name: gradeLetters[grade],
                    type: 'bar' as const,
                    stack: 'letters',
                    color: gradeColours[gradeLetters[grade]].line,
                    label: { show: true },
                    data: graded.map(({ counts }) => counts[grade] || null),
                  })),
                }}
                table={{
                  head: ['年度', ...Grade.options.map((grade) => gradeLetters[grade])],
                  rows: graded.map(({ year, counts }) => [year, ...Grade.options.map((grade) => counts[grade])]),
                }}
              />
            )}
            {without.map(({ programmeId, year, title }) => (
              <p key={programmeId} className="quiet">
                {year} 年《{title}》没有评分细则，没有评定等次。
              </p>
            ))}
          </>
        )
      }}
    </QueryView>
  )
}
