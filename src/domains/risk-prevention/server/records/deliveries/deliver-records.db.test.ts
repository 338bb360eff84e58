import { beforeAll, describe, expect, test } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import { subtree } from '#base/http/index.ts'
import { findDrift } from '#platform/measures/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../../contract/index.ts'
import { enforcementRollUp, incrementOf } from '../../../domain/records/index.ts'
import { buildDepartment, type Department } from '../../../tests/build-department.ts'
import { countedColumns, importFile } from '../../../tests/import-file.ts'
import { countRecords } from '../index.ts'

const app = await startTestApplication()
const { db, pool } = app.database
let city: Department
let key: string
const nextYear = `${Number(businessToday().slice(0, 4)) + 1}${businessToday().slice(4)}`

beforeAll(async () => {
  city = await buildDepartment(app)
  key = (await issue('办案系统')).key
})

const issue = (name: string, expiresOn = nextYear) =>
  city.reviewer.call(endpoints.issueRecordKey, { body: { organisationId: city.bureau, name, expiresOn } })

const record = (sourceNumber: string, changed: object = {}) => ({
  sourceNumber,
  item: '违法停车',
  occurredOn: '2020-05-06',
  procedure: 'simple',
  place: '演示一路',
  district: '演示甲区',
  amount: 15_000,
  ...changed,
})

interface Said {
  status: number
  code?: string
  detail?: string
  errors?: { path: string; pointer: string; message: string }[]
  added?: number
  replaced?: number
  unchanged?: number
  records?: { sourceNumber: string; id: string; outcome: string }[]
}

async function deliver(records: unknown, authorization: string | null = `Bearer ${key}`): Promise<Said> {
  const answer = await app.fetch(
    new Request('http://localhost/api/risk-prevention/record-deliveries', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify({ records }),
    }),
  )
  return { ...((await answer.json()) as object), status: answer.status }
}

const countOn = async (from: string, until: string) => {
  const { rows } = await pool.query<{ path: string }>('select path from organisations.organisation where id = $1', [
    city.city,
  ])
  return (await countRecords(db, { within: [subtree(rows[0]!.path)], from, until })).count
}
const drift = async () => {
  const { rows } = await pool.query(`select ${countedColumns} from risk_prevention.enforcement_record`)
  return findDrift(
    db,
    enforcementRollUp,
    rows.map((row) => incrementOf(row.organisationId, row)),
  )
}

