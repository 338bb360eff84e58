import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildDepartment } from '../../tests/build-department.ts'

const app = await startTestApplication()
const { city, county, bureau, office } = await buildDepartment(app)
const head = await app.signInAs('演示区领导', { role: 'leader', organisationId: county })
const add = (departmentId: string, organisationId = county) =>
  office.call(endpoints.addPilot, {
    body: { organisationId, departmentId, year: 2020, stage: 'keyPromotion', reason: '与企业生产经营密切相关' },
  })

test('a county picks three departments of its own and confirms them itself', async () => {
  const { id } = await add(bureau)
  for (const name of ['演示甲区水利局', '演示甲区人社局'])
    await add(await app.createOrganisation(name, 'department', county))
  await expect(add(await app.createOrganisation('演示甲区农委', 'department', county))).rejects.toMatchObject({
    code: 'risk-prevention.pilot-unusable',
    detail: expect.stringContaining('已选 3 个部门') as string,
  })
  await expect(
    office.call(endpoints.confirmPilot, { params: { pilotId: id }, body: { revision: 1 } }),
  ).rejects.toMatchObject({ status: 403 })
  const pilot = await head.call(endpoints.confirmPilot, { params: { pilotId: id }, body: { revision: 1 } })
  expect(pilot).toMatchObject({ confirmedByName: '演示区领导', mayConfirm: false })
  const { items } = await office.call(endpoints.pilotStanding, { query: { year: 2020 } })
  expect(items.find((one) => one.organisationId === county)).toMatchObject({ picked: 3, confirmed: 1 })
  expect(items.find((one) => one.organisationName === '演示乙区')).toMatchObject({ picked: 0 })
})

test('nobody picks a department that is not their own, or twice', async () => {
  const water = await app.createOrganisation('演示市水利局', 'department', city)
  await expect(add(water)).rejects.toMatchObject({ detail: expect.stringContaining('不属于') as string })
  await add(water, city)
  await expect(add(water, city)).rejects.toMatchObject({ detail: expect.stringContaining('已在 2020 年') as string })
})

test('what was taken off the roster leaves room for another', async () => {
  const { items } = await office.call(endpoints.listPilots, { query: { q: '水利局', year: 2020 } })
  const own = items.find((one) => one.organisationId === county)!
  await office.call(endpoints.removePilot, {
    params: { pilotId: own.id },
    body: { revision: own.revision, reason: '机构调整' },
  })
  const { items: left } = await office.call(endpoints.pilotStanding, { query: { year: 2020 } })
  expect(left.find((one) => one.organisationId === county)).toMatchObject({ picked: 2 })
})
