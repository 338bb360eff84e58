import iconv from 'iconv-lite'
import { write } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import { subtree } from '#base/http/index.ts'
import { findDrift } from '#platform/measures/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { enforcementRollUp, incrementOf } from '../../domain/records/index.ts'
import { buildDepartment, type Department } from '../../tests/build-department.ts'
import { countedColumns, importFile, uploadFile } from '../../tests/import-file.ts'
import { runImports } from './imports/run-imports.ts'
import { countInspections, countRecords, itemDistrictMonths, mineCandidates, topPlaces } from './index.ts'

const app = await startTestApplication()
const { db, pool } = app.database
let city: Department
let other: { clerk: SignedIn; bureau: string }

beforeAll(async () => {
  city = await buildDepartment(app)
  const bureau = await app.createOrganisation('演示甲区水利局', 'department', city.county)
  other = { bureau, clerk: await app.signInAs('演示水利', { role: 'reportingClerk', organisationId: bureau }) }
})

const header = '案号,案由,处罚日期,处罚程序,当事人,统一社会信用代码,路段,区县,罚款金额（元）,行业代码,重大案件\r\n'
const line = (number: number, changed: Partial<Record<string, string>> = {}) => {
  const cells = {
    number: `演-${number}`,
    item: '违法停车',
    day: '2020-05-06 08:30',
    procedure: '简易程序',
    name: '',
    code: '',
    place: '演示一路',
    district: '演示甲区',
    amount: '150',
    trade: '',
    major: '否',
    ...changed,
  }
  return Object.values(cells)
    .map((cell) => (/[",]/.test(cell!) ? `"${cell!.replaceAll('"', '""')}"` : cell))
    .join()
}
const drift = async () => {
  const { rows } = await pool.query(`select ${countedColumns} from risk_prevention.enforcement_record`)
  return findDrift(
    db,
    enforcementRollUp,
    rows.map((row) => incrementOf(row.organisationId, row)),
  )
}
const cityRange = async () => {
  const { rows } = await pool.query<{ path: string }>('select path from organisations.organisation where id = $1', [
    city.city,
  ])
  return [subtree(rows[0]!.path)]
}

describe('an import', () => {
  test('brings in a table of another system, counts it, and finds the columns again', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      line(index, {
        place: index % 3 ? '演示一路' : '演示二路',
        name: '郑州演示餐饮有限公司',
        code: '91410100MA0000015B',
      }),
    )
    const done = await importFile(app, city.clerk, city.bureau, { content: header + lines.join('\r\n') })
    expect(done).toMatchObject({ state: 'done', rowsRead: 60, rowsAdded: 60, rowsWrong: 0, share: 1 })
    const { items } = await city.clerk.call(endpoints.listEnforcementRecords, {
      query: { place: '演示二路', pageSize: 5 },
    })
    expect(items[0]).toMatchObject({
      item: '违法停车',
      occurredTime: '08:30',
      districtName: '演示甲区',
      amount: 15_000,
      source: 'import',
    })
    const within = await cityRange()
    const period = { within, from: '2020-05-01', until: '2020-06-01' }
    expect(await topPlaces(db, period, 1)).toEqual([{ place: '演示一路', count: 40 }])
    expect(await countRecords(db, { ...period, place: '演示一路' })).toMatchObject({ simple: 40, amount: 600_000 })
    expect(await drift()).toEqual([])
    const uploadId = await uploadFile(city.clerk, '再一份.csv', Buffer.from(header + line(999)))
    const again = await city.clerk.call(endpoints.beginRecordImport, {
      body: { organisationId: city.bureau, uploadId },
    })
    expect(again.mappingFrom).toBe('remembered')
    const parties = await pool.query('select name from counterparties.counterparty')
    expect(parties.rows).toEqual([{ name: '郑州演示餐饮有限公司' }])
  })

  test('knows what is already there, by number and by content', async () => {
    const without = (place: string) => line(0, { number: '', place })
    const content =
      header + [line(1), line(1), without('演示三路'), without('演示三路'), without('演示四路')].join('\n')
    const before = await countRecords(db, { within: await cityRange(), from: '2020-05-01', until: '2020-06-01' })
    const done = await importFile(app, city.clerk, city.bureau, { content })
    expect(done).toMatchObject({ rowsRead: 5, rowsAdded: 2, rowsKnown: 3 })
    const after = await countRecords(db, { within: await cityRange(), from: '2020-05-01', until: '2020-06-01' })
    expect(after.count - before.count).toBe(2)
  })

  test('reads GB18030, semicolons and XLSX', async () => {
    const gb = iconv.encode(header + line(2001, { name: '㛃演示商行', place: '演示五路' }), 'gb18030')
    expect(await importFile(app, city.clerk, city.bureau, { content: gb })).toMatchObject({
      rowsAdded: 1,
      rowsWrong: 0,
    })
    const semicolons = '违法行为;发生日期;程序;地点\n乱倒垃圾;2020年6月1日;一般程序;演示六路\n'
    expect(await importFile(app, city.clerk, city.bureau, { content: semicolons })).toMatchObject({ rowsAdded: 1 })
    const sheets = [
      {
        name: '表',
        rows: [
          ['违法行为', '发生日期', '程序', '罚款金额'],
          ['噪声扰民', new Date(Date.UTC(2020, 6, 1, 9, 5)), '普通程序', 1234.5],
        ],
      },
    ]
    const workbook = await write({ sheets })
    expect(await importFile(app, city.clerk, city.bureau, { name: '表.xlsx', content: workbook })).toMatchObject({
      rowsAdded: 1,
    })
    const { items } = await city.clerk.call(endpoints.listEnforcementRecords, { query: { item: '噪声扰民' } })
    expect(items[0]).toMatchObject({ occurredOn: '2020-07-01', occurredTime: '09:05', amount: 123_450 })
    const named = await city.clerk.call(endpoints.listEnforcementRecords, { query: { q: '㛃演示' } })
    expect(named.items).toHaveLength(1)
  })

  const tomorrow = new Date(Date.parse(businessToday()) + 86_400_000).toISOString().slice(0, 10)
  const bad: [string, Record<string, string>, string, string][] = [
    ['no item', { item: '' }, '违法行为', '没有填写'],
    ['an item of 200 characters', { item: '长'.repeat(200) }, '违法行为', '超过 120 个字'],
    ['an invisible character', { item: '违法\u200b停车' }, '违法行为', '不可见字符'],
    ['no day', { day: '' }, '发生日期', '没有填写'],
    ['a day that is none', { day: '去年夏天' }, '发生日期', '不是日期'],
    ['the 30th of February', { day: '2020-02-30' }, '发生日期', '不存在'],
    ['a day to come', { day: tomorrow }, '发生日期', '晚于今天'],
    ['a day of 1890', { day: '1890-05-01' }, '发生日期', '早于 1990 年'],
    ['25 o’clock', { day: '2020-05-01 25:00' }, '发生日期', '不是时间'],
    ['a month without a day', { day: '2020-05' }, '发生日期', '不是日期'],
    ['no procedure', { procedure: '' }, '程序', '没有填写'],
    ['an unknown procedure', { procedure: '特快' }, '程序', '不是程序'],
    ['a credit code with a wrong digit', { name: '甲公司', code: '91410100MA0000016B' }, '证件号码', '校验码不对'],
    ['a credit code that is too short', { name: '甲公司', code: '9141010' }, '证件号码', '7 位'],
    ['a credit code with the letter O', { name: '甲公司', code: '91410100MAO000015B' }, '证件号码', '“O”'],
    ['a code without a name', { code: '91410100MA0000015B' }, '当事人', '没有写当事人名称'],
    ['an identity number with a wrong digit', { name: '演示人', code: '410102199003070018' }, '证件号码', '校验码不对'],
    ['an unknown district', { district: '不存在区' }, '区县', '没有“不存在区”'],
    ['words for an amount', { amount: '一百元' }, '罚款金额', '不是金额'],
    ['a negative amount', { amount: '-5' }, '罚款金额', '不能是负数'],
    ['half a 分', { amount: '0.005' }, '罚款金额', '多于两位'],
    ['an amount of a galaxy', { amount: '9999999999999999' }, '罚款金额', '过大'],
    ['a trade that is none', { trade: '餐饮' }, '行业代码', '不是行业代码'],
    ['a trade of one digit', { trade: '6' }, '行业代码', '不是行业代码'],
    ['neither yes nor no', { major: '也许' }, '重大处罚', '“是”或“否”'],
    ['a place of 300 characters', { place: '路'.repeat(300) }, '地点', '超过 120 个字'],
    ['a number of 100 characters', { number: '号'.repeat(100) }, '来源编号', '超过 80 个字'],
  ]

  test('says of every bad row what is wrong and where, takes the others, and the mended file comes in', async () => {
    const rows = bad.map(([, changed], index) => line(3000 + index, changed))
    const done = await importFile(app, city.clerk, city.bureau, {
      content: header + [line(2999), ...rows].join('\r\n'),
    })
    expect(done).toMatchObject({ state: 'done', rowsAdded: 1, rowsWrong: bad.length })
    for (const [index, [what, , field, words]] of bad.entries()) {
      const faults = done.faults.filter((fault) => fault.line === index + 3)
      expect(
        faults.map((fault) => fault.field),
        what,
      ).toEqual([field])
      expect(faults[0]!.message, what).toContain(words)
    }
    const answer = await city.clerk.fetch(`/api/risk-prevention/record-imports/${done.id}/faults.csv`)
    const text = (await answer.text()).replaceAll('\u200b', '')
    expect(text).toContain('区县：没有“不存在区”这个区县')
    const mended = text.replace('去年夏天', '2020-05-07').replace('不存在区', '演示甲区').replace('一百元', '100')
    const second = await importFile(app, city.clerk, city.bureau, { name: '改好的.csv', content: mended })
    expect(second).toMatchObject({ rowsAdded: 4, rowsWrong: bad.length - 4 })
    expect(await drift()).toEqual([])
  })

  test.each([
    ['a table of titles alone', header, '除标题行外没有内容'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex'),
      '图片',
    ],
    ['half a workbook', Buffer.from('504b0304140000000800', 'hex'), '不完整'],
  ])('%s is refused with words', async (_, content, words) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    await expect(importFile(app, city.clerk, city.bureau, { content: bytes })).rejects.toMatchObject({
      detail: expect.stringContaining(words),
    })
  })

  test('a quote without its second ends the import with its line, and keeps what came before', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => line(4000 + index))
    const content = `${header}${lines.join('\r\n')}\r\n"演-4999,违法停车`
    const done = await importFile(app, city.clerk, city.bureau, { content })
    expect(done).toMatchObject({ state: 'failed', rowsAdded: 40 })
    expect(done.message).toContain('第 42 行的引号不成对')
    const short = importFile(app, city.clerk, city.bureau, { content: `${header}"演-4999,违法停车` })
    await expect(short).rejects.toMatchObject({ code: 'risk-prevention.unreadable-file' })
  })

  test('columns that do not fit are refused before anything is written', async () => {
    const uploadId = await uploadFile(city.clerk, '列.csv', Buffer.from('甲,乙\n1,2\n'))
    const begun = await city.clerk.call(endpoints.beginRecordImport, {
      body: { organisationId: city.bureau, uploadId },
    })
    const params = { recordImportId: begun.id }
    const preview = (mapping: object) =>
      city.clerk.call(endpoints.previewRecordImport, { params, body: { revision: begun.revision, mapping } })
    await expect(preview({ columns: { item: 7 } })).rejects.toMatchObject({
      detail: expect.stringContaining('没有第 8 列'),
    })
    await expect(preview({ columns: { item: 1, place: 1 } })).rejects.toMatchObject({
      detail: expect.stringContaining('两个字段'),
    })
    await expect(preview({ columns: { nonsense: 1 } })).rejects.toMatchObject({
      detail: expect.stringContaining('没有“nonsense”'),
    })
    const shown = await preview({ columns: { item: 0 }, constants: { procedure: '简易程序' } })
    expect(shown.missing).toEqual(['发生日期'])
    await expect(preview({ columns: { item: 0 } })).rejects.toMatchObject({ code: 'risk-prevention.changed-meanwhile' })
    await expect(
      city.clerk.call(endpoints.startRecordImport, { params, body: { revision: shown.revision } }),
    ).rejects.toMatchObject({ detail: expect.stringContaining('“发生日期”') })
    const stranger = city.stranger.call(endpoints.showRecordImport, { params })
    await expect(stranger).rejects.toMatchObject({ status: 404 })
  })

  test('is undone as a whole, with its counts; a cancelled one leaves nothing', async () => {
    const period = { within: await cityRange(), from: '2018-01-01', until: '2019-01-01' }
    const lines = Array.from({ length: 30 }, (_, index) => line(5000 + index, { day: '2018-04-05' }))
    const done = await importFile(app, other.clerk, other.bureau, { content: header + lines.join('\r\n') })
    expect((await countRecords(db, period)).count).toBe(30)
    const params = { recordImportId: done.id }
    await other.clerk.call(endpoints.undoRecordImport, { params, body: { reason: '导错了单位' } })
    await runImports(db)
    expect(await other.clerk.call(endpoints.showRecordImport, { params })).toMatchObject({
      state: 'undone',
      rowsUndone: 30,
    })
    expect((await countRecords(db, period)).count).toBe(0)
    expect(await drift()).toEqual([])
    await expect(
      other.clerk.call(endpoints.undoRecordImport, { params, body: { reason: '再来一次' } }),
    ).rejects.toMatchObject({ code: 'risk-prevention.not-possible-now' })
    const again = await importFile(app, other.clerk, other.bureau, { content: header + lines.join('\r\n') })
    expect(again.rowsAdded).toBe(30)
  })

  test('goes on behind the last row where a process died', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => line(6000 + index, { day: '2017-04-05' }))
    const done = await importFile(app, city.clerk, city.bureau, { content: header + lines.slice(0, 5).join('\r\n') })
    // As if the same file had been longer and its worker had died after five rows.
    await pool.query(
      `update risk_prevention.record_import set state = 'running', rows_read = 3, rows_added = 3 where id = $1`,
      [done.id],
    )
    await runImports(db)
    const after = await city.clerk.call(endpoints.showRecordImport, { params: { recordImportId: done.id } })
    expect(after).toMatchObject({ state: 'done', rowsRead: 5, rowsKnown: 2 })
  })
})

