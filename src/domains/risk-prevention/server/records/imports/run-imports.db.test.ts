import { setTimeout as sleep } from 'node:timers/promises'
import { write } from 'hucre'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { findDrift } from '#platform/measures/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../../contract/index.ts'
import { enforcementRollUp, incrementOf } from '../../../domain/records/index.ts'
import { buildDepartment, type Department } from '../../../tests/build-department.ts'
import { countedColumns, importFile, startImport, uploadFile } from '../../../tests/import-file.ts'
import { runImports } from './run-imports.ts'

const app = await startTestApplication()
const { db, pool } = app.database
let city: Department
beforeAll(async () => {
  city = await buildDepartment(app)
})

const header = '案号,违法行为,发生日期,程序,地点,当事人\r\n'
/** More than one transaction of an import. */
const many = 6000
const tableOf = (name: string, rows = many) =>
  header +
  Array.from({ length: rows }, (_, index) => `${name}-${index},违法停车,2020-05-06,简易程序,演示一路,\r\n`).join('')
const begin = (content: string | Uint8Array, name?: string) =>
  startImport(city.clerk, city.bureau, { content, ...(name ? { name } : {}) })
const show = (id: string) => city.clerk.call(endpoints.showRecordImport, { params: { recordImportId: id } })
const recordsOf = async (id: string) => {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*) as n from risk_prevention.enforcement_record where record_import_id = $1',
    [id],
  )
  return rows[0]!.n
}
const drift = async () => {
  const { rows } = await pool.query(`select ${countedColumns} from risk_prevention.enforcement_record`)
  return findDrift(
    db,
    enforcementRollUp,
    rows.map((row) => incrementOf(row.organisationId, row)),
  )
}

/** Work dies in the transaction of this number, before it is kept. */
function dieIn(number: number): void {
  let seen = 0
  mend = injectBeforeCommit(() => {
    if (++seen === number) throw new Error('the process died')
  })
}
let mend: (() => void) | undefined
afterEach(() => mend?.())

describe('an import of many rows', () => {
  test('whose process dies goes on behind the last kept row, each row once', async () => {
    const { id } = await begin(tableOf('死'))
    dieIn(2)
    await expect(runImports(db)).rejects.toThrow('died')
    expect(await show(id)).toMatchObject({ state: 'running', rowsRead: 2500 })
    expect(await recordsOf(id)).toBe(2500)
    mend?.()
    await runImports(db)
    expect(await show(id)).toMatchObject({ state: 'done', rowsRead: many, rowsAdded: many, rowsKnown: 0 })
    expect(await drift()).toEqual([])
  })

  test('is taken by one worker alone, and both end', async () => {
    const { id } = await begin(tableOf('双'))
    await Promise.all([runImports(db), runImports(db), runImports(db)])
    expect(await show(id)).toMatchObject({ state: 'done', rowsRead: many, rowsAdded: many, rowsKnown: 0 })
    expect(await recordsOf(id)).toBe(many)
  })

  test('that is cancelled on its way leaves nothing behind', async () => {
    const { id } = await begin(tableOf('停', 20_000))
    const running = runImports(db)
    while ((await show(id)).rowsRead === 0) await sleep(5)
    await city.clerk.call(endpoints.undoRecordImport, {
      params: { recordImportId: id },
      body: { reason: '选错了文件' },
    })
    await running
    const after = await show(id)
    expect(after).toMatchObject({ state: 'undone' })
    expect(after.rowsRead).toBeLessThan(20_000)
    expect(await recordsOf(id)).toBe(0)
    expect(await drift()).toEqual([])
  })

  test('and another that breaks do not wait for each other', async () => {
    const broken = await begin(tableOf('坏', 5))
    const sound = await begin(tableOf('好', 5))
    await pool.query(`update risk_prevention.record_import set mapping = '{}' where id = $1`, [broken.id])
    await expect(runImports(db)).rejects.toThrow()
    expect(await show(sound.id)).toMatchObject({ state: 'done', rowsAdded: 5 })
    await pool.query(`update risk_prevention.record_import set state = 'failed' where id = $1`, [broken.id])
  })

  test('with thousands of faults answers them all as a file, in order, and the mended file comes in', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `错-${index},违法停车,去年,简易程序,演示二路,\r\n`)
    const done = await importFile(app, city.clerk, city.bureau, { content: header + rows.join('') })
    expect(done).toMatchObject({ rowsAdded: 0, rowsWrong: 2500 })
    const answer = await city.clerk.fetch(`/api/risk-prevention/record-imports/${done.id}/faults.csv`)
    const text = await answer.text()
    const numbers = [...text.matchAll(/^错-(\d+),/gm)].map((match) => Number(match[1]))
    expect(numbers).toEqual(Array.from({ length: 2500 }, (_, index) => index))
    const mended = text.replaceAll('去年', '2020-06-01')
    expect(await importFile(app, city.clerk, city.bureau, { content: mended })).toMatchObject({
      rowsAdded: 2500,
      rowsWrong: 0,
    })
  })

  test('with a NUL in a cell of a workbook keeps the row as a fault and goes on', async () => {
    const rows = [
      ['违法行为', '发生日期', '程序'],
      ['违法\u0000停车', '2020-05-06', '简易程序'],
      ['违法停车', '2020-05-09', '简易程序'],
    ]
    const content = await write({ sheets: [{ name: '表', rows }] })
    const done = await importFile(app, city.clerk, city.bureau, { name: '表.xlsx', content })
    expect(done).toMatchObject({ state: 'done', rowsAdded: 1, rowsWrong: 1 })
    expect(done.faults[0]!.message).toContain('不可见字符')
  })

  test('says beforehand what is already there, and what looks like it', async () => {
    const line = (number: string, place: string) => `${number},占道经营,2020-06-08,简易程序,${place},演示商行\r\n`
    await importFile(app, city.clerk, city.bureau, { content: header + line('重-1', '演示三路') })
    const content =
      header +
      tableOf('新', 30).slice(header.length) +
      line('重-1', '演示三路') +
      line('重-2', '演示三路') +
      line('重-3', '演示四路') +
      line('重-3', '演示四路') +
      `重-4,占道经营,2020-06-08,特快,演示四路,\r\n`
    const uploadId = await uploadFile(city.clerk, '重.csv', Buffer.from(content))
    const begun = await city.clerk.call(endpoints.beginRecordImport, {
      body: { organisationId: city.bureau, uploadId },
    })
    const preview = await city.clerk.call(endpoints.previewRecordImport, {
      params: { recordImportId: begun.id },
      body: { revision: begun.revision, mapping: begun.mapping },
    })
    expect(preview).toMatchObject({ looked: 35, wrong: 1, known: 2, similar: 1 })
    expect(preview.rows.slice(20).map(({ line, duplicate }) => [line, duplicate])).toEqual([
      [32, 'known'],
      [33, 'similar'],
      [35, 'known'],
      [36, null],
    ])
  })
})

test('a workbook that is too large to be read at once is refused with what helps', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => [
    `簿-${index}`,
    '违法停车',
    `${'路'.repeat(100)}${index}`.repeat(6),
  ])
  const workbook = await write({ sheets: [{ name: '表', rows: [['案号', '违法行为', '地点'], ...rows] }] })
  const uploadId = await uploadFile(city.clerk, '大.xlsx', workbook)
  const begun = city.clerk.call(endpoints.beginRecordImport, { body: { organisationId: city.bureau, uploadId } })
  await expect(begun).rejects.toMatchObject({
    code: 'risk-prevention.unreadable-file',
    detail: expect.stringContaining('另存为 CSV'),
  })
})
