import { expect, test } from 'vitest'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import {
  acceptApplication,
  listApplications,
  mediationCases,
  refuseApplication,
  registerApplication,
  showApplication,
} from '../contract/index.ts'
import { mediationIntake } from '../contract/intake.ts'
import { buildBureau, setDay } from './build-bureau.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2026-05-06')
const bureau = await buildBureau(app)
const other = await buildBureau(app, '演示城管局')
const { clerk, reviewer, organisationId } = bureau
const { endpoints } = mediationIntake

const header = '工单编号,投诉人,联系电话,被投诉单位,诉求内容,诉求目的,涉及金额,类型'
const table = (...lines: string[]) => Buffer.from([header, ...lines].join('\n'))
const begin = async (content: Buffer, name = '演示工单.csv') =>
  clerk.call(endpoints.beginFile, {
    body: { organisationId, source: 'hotline12345', uploadId: await upload(clerk, name, content) },
  })
const good = 'A-1,演示甲,13800000001,演示商店,预付卡没用完,退回余额,1200.5,消费'
const wrong = 'A-2,演示乙,不告诉你,演示商店,没发货,退款,一千,消费'

test('a table of work orders is looked at, taken once, and its faults come back as a file to mend', async () => {
  const begun = await begin(table(good, wrong, 'A-1,演示丙,,演示商店,重复,退款,,消费'))
  expect(begun.mappingFrom).toBe('guessed')
  const mapping = { columns: begun.mapping.columns, constants: { area: '消费者权益保护' } }
  const params = { hotlineFileId: begun.id }
  const preview = await clerk.call(endpoints.previewFile, { params, body: { revision: 1, mapping } })
  expect(preview).toMatchObject({ missing: [], read: 3, wrong: 2, known: 0 })
  expect(preview.rows[0]!.faults.map(({ field }) => field).toSorted()).toEqual(['涉及金额（元）', '申请人联系方式'])
  await expect(clerk.call(endpoints.takeFile, { params, body: { revision: 1 } })).rejects.toMatchObject({
    detail: expect.stringContaining('刚在别处改过'),
  })
  const taken = await clerk.call(endpoints.takeFile, { params, body: { revision: preview.revision } })
  expect(taken).toMatchObject({ state: 'taken', rowsAdded: 1, rowsKnown: 0, rowsWrong: 2 })
  await expect(clerk.call(endpoints.takeFile, { params, body: { revision: taken.revision } })).rejects.toMatchObject({
    detail: expect.stringContaining('已经登记过'),
  })
  const faults = await (await clerk.fetch(`/api/mediation/hotline-files/${begun.id}/faults.csv`)).text()
  expect(faults).toContain('A-2,演示乙')
  expect(faults).toContain('与第 2 行重复')
  expect(faults).not.toContain('A-1,演示甲')

  const { items } = await clerk.call(listApplications, { query: { q: 'A-1', pageSize: 10 } })
  expect(items).toMatchObject([{ source: 'hotline12345', sourceNumber: 'A-1', area: 'consumerRights' }])
  const application = await clerk.call(showApplication, { params: { applicationId: items[0]!.id } })
  expect(application).toMatchObject({ amountFen: 120_050, parties: [{ contact: '13800000001' }, {}] })
})

test('the columns are remembered; mended rows come in, known numbers do not come twice', async () => {
  const mended = wrong.replace('不告诉你', '13800000002').replace('一千', '1000')
  const begun = await begin(table(good, mended))
  expect(begun).toMatchObject({ mappingFrom: 'remembered', mapping: { constants: { area: '消费者权益保护' } } })
  const params = { hotlineFileId: begun.id }
  const taken = await clerk.call(endpoints.takeFile, { params, body: { revision: 1 } })
  expect(taken).toMatchObject({ rowsAdded: 1, rowsKnown: 1, rowsWrong: 0 })
  await expect(other.clerk.call(endpoints.showFile, { params })).rejects.toMatchObject({ code: 'hotlines.not-found' })
})

