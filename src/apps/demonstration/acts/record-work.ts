import { documentRecord } from '#domains/normative-documents/contract/index.ts'
import { meeting } from '#domains/leadership/contract/index.ts'
import { trainingSession } from '#domains/training/contract/index.ts'
import type { Stage } from '../stage.ts'

/** What units did in 2020, recorded once as it happened: trainings, meetings, documents. */
export async function recordWork(stage: Stage, units: readonly string[]): Promise<void> {
  for (const [index, unit] of units.entries()) {
    const clerk = await stage.of(unit, 'reportingClerk')
    const organisationId = stage.units.get(unit)!
    const day = (month: string) => `2020-${month}-${String(10 + (index % 15)).padStart(2, '0')}`
    stage.at(day('06'))
    await clerk.call(meeting.endpoints.create, {
      body: {
        organisationId,
        occurredOn: day('06'),
        title: `${unit}服务型行政执法工作部署会`,
        fields: {
          meetingKind: 'deployment',
          chair: '演示主持人',
          attendees: '各执法部门负责人',
          topics: ['部署年度任务', '确定试点部门'],
        },
      },
    })
    if (index % 3 === 2) continue
    stage.at(day('09'))
    await clerk.call(documentRecord.endpoints.create, {
      body: {
        organisationId,
        occurredOn: day('09'),
        title: `${unit}2020年度依法行政考核方案`,
        fields: {
          documentKind: 'assessment',
          documentNumber: `演示〔2020〕${index + 1}号`,
          summary: '将服务型行政执法建设情况纳入考核',
        },
      },
    })
    stage.at(day('10'))
    await clerk.call(trainingSession.endpoints.create, {
      body: {
        organisationId,
        occurredOn: day('10'),
        title: `${unit}法制骨干培训`,
        fields: {
          trainers: ['演示授课人'],
          participants: '各执法部门法制骨干',
          participantCount: 30 + index,
          content: '行政指导、行政调解、行政相对人法律风险防控',
          audience: 'backbone',
          examination: 'held',
        },
      },
    })
  }
}
