import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState, queryFor, QueryView } from '#ui/workbench/index.ts'
import { compareWithLastYear, type Programme } from '../../contract/index.ts'
import { methodTexts, rowFieldTexts } from '../texts.ts'

/** 与去年比较: rows added, taken away, changed; days are compared within their years. */
export function DifferenceView({ programme }: { programme: Programme }) {
  const query = useQuery(queryFor(compareWithLastYear, { params: { programmeId: programme.id } }))
  return (
    <QueryView query={query}>
      {({ comparedWith, difference }) => {
        if (!comparedWith || !difference)
          return (
            <EmptyState
              title={`没有 ${programme.year - 1} 年度方案可以比较`}
              next="同一制定单位上一年度印发的方案会在这里比较"
            />
          )
        const { added, removed, changed, unchanged } = difference
        const nameOf = (code: string) => programme.rows.find((row) => row.code === code)?.name ?? ''
        return (
          <div className="stack">
            <p>
              与{' '}
              <Link to={`/programmes/${comparedWith.id}`}>
                {comparedWith.year} 年《{comparedWith.title}》
              </Link>
              相比：新增 {added.length} 行，变化 {changed.length} 行，取消 {removed.length} 行，不变 {unchanged.length}{' '}
              行。
            </p>
            {added.length > 0 && (
              <section>
                <h3>新增</h3>
                <ul>
                  {added.map((code) => (
                    <li key={code}>
                      {code} {nameOf(code)}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {changed.length > 0 && (
              <section>
                <h3>变化</h3>
                {changed.map(({ previous, current, changes }) => (
                  <dl key={current}>
                    <dt>
                      <strong>
                        {current} {nameOf(current)}
                      </strong>{' '}
                      <span className="quiet">去年 {previous}</span>
                    </dt>
                    {changes.map(({ field, before, after }) => (
                      <dd key={field}>
                        {rowFieldTexts[field]}：<del>{textOf(field, before)}</del> → <ins>{textOf(field, after)}</ins>
                      </dd>
                    ))}
                  </dl>
                ))}
              </section>
            )}
            {removed.length > 0 && (
              <section>
                <h3>取消</h3>
                <p>去年的 {removed.join('、')} 没有对应的任务行。</p>
              </section>
            )}
          </div>
        )
      }}
    </QueryView>
  )
}

function textOf(field: string, value: string): string {
  if (field === 'methods')
    return (
      value
        .split('、')
        .map((method) => methodTexts[method as keyof typeof methodTexts] ?? method)
        .join('、') || '无'
    )
  return value || '无'
}
