import { expect, test } from 'vitest'
import { listNotifications } from '#platform/notifications/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { buildCity, buildIssued, buildRow } from '../../tests/build-programme.ts'
import { remind } from './remind.ts'

const app = await startTestApplication()
const city = await buildCity(app)

test('a clerk is reminded three days before, once, however often the sweep runs', async () => {
  await buildIssued(city, [buildRow('G1')])
  const morning = new Date('2099-07-26T07:10:00+08:00')
  const { db } = app.database
  expect(await remind(db, '2099-07-26', morning)).toBe(2)
  expect(await remind(db, '2099-07-26', morning)).toBe(0)
  const { items } = await city.clerk.call(listNotifications, { query: {} })
  expect(items.map((item) => item.title)).toEqual(['“任务 G1”还有 3 天到期（2099-07-29）'])
})