test('what somebody registered by hand under the same number is not registered again, and its reply goes back too', async () => {
  const { id: applicationId, revision } = await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: '019a0000-0000-7000-8000-00000000000a',
      source: 'hotline12345',
      sourceNumber: 'B-1',
      content: {
        disputeClass: 'civil',
        area: 'other',
        applicantName: '演示甲',
        respondentName: '演示乙',
        facts: '演示',
        request: '演示',
      },
    },
  })
  const begun = await begin(table(good.replace('A-1', 'B-1')))
  const taken = await clerk.call(endpoints.takeFile, { params: { hotlineFileId: begun.id }, body: { revision: 1 } })
  expect(taken).toMatchObject({ rowsAdded: 0, rowsWrong: 1 })
  expect(taken.faults[0]!.message).toContain('已由演示市场监管局登记为调解申请')
  const received = async () => (await clerk.call(endpoints.listReceived, { query: { q: 'B-1', pageSize: 10 } })).items
  expect(await received()).toMatchObject([
    {
      standing: 'waiting',
      cameBy: expect.stringContaining('人工登记'),
      link: `/mediation/applications/${applicationId}`,
    },
  ])
  await clerk.call(refuseApplication, {
    params: { applicationId },
    body: { revision, reason: '已经申请仲裁', goTo: ['arbitration'] },
  })
  const replies = await (await clerk.fetch('/api/mediation/hotline-replies?standing=replied')).text()
  expect(replies).toMatch(/12345 热线,B-1,演示市场监管局,2026-05-06,已答复,不予受理.*已经申请仲裁/)
  expect((await other.clerk.call(endpoints.listReceived, { query: { q: 'B-1', pageSize: 10 } })).items).toEqual([])
})

const openByHand = (by: typeof bureau, intakeSource: string, intakeNumber: string) =>
  by.clerk.call(mediationCases.endpoints.open, {
    body: {
      organisationId: by.organisationId,
      title: '演示：热线转来的纠纷',
      content: { disputeClass: 'civil', area: 'other', facts: '演示', request: '演示' },
      parties: [
        { role: 'applicant', kind: 'individual', name: '演示甲' },
        { role: 'respondent', kind: 'individual', name: '演示乙' },
      ],
      intakeSource,
      intakeNumber,
      clientKey: crypto.randomUUID(),
    } as never,
  })

test('a number is registered once: typed twice, at the same moment, or sent after it was typed', async () => {
  const first = await openByHand(bureau, '12345 热线', 'G-1')
  await expect(openByHand(bureau, '市 12345', 'G-1')).rejects.toMatchObject({
    code: 'procedures.number-taken',
    detail: expect.stringContaining(`已由演示市场监管局登记为案件 ${first.number}`),
    errors: [{ path: 'body.intakeNumber', link: `/mediation/cases/${first.id}` }],
  })
  // Whoever may not read it is told whom to ask, and no address.
  const refused = await openByHand(other, '12345 热线', 'G-1').catch((error: unknown) => error)
  expect(refused).toMatchObject({ detail: expect.stringContaining('请与演示市场监管局联系') })
  expect(JSON.stringify((refused as { errors: unknown }).errors)).not.toContain(first.id)
  await expect(openByHand(other, '12315 平台', 'G-1')).resolves.toMatchObject({ intakeNumber: 'G-1' })
  const both = await Promise.allSettled([bureau, other].map((by) => openByHand(by, '12345 热线', 'G-2')))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'procedures.number-taken' },
  })
  const begun = await begin(table(good.replace('A-1', 'G-1')))
  const taken = await clerk.call(endpoints.takeFile, { params: { hotlineFileId: begun.id }, body: { revision: 1 } })
  expect(taken).toMatchObject({ rowsAdded: 0, faults: [{ message: expect.stringContaining('登记为案件') }] })
})