test('inspections come in by month, once each, and stand beside the records', async () => {
  const content = '年月,检查事项,检查次数\n2020-04,违法停车,1200\n2020年5月,违法停车,900\n202006,违法停车,八\n'
  const done = await importFile(app, city.clerk, city.bureau, { kind: 'inspections', content })
  expect(done).toMatchObject({ rowsAdded: 2, rowsWrong: 1 })
  const within = await cityRange()
  expect(await countInspections(db, { within, from: '2020-04-01', until: '2020-06-01', item: '违法停车' })).toBe(2100)
  expect(await countInspections(db, { within, from: '2019-04-01', until: '2019-06-01' })).toBeNull()
})

test('by hand: written once, refused with words, removed with its counts', async () => {
  const body = {
    organisationId: city.bureau,
    item: '占道经营',
    occurredOn: '2016-05-04',
    procedure: 'ordinary',
    counterpartyName: '演示甲',
    counterpartyCode: '410102199003070019',
  } as const
  const kept = await city.clerk.call(endpoints.recordByHand, { body })
  expect(kept).toMatchObject({ counterpartyKind: 'individual', counterpartyName: '演**', source: 'hand' })
  await expect(city.clerk.call(endpoints.recordByHand, { body })).rejects.toMatchObject({
    code: 'risk-prevention.record-exists',
  })
  const wrong = { ...body, occurredOn: '2099-01-01', counterpartyCode: '410102199003070018' }
  await expect(city.clerk.call(endpoints.recordByHand, { body: wrong })).rejects.toMatchObject({ status: 422 })
  const elsewhere = city.clerk.call(endpoints.recordByHand, { body: { ...body, organisationId: other.bureau } })
  await expect(elsewhere).rejects.toMatchObject({ status: 403 })
  const params = { enforcementRecordId: kept.id }
  await expect(city.stranger.call(endpoints.showEnforcementRecord, { params })).rejects.toMatchObject({ status: 404 })
  await city.clerk.call(endpoints.removeEnforcementRecord, { params, body: { reason: '录错了' } })
  await expect(city.clerk.call(endpoints.showEnforcementRecord, { params })).rejects.toMatchObject({ status: 404 })
  expect(await drift()).toEqual([])
})

