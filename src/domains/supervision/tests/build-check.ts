import type { z } from 'zod'
import { businessToday } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'

export const today = businessToday()
export const inDays = (days: number) => addCalendarDays(today, days)

/** A visit as it is written, before defaults. */
export type VisitBody = z.input<typeof endpoints.VisitFields>

export interface SupervisedCity {
  readonly city: string
  readonly office: string
  readonly counties: readonly string[]
  readonly bureau: string
  /** 业务指导 of the bureau. */
  readonly guided: string
  readonly supervisor: SignedIn
  readonly bureauSupervisor: SignedIn
  readonly leader: SignedIn
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
  readonly otherClerk: SignedIn
}

/** A city whose supervisor checks four counties; a bureau that guides a county's bureau beside the tree. */
export async function buildSupervisedCity(app: TestApplication): Promise<SupervisedCity> {
  const city = await app.createOrganisation('郑州市', 'city', null)
  const office = await app.createOrganisation('市法治政府建设领导小组办公室', 'department', city)
  const bureau = await app.createOrganisation('郑州市商务局', 'department', city)
  const counties: string[] = []
  for (const name of ['金水区', '惠济区', '中原区', '二七区'])
    counties.push(await app.createOrganisation(name, 'county', city))
  const guided = await app.createOrganisation('金水区商务局', 'department', counties[0]!)
  await app.database.pool.query(
    `insert into organisations.guidance (id, organisation_id, guide_id, from_on) values (gen_random_uuid(), $1, $2, '2015-01-01')`,
    [guided, bureau],
  )
  return {
    city,
    office,
    counties,
    bureau,
    guided,
    supervisor: await app.signInAs('演示督导员', { role: 'supervisor', organisationId: city }),
    bureauSupervisor: await app.signInAs('演示业务督导员', { role: 'supervisor', organisationId: bureau }),
    leader: await app.signInAs('演示领导', { role: 'leader', organisationId: city }),
    clerk: await app.signInAs('演示联络员甲', { role: 'reportingClerk', organisationId: counties[0]! }),
    reviewer: await app.signInAs('演示审核人甲', { role: 'reviewer', organisationId: counties[0]! }),
    otherClerk: await app.signInAs('演示联络员乙', { role: 'reportingClerk', organisationId: counties[1]! }),
  }
}

/** A draft of a random check. */
export async function buildPlan(
  city: SupervisedCity,
  over: Partial<{ kind: endpoints.CheckKind; focus: string; title: string }> = {},
): Promise<endpoints.Plan> {
  const { id } = await city.supervisor.call(endpoints.createPlan, {
    body: {
      organisationId: city.office,
      title: '下半年随机抽查',
      kind: 'random',
      fromOn: inDays(-10),
      untilOn: inDays(20),
      ...over,
    },
  })
  return city.supervisor.call(endpoints.showPlan, { params: { planId: id } })
}

export const visitOf = (city: SupervisedCity, over: Partial<VisitBody> = {}): VisitBody => ({
  organisationId: city.counties[0]!,
  supervisingOrganisationId: city.office,
  visitedOn: today,
  visitors: ['演示督导员'],
  peoplePresent: ['演示联络员甲'],
  lookedAt: '查看行政指导文书和风险点公布页面',
  findings: [
    { text: '公布的风险点没有责任单位', severity: 'general' as const },
    { text: '行政指导文书没有存档', severity: 'serious' as const },
  ],
  ...over,
})

/** A visit with two findings, and a notice about the first. */
export async function buildNotice(city: SupervisedCity, dueOn = inDays(15)) {
  const visit = await city.supervisor.call(endpoints.recordVisit, { body: visitOf(city) })
  const notice = await city.supervisor.call(endpoints.issueRectification, {
    params: { visitId: visit.id },
    body: { findingIds: [visit.findings[0]!.id], requirement: '请补充各风险点的责任单位并重新公布。', dueOn },
  })
  return { visit, notice }
}