describe('a delivery', () => {
  test('brings records in once; sent again it changes nothing', async () => {
    const records = [record('甲-1'), record('甲-2', { district: '', occurredTime: '09:05' })]
    const first = await deliver(records)
    expect(first).toMatchObject({ status: 200, added: 2, replaced: 0, unchanged: 0 })
    const again = await deliver(records)
    expect(again).toMatchObject({ status: 200, added: 0, replaced: 0, unchanged: 2 })
    expect(again.records!.map(({ id }) => id)).toEqual(first.records!.map(({ id }) => id))
    const shown = await city.clerk.call(endpoints.showEnforcementRecord, {
      params: { enforcementRecordId: first.records![0]!.id },
    })
    expect(shown).toMatchObject({ source: 'api', districtName: '演示甲区', organisationId: city.bureau })
    expect(await countOn('2020-05-01', '2020-06-01')).toBe(2)
  })

  test('with other content corrects the record under its id, its counts with it, and the log keeps the old words', async () => {
    const { records } = await deliver([record('乙-1', { occurredOn: '2020-07-01' })])
    const corrected = await deliver([record('乙-1', { occurredOn: '2020-08-01', amount: 20_000 }), record('乙-2')])
    expect(corrected).toMatchObject({ added: 1, replaced: 1, unchanged: 0 })
    expect(corrected.records![0]).toEqual({ sourceNumber: '乙-1', id: records![0]!.id, outcome: 'replaced' })
    expect([await countOn('2020-07-01', '2020-08-01'), await countOn('2020-08-01', '2020-09-01')]).toEqual([0, 1])
    expect(await drift()).toEqual([])
    const { rows } = await pool.query(
      `select person_name, client_address, details from audit.entry where event = 'risk-prevention.records-delivered' order by id desc limit 1`,
    )
    expect(rows[0]).toMatchObject({ person_name: '报送密钥“办案系统”' })
    expect(rows[0].details.before).toMatchObject([{ occurred_on: '2020-07-01', amount: 15_000 }])
  })

  test('corrects what came by file under the same number', async () => {
    const content = '案号,违法行为,发生日期,程序\n丙-1,违法停车,2019-05-06,简易程序\n'
    await importFile(app, city.clerk, city.bureau, { content })
    const same = { item: '违法停车', occurredOn: '2019-05-06', place: '', district: '', amount: 0 }
    expect(await deliver([record('丙-1', same)])).toMatchObject({ unchanged: 1 })
    expect(await deliver([record('丙-1', { ...same, place: '演示九路' })])).toMatchObject({ replaced: 1 })
    expect(await drift()).toEqual([])
  })

  const bad: [string, object, string, string][] = [
    ['no item', { item: undefined }, '/records/1/item', '没有填写'],
    ['an item of blanks', { item: '  ' }, '/records/1/item', '不能为空'],
    ['a day to come', { occurredOn: '2199-01-01' }, '/records/1/occurredOn', '晚于今天'],
    ['a day that is none', { occurredOn: '2020-02-30' }, '/records/1/occurredOn', '应为存在的日期'],
    ['an unknown procedure', { procedure: 'fast' }, '/records/1/procedure', '简易程序'],
    ['an unknown district', { district: '不存在区' }, '/records/1/district', '没有“不存在区”'],
    [
      'a wrong code',
      { counterpartyName: '甲公司', counterpartyCode: '91410100MA0000016B' },
      '/records/1/counterpartyCode',
      '校验码不对',
    ],
    ['a wrong trade', { tradeCode: '餐饮' }, '/records/1/tradeCode', '不是行业代码'],
    ['half a 分', { amount: 1.5 }, '/records/1/amount', '整数'],
    ['25 o’clock', { occurredTime: '25:00' }, '/records/1/occurredTime', '14:30'],
    ['a longitude alone', { longitude: 113 }, '/records/1/latitude', '经度和纬度'],
    ['no number', { sourceNumber: '' }, '/records/1/sourceNumber', '不能为空'],
    ['the same number twice', { sourceNumber: '丁-0' }, '/records/1/sourceNumber', '与第 1 条重复'],
    ['a NUL', { place: '演示\u0000路' }, '/records/1/place', '不可见字符'],
    ['a field that is none', { colour: '红' }, '/records/1', 'colour'],
  ]
  test.each(bad)('with %s is refused whole, says where, and writes nothing', async (_, changed, pointer, words) => {
    const before = await countOn('2020-01-01', '2021-01-01')
    const answer = await deliver([record('丁-0'), record('丁-1', changed)])
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    const error = answer.errors!.find((one) => one.pointer === pointer)
    expect(error?.message, JSON.stringify(answer.errors)).toContain(words)
    expect(await countOn('2020-01-01', '2021-01-01')).toBe(before)
  })

  test('of too many or of none is refused', async () => {
    const many = Array.from({ length: endpoints.mostDelivered + 1 }, (_, index) => record(`戊-${index}`))
    expect((await deliver(many)).errors![0]!.message).toContain('请分批')
    expect((await deliver([])).errors![0]!.message).toContain('至少')
  })

  test('twice at the same time comes in once', async () => {
    const records = Array.from({ length: 50 }, (_, index) => record(`己-${index}`))
    const answers = await Promise.all([deliver(records), deliver(records.toReversed())])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0]!.added! + answers[1]!.added!).toBe(50)
    expect(await drift()).toEqual([])
  })
})

