import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { decideRelease, listTasks, saveDraft, showTask, submitTask } from '#domains/programmes/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildOverseenCity, inDays, issueFor, today } from '../../tests/build-oversight.ts'

const app = await startTestApplication()
const city = await buildOverseenCity(app)
const { clerk, reviewer, composer, otherClerk, counties } = city
afterAll(() => setBusinessOffset(0))

setBusinessOffset(-30 * 86_400_000)
const programmeId = await issueFor(city, [
  { code: 'A', dueOn: inDays(-10) },
  { code: 'B', dueOn: inDays(-3) },
  { code: 'C', dueOn: inDays(20) },
])
const { items } = await clerk.call(listTasks, { query: { q: '任务 A' } })
async function handIn(statement: string) {
  const params = { taskId: items[0]!.id }
  const { revision } = await clerk.call(showTask, { params })
  const draft = await clerk.call(saveDraft, { params, body: { revision, statement, files: [] } })
  const sent = await clerk.call(submitTask, { params, body: { revision: draft.revision } })
  await reviewer.call(decideRelease, { params, body: { decision: 'approve', revision: sent.revision } })
}
await handIn('已向 {三} 方征求意见')
setBusinessOffset(0)

const start = (kind: endpoints.ReportKind, organisationId: string, by = clerk) =>
  by.call(endpoints.startReport, { body: { kind, organisationId, programmeId } })
const valueOf = (draft: endpoints.ReportDraft, key: string) => draft.figures.find((one) => one.key === key)?.value
const save = (draft: endpoints.ReportDraft, blocks: endpoints.ReportBlock[], title = draft.title) =>
  clerk.call(endpoints.saveReport, { params: { draftId: draft.id }, body: { revision: draft.revision, title, blocks } })

test('a unit’s report counts what the lists show, and quotes what was handed in', async () => {
  const draft = await start('implementation', counties[0])
  expect(['任务总数', '已报送', '按期报送', '未报送', '已过期限'].map((key) => valueOf(draft, key))).toEqual([
    '3',
    '1',
    '1',
    '2',
    '1',
  ])
  expect(draft.blocks.map((block) => block.text)).toContain('已向 ｛三｝ 方征求意见')
  for (const { key, value, list } of draft.figures.filter((figure) => figure.list.startsWith('/tasks'))) {
    const query = Object.fromEntries(new URL(list, 'http://workbench').searchParams) as Record<string, never>
    expect([key, String((await clerk.call(listTasks, { query })).total)]).toEqual([key, value])
  }
})

test('words are edited, figures counted anew, and neither touches the other', async () => {
  const draft = await start('implementation', counties[0])
  const blocks = [...draft.blocks, { kind: 'paragraph' as const, text: '共 {任务总数} 项，人手不足。' }]
  const saved = await save(draft, blocks)
  await app.database.pool.query(
    `update oversight.report_draft set figures = '[{"key":"任务总数","value":"99","source":"x","list":"/tasks"}]' where id = $1`,
    [draft.id],
  )
  const counted = await clerk.call(endpoints.recountReport, {
    params: { draftId: draft.id },
    body: { revision: saved.revision },
  })
  expect(counted.blocks).toEqual(blocks)
  expect(valueOf(counted, '任务总数')).toBe('3')
  expect(counted.countedOn).toBe(today)
})

test('a figure that does not exist is refused by name', async () => {
  const draft = await start('implementation', counties[0])
  await expect(save(draft, [{ kind: 'paragraph', text: '满意率 {满意率}' }])).rejects.toMatchObject({
    code: 'oversight.unknown-figure',
    detail: expect.stringContaining('没有名为“{满意率}”的数字'),
  })
})

test('the second of two who save the same draft is told so', async () => {
  const draft = await start('implementation', counties[0])
  const outcomes = await Promise.allSettled([save(draft, [], '甲'), save(draft, [], '乙')])
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { code: 'oversight.changed-meanwhile' } },
  ])
})

test('a 通报 is the issuer’s, and names who is behind', async () => {
  await expect(start('circular', counties[0])).rejects.toMatchObject({ code: 'oversight.not-the-issuer' })
  await expect(start('circular', city.office, clerk)).rejects.toMatchObject({ code: 'base.forbidden' })
  const draft = await start('circular', city.office, composer)
  expect(valueOf(draft, '受文单位')).toBe('2')
  expect(draft.blocks.map((block) => block.text)).toContain('有任务没有报送且已过期限的单位：金水区、惠济区。')
  expect(draft.annex.rows).toEqual([
    ['金水区', '3', '1', '1', '0', '1'],
    ['惠济区', '3', '0', '0', '0', '2'],
  ])
})

test('drafts of another unit are not seen, changed or removed', async () => {
  const draft = await start('implementation', counties[0])
  const params = { draftId: draft.id }
  await expect(otherClerk.call(endpoints.showReport, { params })).rejects.toMatchObject({
    code: 'oversight.draft-not-found',
  })
  await expect(
    otherClerk.call(endpoints.removeReport, { params, query: { revision: draft.revision } }),
  ).rejects.toMatchObject({ code: 'oversight.draft-not-found' })
  expect((await otherClerk.call(endpoints.listReports, { query: {} })).items).toEqual([])
  await clerk.call(endpoints.removeReport, { params, query: { revision: draft.revision } })
  await expect(clerk.call(endpoints.showReport, { params })).rejects.toMatchObject({ status: 404 })
})

test('the paper comes as Word and as PDF, with the numbers in footnotes', async () => {
  const draft = await start('implementation', counties[0])
  const docx = await clerk.fetch(`/api/oversight/reports/${draft.id}/document`)
  const { unzipSync, strFromU8 } = await import('fflate')
  const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()))
  expect(strFromU8(parts['word/footnotes.xml']!)).toContain('任务列表中按期报送的')
  expect(strFromU8(parts['word/document.xml']!)).not.toContain('{任务总数}')
  const pdf = await clerk.fetch(`/api/oversight/reports/${draft.id}/document?format=pdf`)
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a draft programme has nothing to report', async () => {
  await app.database.pool.query(`update programmes.programme set state = 'draft' where id = $1`, [programmeId])
  await expect(start('circular', city.office, composer)).rejects.toMatchObject({ code: 'oversight.no-programme' })
  await app.database.pool.query(`update programmes.programme set state = 'issued' where id = $1`, [programmeId])
})
