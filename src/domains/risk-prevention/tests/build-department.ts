import { newId } from '#base/ids/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'

export interface Department {
  readonly city: string
  readonly county: string
  readonly bureau: string
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
  readonly leader: SignedIn
  readonly office: SignedIn
  readonly stranger: SignedIn
}

/** A city with a county, its bureau and the people that a batch needs; a stranger sits in another county. */
export async function buildDepartment(app: TestApplication): Promise<Department> {
  const city = await app.createOrganisation('演示市', 'city', null)
  const county = await app.createOrganisation('演示甲区', 'county', city)
  const bureau = await app.createOrganisation('演示甲区城市管理局', 'department', county)
  const other = await app.createOrganisation('演示乙区', 'county', city)
  return {
    city,
    county,
    bureau,
    clerk: await app.signInAs('演示经办', { role: 'reportingClerk', organisationId: bureau }),
    reviewer: await app.signInAs('演示审核', { role: 'reviewer', organisationId: bureau }),
    leader: await app.signInAs('演示领导', { role: 'leader', organisationId: bureau }),
    office: await app.signInAs('演示市办', { role: 'cityOffice', organisationId: city }),
    stranger: await app.signInAs('演示外区', { role: 'reportingClerk', organisationId: other }),
  }
}

/** Parking on a road: simple procedure and frequent at once, as the annex's own example. */
export function parkingPoint(changed: Partial<endpoints.WrittenRiskPoint> = {}): endpoints.WrittenRiskPoint {
  return {
    name: '在禁停路段违法停车',
    item: '违法停车处罚',
    behaviour: '在设有禁停标志的路段停放机动车',
    consequence: '堵塞道路，影响应急通行',
    place: '演示一路',
    timePattern: '工作日晚间',
    trade: { code: 'H6210', name: '正餐服务' },
    bases: [{ kind: 'penalty', law: '演示条例', article: '第一条' }],
    benchmark: [{ circumstance: '初次', penalty: '警告' }],
    causes: [
      { id: 'c1', side: 'counterparty', kind: 'takingChances' },
      { id: 'c2', side: 'organ', kind: 'poorPlanning', internal: true },
    ],
    measures: [
      { kind: 'suggestion', text: '建议增加车位', causeId: 'c2', owner: '演示科', dueOn: '2020-09-30' },
      { kind: 'warningSign', text: '设置警示牌', causeId: 'c1', owner: '演示科', dueOn: '2020-08-30' },
    ],
    responsibleUnit: '演示甲区城市管理局',
    advice: '请停入划定车位',
    contact: '演示窗口 12345',
    counts: { from: '2019-07-01', to: '2020-06-30', cases: 900, simple: 900 },
    ...changed,
  }
}

export async function createBatch({ clerk, bureau }: Department, title = '第一批 停车'): Promise<endpoints.Batch> {
  const { id } = await clerk.call(endpoints.createBatch, {
    body: { organisationId: bureau, year: 2020, title, focus: '群众反映集中' },
  })
  return clerk.call(endpoints.showBatch, { params: { batchId: id } })
}

export async function savePoint(
  { clerk }: Department,
  batchId: string,
  content: endpoints.WrittenRiskPoint = parkingPoint(),
): Promise<endpoints.RiskPoint> {
  return clerk.call(endpoints.saveRiskPoint, {
    params: { batchId, riskPointId: newId() },
    body: { revision: 0, content },
  })
}

export async function act(person: SignedIn, batchId: string, action: string, note = ''): Promise<endpoints.Batch> {
  const { revision } = await person.call(endpoints.showBatch, { params: { batchId } })
  return person.call(endpoints.actOnBatch, {
    params: { batchId },
    body: { revision, action: action as 'finishPoints', note },
  })
}
