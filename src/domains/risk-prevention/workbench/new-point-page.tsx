import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import { showBatch } from '../contract/index.ts'
import { freshId } from './fresh-id.ts'
import { PointForm } from './point/point-form.tsx'

/** 新增违法风险点 */
export function NewPointPage() {
  const batchId = usePathParameter('batchId')
  const batch = useQuery(queryFor(showBatch, { params: { batchId } }))
  const navigate = useNavigate()
  const [riskPointId] = useState(freshId)
  return (
    <QueryView query={batch}>
      {(found) => (
        <Page
          title="新增违法风险点"
          lead="写清行为、依据、原因和措施；等级由系统按案件数提出建议，由审核人确认。"
          breadcrumbs={[
            { title: '风险防控', path: '/risk-prevention' },
            { title: found.title, path: `/risk-prevention/batches/${batchId}` },
          ]}
        >
          <Section>
            <PointForm
              name={`risk-prevention.point.new.${batchId}`}
              batchId={batchId}
              riskPointId={riskPointId}
              revision={0}
              initial={{ responsibleUnit: found.organisationName }}
              onSaved={(point) => void navigate({ to: `/risk-prevention/points/${point.id}` })}
            />
          </Section>
        </Page>
      )}
    </QueryView>
  )
}