describe('a key', () => {
  test.each([
    ['no key', null, 'Authorization'],
    ['a word', 'Bearer nonsense', 'Authorization'],
    ['a key that nobody made', `Bearer szr_${'a'.repeat(43)}`, '没有这个密钥'],
  ])('%s opens nothing', async (_, authorization, words) => {
    const answer = await deliver([record('庚-1')], authorization)
    expect(answer).toMatchObject({ status: 401, code: 'risk-prevention.key-refused' })
    expect(answer.detail).toContain(words)
  })

  test('is shown once, kept as a hash, says when it was used, and ends when it is revoked or has expired', async () => {
    const made = await issue('旧系统', businessToday())
    const { rows } = await pool.query('select * from risk_prevention.record_key where id = $1', [made.id])
    expect(JSON.stringify(rows)).not.toContain(made.key)
    const { rows: logged } = await pool.query(`select summary, details from audit.entry where subject like $1`, [
      `%${made.id}`,
    ])
    expect(JSON.stringify(logged)).toContain('旧系统')
    expect(JSON.stringify(logged)).not.toContain(made.key)
    expect(await deliver([record('辛-1')], `Bearer ${made.key}`)).toMatchObject({ added: 1 })
    const handedIn = await city.reviewer.call(endpoints.listEnforcementRecords, { query: { recordKeyId: made.id } })
    expect(handedIn.items.map(({ sourceNumber }) => sourceNumber)).toEqual(['辛-1'])
    const listed = await city.reviewer.call(endpoints.listRecordKeys, { query: { q: '旧系统', state: 'usable' } })
    expect(listed.items).toMatchObject([{ id: made.id, lastUsedOn: businessToday(), beginning: made.key.slice(0, 10) }])
    expect(listed.items[0]).not.toHaveProperty('key')
    await pool.query(`update risk_prevention.record_key set expires_on = '2020-01-01' where id = $1`, [made.id])
    expect((await deliver([record('辛-2')], `Bearer ${made.key}`)).detail).toContain('到期')
    const params = { recordKeyId: made.id }
    const revoked = await city.reviewer.call(endpoints.revokeRecordKey, { params, body: { reason: '系统停用' } })
    expect(revoked).toMatchObject({ state: 'revoked', revokedBecause: '系统停用' })
    expect((await deliver([record('辛-2')], `Bearer ${made.key}`)).detail).toContain('已吊销')
    await expect(
      city.reviewer.call(endpoints.revokeRecordKey, { params, body: { reason: '再来' } }),
    ).rejects.toMatchObject({ code: 'risk-prevention.not-possible-now' })
  })

  test('is given by whoever may, for units within reach, for three years at most', async () => {
    await expect(issue('太久', '2199-01-01')).rejects.toMatchObject({ code: 'risk-prevention.key-period' })
    await expect(issue('昨天', '2000-01-01')).rejects.toMatchObject({ code: 'risk-prevention.key-period' })
    const body = { organisationId: city.county, name: '上级', expiresOn: nextYear }
    await expect(city.reviewer.call(endpoints.issueRecordKey, { body })).rejects.toMatchObject({ status: 403 })
    await expect(city.clerk.call(endpoints.listRecordKeys, { query: {} })).rejects.toMatchObject({ status: 403 })
    const elsewhere = await app.signInAs('演示外区审核', { role: 'reviewer', organisationId: await strangeUnit() })
    expect((await elsewhere.call(endpoints.listRecordKeys, { query: {} })).items).toEqual([])
  })

  test('that asks too often is told to wait, and others are not', async () => {
    const hasty = (await issue('太勤')).key
    let refused: Said | undefined
    for (let asked = 0; asked < 70 && !refused; asked++) {
      const answer = await deliver([record('壬-1')], `Bearer ${hasty}`)
      if (answer.status === 429) refused = answer
    }
    expect(refused).toMatchObject({ code: 'base.too-many-requests' })
    expect((await deliver([record('壬-2')])).status).toBe(200)
  })
})

async function strangeUnit(): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(`select id from organisations.organisation where name = '演示乙区'`)
  return rows[0]!.id
}

test('the description of the interface tells of the key', async () => {
  const document = (await (await app.anonymous.fetch('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { security: object[] }>>
    components: { securitySchemes: object }
  }
  expect(document.paths['/api/risk-prevention/record-deliveries']!['post']!.security).toEqual([{ key: [] }])
  expect(document.components.securitySchemes).toHaveProperty('key')
})