test('a case without an application answers its hotline; its number is another’s once it was withdrawn', async () => {
  const register = (sourceNumber: string, source = 'hotline12345') =>
    clerk.call(registerApplication, {
      body: {
        organisationId,
        submissionKey: crypto.randomUUID(),
        source: source as 'hotline12345',
        sourceNumber,
        content: {
          disputeClass: 'civil',
          area: 'other',
          applicantName: '演示甲',
          respondentName: '演示乙',
          facts: '演示',
          request: '演示',
        },
      },
    })
  const opened = await openByHand(bureau, '12345', 'H-1')
  await expect(register('H-1')).rejects.toMatchObject({
    code: 'procedures.number-taken',
    errors: [{ path: 'body.sourceNumber', link: `/mediation/cases/${opened.id}` }],
  })
  const params = { caseId: opened.id }
  const act = (by: typeof clerk, action: string, revision: number) =>
    by.call(mediationCases.endpoints.acts[action]!, {
      params,
      body: { revision, form: { reason: '演示：撤回' } },
    } as never) as Promise<typeof opened>
  const withdrawn = await act(clerk, 'withdraw', opened.revision)
  const replies = async () => (await clerk.fetch('/api/mediation/hotline-replies?q=H-1')).text()
  expect(await replies()).toMatch(/12345 热线,H-1,演示市场监管局,2026-05-06,已答复,申请人撤回,调解案件/)

  const again = await register('H-1')
  await expect(register('H-1')).rejects.toMatchObject({ detail: expect.stringContaining('待决定是否受理') })
  await expect(act(reviewer, 'reopen', withdrawn.revision)).rejects.toMatchObject({ code: 'procedures.number-taken' })
  await clerk.call(refuseApplication, {
    params: { applicationId: again.id },
    body: { revision: again.revision, reason: '演示', goTo: ['court'] },
  })
  expect((await replies()).trim().split('\n')).toHaveLength(2)
})

test('numbers of joined cases are answered by the main case, each under its own', async () => {
  const main = await openByHand(bureau, '12345', 'J-1')
  const joined = await openByHand(bureau, '12345', 'J-2')
  const { join, leave, acts } = mediationCases.endpoints
  const after = await reviewer.call(join, {
    params: { caseId: joined.id },
    body: { revision: joined.revision, intoCaseId: main.id, reason: '演示：同一件事' },
  })
  const { revision } = await clerk.call(mediationCases.endpoints.show, { params: { caseId: main.id } })
  await clerk.call(acts['withdraw']!, {
    params: { caseId: main.id },
    body: { revision, form: { reason: '演示：撤回' } },
  } as never)
  const replies = async () => (await clerk.fetch('/api/mediation/hotline-replies?q=J-')).text()
  for (const number of ['J-1', 'J-2'])
    expect(await replies()).toMatch(
      new RegExp(`${number},演示市场监管局,2026-05-06,已答复,申请人撤回,调解案件 ${main.number}`),
    )
  await reviewer.call(leave, { params: { caseId: joined.id }, body: { revision: after.revision, reason: '演示' } })
  expect(await replies()).toMatch(/J-2,演示市场监管局,2026-05-06,待受理/)
})