test('candidates are mined by place, district and time, with what was before', async () => {
  const within = await cityRange()
  const found = await mineCandidates(db, {
    within,
    from: '2020-05-01',
    until: '2020-06-01',
    before: { from: '2019-05-01', until: '2019-06-01' },
    by: ['place', 'district', 'time'],
    minimum: 15,
    limit: 10,
  })
  expect(found[0]).toMatchObject({ item: '违法停车', before: 0 })
  expect(found.find((one) => one.by === 'place')).toMatchObject({ label: '演示一路' })
  expect(found.find((one) => one.by === 'time')).toMatchObject({ label: '周三上午（6—12时）' })
  expect(found.find((one) => one.by === 'district')).toMatchObject({ label: '演示甲区', shareCoercive: 0 })
  const table = await itemDistrictMonths(db, { within, from: '2020-01-01', until: '2021-01-01' })
  expect(
    table
      .filter(({ month, item }) => month === '2020-05-01' && item === '违法停车')
      .reduce((sum, { count }) => sum + count, 0),
  ).toBe((await countRecords(db, { within, from: '2020-05-01', until: '2020-06-01', item: '违法停车' })).count)
})

test('the list is exported with names of individuals masked, and a stranger gets none of it', async () => {
  const answer = await city.clerk.fetch('/api/risk-prevention/records/export?item=%E8%BF%9D%E6%B3%95%E5%81%9C%E8%BD%A6')
  expect((await answer.text()).split('\r\n').length).toBeGreaterThan(50)
  const strange = await city.stranger.call(endpoints.listEnforcementRecords, { query: {} })
  expect(strange.items).toEqual([])
})
