import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import { showRiskPoint, type RiskPoint } from '../contract/index.ts'
import { BeginTypicalCase } from '#domains/typical-cases/workbench/index.tsx'
import { LetterPanel } from '../letter/workbench/letter-panel.tsx'
import { GuidanceForm } from './guidance/guidance-form.tsx'
import { GuidanceStartLinks } from './guidance/guidance-start.tsx'
import { GuidanceTable } from './guidance/guidance-table.tsx'
import { GroupPictureButton } from './publicity/group-picture.tsx'
import { LevelTag } from './level-tag.tsx'
import { AdoptedProvider } from './point/adopted-beside.tsx'
import { LevelPanel } from './point/level-panel.tsx'
import { PointActions } from './point/point-actions.tsx'
import { PointContent } from './point/point-content.tsx'
import { PointForm } from './point/point-form.tsx'

/** One point: the level with its reasons first, then what is written of it. */
export function PointPage() {
  const riskPointId = usePathParameter('riskPointId')
  const point = useQuery(queryFor(showRiskPoint, { params: { riskPointId } }))
  return (
    <QueryView query={point}>
      {(found) => (
        <AdoptedProvider point={found}>
          <PointView point={found} />
        </AdoptedProvider>
      )}
    </QueryView>
  )
}

function PointView({ point }: { point: RiskPoint }) {
  const navigate = useNavigate()
  const batchPath = `/risk-prevention/batches/${point.batchId}`
  return (
    <Page
      title={point.content.name}
      lead={leadOf(point)}
      tags={<LevelTag level={point.level?.level ?? null} />}
      breadcrumbs={[
        { title: '风险防控', path: '/risk-prevention' },
        { title: point.batchTitle, path: batchPath },
      ]}
      actions={
        <>
          {point.state === 'active' && <BeginTypicalCase work="risk-prevention.point" recordId={point.id} />}
          <PointActions point={point} onRemoved={() => void navigate({ to: batchPath })} />
        </>
      }
    >
      <Section title="风险等级">
        <LevelPanel point={point} />
      </Section>
      {point.mayGuide && (
        <Section title="行政指导" actions={<GroupPictureButton riskPointId={point.id} />}>
          <GuidanceStartLinks start={point.guidanceStart} about={point.content.name} />
          <GuidanceForm point={point} />
          <GuidanceTable riskPointId={point.id} />
        </Section>
      )}
      {point.content.measures.some(({ kind }) => kind === 'suggestion') && (
        <Section title="建议其他部门的措施">
          <LetterPanel point={point} />
        </Section>
      )}
      <Section title={point.mayEdit ? '编写' : '内容'}>
        {point.mayEdit ? (
          <PointForm
            key={point.revision}
            name={`risk-prevention.point.${point.id}`}
            batchId={point.batchId}
            riskPointId={point.id}
            revision={point.revision}
            initial={point.content}
            onSaved={() => {}}
          />
        ) : (
          <PointContent content={point.content} />
        )}
      </Section>
    </Page>
  )
}

function leadOf(point: RiskPoint): string {
  if (point.state === 'retired') return `已停用：${point.retiredBecause}`
  if (!point.level) return point.mayConfirm ? '等级待您确认。' : '等级待审核人确认。'
  return point.content.measures.length ? '' : '还没有防控措施：分析原因后逐项制定。'
}