test('a number that was typed wrong is corrected with a reason, under the same rule, and answers under the right one', async () => {
  const held = await openByHand(bureau, '12345 热线', 'K-1')
  const typed = await openByHand(bureau, '12345 热线', 'K-11')
  const correct = (intakeNumber: string, { id, revision }: typeof typed, intakeSource = '12345 热线') =>
    clerk.call(mediationCases.endpoints.correctIntake, {
      params: { caseId: id },
      body: { revision, intakeSource, intakeNumber, reason: '演示：抄错一位' },
    })
  await expect(correct('K-1', typed)).rejects.toMatchObject({
    code: 'procedures.number-taken',
    errors: [{ path: 'body.intakeNumber', link: `/mediation/cases/${held.id}` }],
  })
  await expect(correct('K-11', typed)).rejects.toMatchObject({ detail: expect.stringContaining('没有变化') })
  const corrected = await correct('K-2', typed)
  expect(corrected).toMatchObject({ intakeNumber: 'K-2' })
  expect(corrected.entries[0]).toMatchObject({
    text: '来源和编号由“12345 热线 K-11”更正为“12345 热线 K-2”',
    note: '演示：抄错一位',
  })
  const replies = await (await clerk.fetch('/api/mediation/hotline-replies?q=K-')).text()
  expect(replies).toMatch(/热线,K-2,/)
  expect(replies).not.toContain('K-11')
  await expect(openByHand(bureau, '12345', 'K-2')).rejects.toMatchObject({ code: 'procedures.number-taken' })
  await expect(openByHand(bureau, '12345', 'K-11'), 'the wrong number is free again').resolves.toMatchObject({})

  // What stands on an application is answered under the application's number.
  const application = await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: crypto.randomUUID(),
      source: 'hotline12345',
      sourceNumber: 'K-33',
      content: {
        disputeClass: 'civil',
        area: 'other',
        applicantName: '演示甲',
        respondentName: '演示乙',
        facts: '演示',
        request: '演示',
      },
    },
  })
  const accepted = await clerk.call(acceptApplication, {
    params: { applicationId: application.id },
    body: { revision: application.revision, toldParties: true },
  })
  const { show } = mediationCases.endpoints
  const opened = await clerk.call(show, { params: { caseId: accepted.caseId! } })
  await correct('K-3', opened)
  const later = await (await clerk.fetch('/api/mediation/hotline-replies?q=K-3')).text()
  expect(later).toMatch(/热线,K-3,/)
  expect(later).not.toContain('K-33')
})

test.each([
  ['an empty table', Buffer.from(`${header}\n`), '除标题行外没有内容'],
  ['a title above the columns', Buffer.from('演示热线工单,,\nA-1,演示甲,1\n'), '第一行不像列名'],
])('%s is refused with what to do', async (_, content, words) => {
  await expect(begin(content)).rejects.toMatchObject({ detail: expect.stringContaining(words) })
})

test('columns that contradict themselves are refused', async () => {
  const begun = await begin(table(good))
  const params = { hotlineFileId: begun.id }
  const preview = (columns: Record<string, number>) =>
    clerk.call(endpoints.previewFile, { params, body: { revision: 1, mapping: { columns } } })
  for (const [columns, words] of [
    [{ number: 0, facts: 0 }, '同一列被选作了两个字段'],
    [{ number: 99 }, '没有第 100 列'],
    [{ moon: 1 }, '没有“moon”这个字段'],
  ] as const)
    await expect(preview(columns)).rejects.toMatchObject({ detail: expect.stringContaining(words) })
})

const record = (number: string, changed: object = {}) => ({
  number,
  applicantName: '演示甲',
  respondentName: '演示商店',
  facts: '演示：没有发货',
  request: '退款',
  ...changed,
})
async function deliver(key: string, records: unknown, source = 'hotline12315') {
  const answer = await app.fetch(
    new Request('http://localhost/api/mediation/hotline-deliveries', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ source, records }),
    }),
  )
  return { ...((await answer.json()) as Record<string, unknown>), status: answer.status }
}

