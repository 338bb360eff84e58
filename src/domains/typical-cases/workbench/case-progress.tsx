import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { showCaseProgress } from '../contract/index.ts'
import { TargetForm } from './target-form.tsx'

/** How many each unit has this year, the furthest behind first. */
export function CaseProgress() {
  const year = Number(businessToday().slice(0, 4))
  const query = useQuery(queryFor(showCaseProgress, { query: { year } }))
  return (
    <Section title={`${year} 年进度`}>
      <TargetForm />
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
                  <span>
                    已公布 {unit.published} 篇
                    {unit.written > unit.published && `，在写 ${unit.written - unit.published} 篇`}
                    {unit.published < unit.least
                      ? `，还差 ${unit.least - unit.published} 篇（每年 ${unit.least}–${unit.most} 篇）`
                      : `，已达到每年 ${unit.least}–${unit.most} 篇`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  )
}
