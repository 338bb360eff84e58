import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { showCaseProgress, yearlyTarget } from '../contract/index.ts'

/** How many each unit has this year, the furthest behind first. */
export function CaseProgress() {
  const year = Number(businessToday().slice(0, 4))
  const query = useQuery(queryFor(showCaseProgress, { query: { year } }))
  return (
    <Section title={`${year} 年进度`}>
      <p className="quiet">
        每个单位每年 {yearlyTarget.least}–{yearlyTarget.most} 篇（待确认）；只算已公布的。
      </p>
      <QueryView query={query}>
        {(units) =>
          units.length === 0 ? (
            <p>今年还没有单位起草。</p>
          ) : (
            <ul className="lines">
              {units.map((unit) => (
                <li key={unit.organisationId}>
                  <Link to="/typical-cases" search={{ organisationId: unit.organisationId, year } as never}>
                    {unit.organisationName}
                  </Link>
                  ：已公布 {unit.published} 篇
                  {unit.written > unit.published && `，在写 ${unit.written - unit.published} 篇`}
                  {unit.published < yearlyTarget.least && `，还差 ${yearlyTarget.least - unit.published} 篇`}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  )
}
