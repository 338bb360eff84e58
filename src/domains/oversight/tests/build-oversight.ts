import { businessToday } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { createProgramme, changeProgramme, issueProgramme, showProgramme } from '#domains/programmes/contract/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'

export const today = businessToday()
export const inDays = (days: number) => addCalendarDays(today, days)

export interface OverseenCity {
  readonly city: string
  readonly office: string
  readonly counties: readonly [string, string]
  readonly composer: SignedIn
  readonly leader: SignedIn
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
  readonly otherClerk: SignedIn
}

/** A city with a leader, an office and two counties. */
export async function buildOverseenCity(app: TestApplication): Promise<OverseenCity> {
  const city = await app.createOrganisation('郑州市', 'city', null)
  const office = await app.createOrganisation('市法治政府建设领导小组办公室', 'department', city)
  const first = await app.createOrganisation('金水区', 'county', city)
  const second = await app.createOrganisation('惠济区', 'county', city)
  return {
    city,
    office,
    counties: [first, second],
    composer: await app.signInAs('演示办公室', { role: 'cityOffice', organisationId: city }),
    leader: await app.signInAs('演示领导', { role: 'leader', organisationId: city }),
    clerk: await app.signInAs('演示联络员甲', { role: 'reportingClerk', organisationId: first }),
    reviewer: await app.signInAs('演示审核人甲', { role: 'reviewer', organisationId: first }),
    otherClerk: await app.signInAs('演示联络员乙', { role: 'reportingClerk', organisationId: second }),
  }
}

interface RowSketch {
  readonly code: string
  readonly dueOn: string | null
}

/** An issued programme of the office for both counties. */
export async function issueFor(city: OverseenCity, rows: readonly RowSketch[], year = 2020): Promise<string> {
  const { id } = await city.composer.call(createProgramme, {
    body: {
      organisationId: city.office,
      year,
      title: `${year} 年度全市服务型行政执法建设工作`,
      rows: rows.map(({ code, dueOn }) => ({
        code,
        level1: '落实法律风险防控制度',
        level2: '改进提升',
        name: `任务 ${code}`,
        materials: [`汇总表 ${code}`],
        uploadCount: 1,
        requirement: '',
        grading: null,
        methods: ['supervisionPlatform' as const],
        applicability: { kinds: [], organisations: [], leads: [], supports: [], quote: '' },
        dates: [{ kind: 'onOrBeforeDate', from: null, due: dueOn, quote: '' }],
        recurrence: null,
        media: { kinds: ['pdf' as const], quote: '' },
        bindings: [],
        weight: null,
        quotes: [],
        sources: {},
      })),
    },
  })
  const params = { programmeId: id }
  const { revision } = await city.composer.call(showProgramme, { params })
  const changed = await city.composer.call(changeProgramme, {
    params,
    body: { revision, addressees: [...city.counties] },
  })
  await city.composer.call(issueProgramme, {
    params,
    body: {
      revision: changed.revision,
      docNumber: `郑法政办〔${year}〕5号`,
      signer: '演示签发人',
      issuedOn: inDays(-60),
    },
  })
  return id
}
