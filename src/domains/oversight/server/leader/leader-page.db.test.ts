import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { askExtension, listTasks } from '#domains/programmes/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildOverseenCity, inDays, issueFor } from '../../tests/build-oversight.ts'

const app = await startTestApplication()
const city = await buildOverseenCity(app)
const { leader, composer, clerk, otherClerk } = city
afterAll(() => setBusinessOffset(0))

setBusinessOffset(-30 * 86_400_000)
await issueFor(city, [
  { code: 'A', dueOn: inDays(-10) },
  { code: 'B', dueOn: inDays(-3) },
  { code: 'C', dueOn: inDays(20) },
])
setBusinessOffset(0)
const page = () => leader.call(endpoints.showLeaderPage, { query: {} })

/** Asks the tasks' list that a link of the workbench opens. */
async function countBehind(list: string): Promise<number> {
  const { pathname, searchParams } = new URL(list, 'http://workbench')
  expect(pathname).toBe('/tasks')
  const query = Object.fromEntries(searchParams) as Record<string, never>
  return (await leader.call(listTasks, { query })).total
}

test('three sentences, and every number in them is what its list shows', async () => {
  const { sentences, overdue } = await page()
  expect(sentences).toHaveLength(3)
  const numbers = sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : [part]))
  const ofTasks = numbers.filter(({ list }) => list.startsWith('/tasks'))
  expect(ofTasks).toHaveLength(3)
  for (const { number, list } of ofTasks) expect(await countBehind(list)).toBe(number)
  for (const item of overdue) expect(item.text).toBe(`超期任务 ${await countBehind(item.list)} 项`)
})

test('every figure is what its list shows', async () => {
  const { figures } = await page()
  const ofTasks = figures.filter(({ list }) => list.startsWith('/tasks'))
  expect(ofTasks.length).toBeGreaterThan(3)
  for (const { value, list } of ofTasks) expect(await countBehind(list)).toBe(value)
  expect(figures[0]).toMatchObject({ label: '超期任务', value: 4, change: 2 })
})

test('what got worse stands against the week before', async () => {
  const { worsened, weekBefore } = await page()
  expect(weekBefore).toBe(inDays(-7))
  expect(worsened.map(({ owner, before, now }) => [owner, before, now])).toEqual([
    ['金水区', 1, 2],
    ['惠济区', 1, 2],
  ])
})

test('an extension that was asked waits for a decision, and the last sentence counts it', async () => {
  const { items } = await clerk.call(listTasks, { query: { q: '任务 C' } })
  await clerk.call(askExtension, {
    params: { taskId: items[0]!.id },
    body: { askedUntil: inDays(40), reason: '征求意见期未满' },
  })
  const { decisions, sentences } = await page()
  expect(decisions).toMatchObject([{ kind: 'extension', owner: '金水区', list: `/tasks/${items[0]!.id}` }])
  expect(sentences[2]).toContainEqual({ number: 1, list: '/oversight/decisions' })
})

test('a leader of a county sees the county alone, a clerk sees no such page', async () => {
  const own = await app.signInAs('演示区领导', { role: 'leader', organisationId: city.counties[1] })
  const { overdue, decisions, organisationName } = await own.call(endpoints.showLeaderPage, { query: {} })
  expect(organisationName).toBe('惠济区')
  expect(overdue.map((item) => item.owner)).toEqual(['惠济区'])
  expect(decisions).toEqual([])
  await expect(
    own.call(endpoints.showLeaderPage, { query: { organisationId: city.counties[0] } }),
  ).rejects.toMatchObject({ code: 'base.forbidden' })
  await expect(otherClerk.call(endpoints.showLeaderPage, { query: {} })).rejects.toMatchObject({ status: 403 })
})

test('the page prints on one A4 page, however much is overdue, and says how much was left out', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `演示第${index + 1}街道`)
  for (const name of names) {
    const ownerOrganisationId = await app.createOrganisation(name, 'town', city.counties[0])
    const { id } = await leader.call(endpoints.writeInstruction, {
      body: { organisationId: city.city, text: '请查明'.repeat(60), ownerOrganisationId, dueOn: inDays(1) },
    })
    await app.database.pool.query('update oversight.instruction set due_on = $2 where id = $1', [id, inDays(-1)])
  }
  const { overdue } = await page()
  expect(overdue).toHaveLength(names.length + 2)
  const response = await composer.fetch('/api/oversight/leader-page.pdf')
  const document = await getDocument({ data: new Uint8Array(await response.arrayBuffer()) }).promise
  expect(document.numPages).toBe(1)
  const { items } = await (await document.getPage(1)).getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '')
  expect(text).toContain(`已超期（${overdue.length}）`)
  expect(text).toContain(`另有${overdue.length - 6}项`)
})
