import { useQuery } from '@tanstack/react-query'
import { Page, queryFor, QueryView, Quote, Section, usePathParameter } from '#ui/workbench/index.ts'
import { previewTask, type Preview } from '../../contract/index.ts'
import '../assessment.css'

const stateTexts = { met: '已达标', notMet: '未达标', awaitsReviewer: '待评审人认定' } as const

/** How a task stands against its criteria before its day. It never names a grade. */
export function PreviewPage() {
  const taskId = usePathParameter('taskId')
  const preview = useQuery(queryFor(previewTask, { params: { taskId } }))
  return (
    <QueryView query={preview}>
      {(found) => (
        <Page
          title={`达标预览：${found.rowCode}`}
          lead={found.name}
          breadcrumbs={[
            { title: '我的任务', path: '/tasks' },
            { title: '任务', path: `/tasks/${taskId}` },
          ]}
        >
          <Section>
            <CriteriaPreview preview={found} />
          </Section>
          {found.quotes.length > 0 && (
            <Section title="评分细则原文">
              {found.quotes.map((quote) => (
                <Quote key={quote} text={quote} />
              ))}
            </Section>
          )}
        </Page>
      )}
    </QueryView>
  )
}

/** 已达标 / 未达标 / 待评审人认定, and what would change it. */
export function CriteriaPreview({ preview }: { preview: Preview }) {
  return (
    <>
      <p>
        <strong>{preview.sentence}</strong>
      </p>
      <ul className="matrix-rows">
        {preview.criteria.map((criterion) => (
          <li key={criterion.id}>
            <span>
              {criterion.quote}
              <br />
              <span className="quiet">{criterion.sentence}</span>
            </span>
            <span>{stateTexts[criterion.state]}</span>
          </li>
        ))}
      </ul>
      {preview.waiting > 0 && <p className="quiet">评审人认定以前不评等次。</p>}
    </>
  )
}
