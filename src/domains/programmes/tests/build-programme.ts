import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'

export { buildRow } from './build-row.ts'

export interface City {
  readonly city: string
  readonly office: string
  readonly county: string
  readonly bureau: string
  readonly composer: SignedIn
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
}

/** A city with an office, a county, a bureau, and the people that a programme needs. */
export async function buildCity(app: TestApplication): Promise<City> {
  const city = await app.createOrganisation('郑州市', 'city', null)
  const office = await app.createOrganisation('市法治政府建设领导小组办公室', 'department', city)
  const county = await app.createOrganisation('金水区', 'county', city)
  const bureau = await app.createOrganisation('市商务局', 'department', city)
  return {
    city,
    office,
    county,
    bureau,
    composer: await app.signInAs('演示甲', { role: 'cityOffice', organisationId: city }),
    clerk: await app.signInAs('演示乙', { role: 'reportingClerk', organisationId: county }),
    reviewer: await app.signInAs('演示丙', { role: 'reviewer', organisationId: county }),
  }
}

/** A draft of the office with these rows, addressed to the county and the bureau. */
export async function buildDraft(
  city: City,
  rows: endpoints.RowDraft[],
  questions: { rowCode: string | null; about: string; quote: string; question: string; proposal: null }[] = [],
): Promise<endpoints.Programme> {
  const body = {
    organisationId: city.office,
    year: 2020,
    title: '2020 年度全市服务型行政执法建设工作',
    rows,
    questions,
  }
  const { id } = await city.composer.call(endpoints.createProgramme, { body })
  const { revision } = await city.composer.call(endpoints.showProgramme, { params: { programmeId: id } })
  return city.composer.call(endpoints.changeProgramme, {
    params: { programmeId: id },
    body: { revision, addressees: [city.county, city.bureau] },
  })
}

export const paper = { docNumber: '郑法政办〔2020〕5号', signer: '演示签发人', issuedOn: '2020-05-20' }

/** A programme that is 已印发, and the county's tasks of it. */
export async function buildIssued(
  city: City,
  rows: endpoints.RowDraft[],
  settings: Partial<endpoints.ProgrammeSettings> = {},
) {
  const draft = await buildDraft(city, rows)
  const params = { programmeId: draft.id }
  const set = await city.composer.call(endpoints.changeProgramme, {
    params,
    body: { revision: draft.revision, settings },
  })
  const programme = await city.composer.call(endpoints.issueProgramme, {
    params,
    body: { revision: set.revision, ...paper },
  })
  const { items } = await city.clerk.call(endpoints.listTasks, {
    query: { programmeId: programme.id, organisationId: city.county },
  })
  return { programme, tasks: items }
}
