import { write } from 'hucre'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import {
  applyImport,
  createOrganisation,
  importTemplate,
  listOrganisations,
  previewImport,
  showImport,
  type ImportPreview,
} from '../contract/index.ts'

const application = await startTestApplication()
const city = await application.createOrganisation('郑州市', 'city', null)
const huiji = await application.createOrganisation('惠济区', 'county', city)
const administrator = await application.signInAs('程明', { role: 'systemAdministrator', organisationId: city })
const local = await application.signInAs('白露', { role: 'systemAdministrator', organisationId: huiji })

const header = '编号,名称,简称,类别,上级,成立日期,撤销日期\r\n'

async function upload(who: SignedIn, bytes: Uint8Array, within = city, on = '2020-01-01') {
  const address = addressOf(previewImport, {}, { fileName: '机构.csv', on, within })
  const answer = await who.fetch(address, { method: 'POST', body: new Uint8Array(bytes) })
  return { status: answer.status, body: (await answer.json()) as ImportPreview & { code?: string; detail?: string } }
}
const preview = async (text: string, within = city) => (await upload(administrator, Buffer.from(text), within)).body
const apply = (who: SignedIn, importId: string) => who.call(applyImport, { params: { importId } })
const namesBelow = async (within: string) =>
  (await administrator.call(listOrganisations, { query: { within, pageSize: 200 } })).items.map((item) => item.name)

test('towns come in from a GB18030 table: first seen, then done', async () => {
  const table = `${header}410108100,花园口镇,,镇,惠济区,,\r\n410108001,新城街道,,街道,惠济区,,\r\n`
  const { body } = await upload(administrator, iconv.encode(table, 'gb18030'))
  expect(body.errors).toEqual([])
  expect(body.changes.map((change) => [change.change, change.name, change.after])).toEqual([
    ['added', '花园口镇', '惠济区'],
    ['added', '新城街道', '惠济区'],
  ])
  expect(await namesBelow(huiji)).toEqual(['惠济区'])
  expect(await administrator.call(showImport, { params: { importId: body.id } })).toEqual(body)
  expect(await apply(administrator, body.id)).toEqual({ applied: 2 })
  expect(await namesBelow(huiji)).toEqual(['惠济区', '花园口镇', '新城街道'])
})

test('an XLSX renames, moves and ends in one go', async () => {
  await apply(administrator, (await preview(`${header}A-1,甲局,,部门,郑州市,,\r\nA-2,乙局,,部门,郑州市,,\r\n`)).id)
  const bytes = await write({
    sheets: [
      {
        name: '机构',
        rows: [
          header.trim().split(','),
          ['A-1', '甲委员会', '', '', '惠济区'],
          ['A-2', '乙局', '', '', '', '', '2020-06-30'],
        ],
      },
    ],
  })
  const { body } = await upload(administrator, bytes)
  expect(body.changes.map((change) => change.change)).toEqual(['renamed', 'moved', 'abolished'])
  await apply(administrator, body.id)
  expect(await namesBelow(huiji)).toContain('甲委员会')
  expect(await namesBelow(city)).not.toContain('乙局')
})

test('a preview with errors shows them by line and cannot be applied', async () => {
  const body = await preview(`${header},,,部门,郑州市,,\r\n,丙局,,部门,不存在区,,\r\n`)
  expect(body.errors.map((error) => error.line)).toEqual([2, 3])
  await expect(apply(administrator, body.id)).rejects.toMatchObject({ code: 'organisations.import-has-errors' })
  expect(await namesBelow(city)).not.toContain('丙局')
})

test('two people apply the same import at once: it happens once', async () => {
  const { id } = await preview(`${header},丁局,,部门,郑州市,,\r\n`)
  const outcomes = await Promise.allSettled([apply(administrator, id), apply(administrator, id)])
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
    code: 'organisations.changed-since-preview',
  })
})

test('what changed after the preview makes it void', async () => {
  const { id } = await preview(`${header},戊局,,部门,郑州市,,\r\n`)
  await administrator.call(createOrganisation, { body: { name: '戊局', kind: 'department', parentId: city } })
  await expect(apply(administrator, id)).rejects.toMatchObject({ code: 'organisations.changed-since-preview' })
})

test('a county administrator imports below the county and nowhere else', async () => {
  const table = Buffer.from(`${header},己局,,部门,,,\r\n`)
  expect((await upload(local, table, city)).body.code).toBe('organisations.outside-scope')
  const { body } = await upload(local, table, huiji)
  await apply(local, body.id)
  expect(await namesBelow(huiji)).toContain('己局')
  const ofCity = await preview(`${header},庚局,,部门,,,\r\n`)
  await expect(local.call(showImport, { params: { importId: ofCity.id } })).rejects.toMatchObject({ status: 403 })
  await expect(apply(local, ofCity.id)).rejects.toMatchObject({ status: 403 })
})

test.each([
  ['an empty file', Buffer.alloc(0), 422, '空的'],
  ['a program named .csv', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0]), 422, '不是表格'],
  ['half an XLSX', Buffer.from('PK\u0003\u0004broken'), 422, '损坏'],
  ['six megabytes', Buffer.alloc(6 * 1024 * 1024, 0x61), 413, '5 MB'],
  ['a table without names', Buffer.from('a,b\r\n1,2\r\n'), 200, undefined],
])('%s is answered with a sentence and changes nothing', async (_, bytes, status, words) => {
  const before = await namesBelow(city)
  const answer = await upload(administrator, bytes)
  expect(answer.status).toBe(status)
  if (words) expect(answer.body.detail).toContain(words)
  else expect(answer.body.errors[0]?.message).toContain('没有“名称”列')
  expect(await namesBelow(city)).toEqual(before)
})

test('the template is a table that the import reads', async () => {
  const answer = await administrator.fetch(addressOf(importTemplate))
  const { body } = await upload(administrator, new Uint8Array(await answer.arrayBuffer()))
  expect(body.errors.map((error) => error.column)).toEqual(['上级'])
})