test('another system hands in by key, safely again, all or nothing, and fetches the replies by number', async () => {
  const { key, id } = await reviewer.call(endpoints.issueKey, {
    body: { organisationId, name: '演示热线平台', expiresOn: '2027-05-06' },
  })
  expect(await deliver(key, [record('C-1'), record('C-2')])).toMatchObject({ status: 200, added: 2 })
  expect(await deliver(key, [record('C-1'), record('C-2', { request: '换货' })])).toMatchObject({
    status: 200,
    added: 0,
    known: 1,
    differs: 1,
  })
  expect(await deliver(key, [record('C-3'), record('C-4', { area: '天文', unit: '演示城管局' })])).toMatchObject({
    status: 422,
    errors: [
      { pointer: '/records/1/unit', message: expect.stringContaining('没有“演示城管局”') },
      { pointer: '/records/1/area', message: expect.stringContaining('没有“天文”') },
    ],
  })
  expect((await clerk.call(listApplications, { query: { q: 'C-3', pageSize: 10 } })).total).toBe(0)

  const { items } = await clerk.call(listApplications, { query: { q: 'C-1', pageSize: 10 } })
  await clerk.call(refuseApplication, {
    params: { applicationId: items[0]!.id },
    body: { revision: 1, reason: '法院已经立案', goTo: ['court'] },
  })
  const asked = await app.fetch(
    new Request(
      'http://localhost/api/mediation/hotline-deliveries/replies?source=hotline12315&from=2026-05-01&to=2026-05-31',
      { headers: { authorization: `Bearer ${key}` } },
    ),
  )
  expect(await asked.json()).toMatchObject({
    items: [{ number: 'C-1', reply: '不予受理：法院已经立案。可以去：人民法院', repliedOn: '2026-05-06' }],
    next: null,
  })
  const replies = await clerk.fetch('/api/mediation/hotline-replies?source=hotline12315&standing=replied')
  expect(await replies.text()).toMatch(/12315 平台,C-1,演示市场监管局,2026-05-06,已答复,不予受理/)
  expect((await other.clerk.call(endpoints.listReceived, { query: { q: 'C-', pageSize: 10 } })).items).toEqual([])
  expect((await clerk.call(endpoints.listReceived, { query: { q: 'C-', pageSize: 10 } })).items).toHaveLength(2)

  await reviewer.call(endpoints.revokeKey, { params: { hotlineKeyId: id }, body: { reason: '平台停用' } })
  expect(await deliver(key, [record('C-5')])).toMatchObject({ status: 401, detail: expect.stringContaining('已吊销') })
  expect(await deliver('szh_nobody', [record('C-5')])).toMatchObject({ status: 401 })
})

test('what a court hands on gets its reply back under the court’s number, in the unit’s own words', async () => {
  const { key } = await reviewer.call(endpoints.issueKey, {
    body: { organisationId, name: '演示法院诉前调解平台', expiresOn: '2027-05-06' },
  })
  expect(await deliver(key, [record('民诉前调1号')], 'court')).toMatchObject({ status: 200, added: 1 })
  const { items } = await clerk.call(listApplications, { query: { q: '民诉前调1号', pageSize: 10 } })
  expect(items).toMatchObject([{ source: 'court', sourceNumber: '民诉前调1号' }])
  const { caseId } = await clerk.call(acceptApplication, {
    params: { applicationId: items[0]!.id },
    body: { revision: 1, toldParties: true },
  })
  const act = async (action: string, form: object) => {
    const { revision } = await clerk.call(mediationCases.endpoints.show, { params: { caseId: caseId! } })
    const body = { revision, form }
    return clerk.call(mediationCases.endpoints.acts[action]!, { params: { caseId: caseId! }, body } as never)
  }
  const reply = { on: '2026-05-06', to: '演示区人民法院', words: '双方没有达成协议，请依法处理' }
  await expect(act('replySender', reply)).rejects.toMatchObject({ status: 409 })
  await act('sendElsewhere', { to: 'petition', name: '演示信访局', on: '2026-05-06', reason: '还涉及信访' })
  await act('noteAnswer', { result: 'unsettled', words: '信访局没有解决' })
  await act('replySender', reply)
  const asked = await app.fetch(
    new Request(
      'http://localhost/api/mediation/hotline-deliveries/replies?source=court&from=2026-05-01&to=2026-05-31',
      { headers: { authorization: `Bearer ${key}` } },
    ),
  )
  expect(await asked.json()).toMatchObject({
    items: [{ number: '民诉前调1号', source: '人民法院（诉前委派）', reply: reply.words, stateText: '调解不成' }],
  })
  expect(await deliver(key, [record('D-1')], 'moon')).toMatchObject({ status: 400 })
})
