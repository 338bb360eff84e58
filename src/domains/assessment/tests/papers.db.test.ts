import { read } from 'hucre'
import mammoth from 'mammoth'
import { afterAll, expect, test } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import { closeDocuments } from '#platform/documents/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, issue, rowsOf2020, today } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, county, leader } = city
afterAll(closeDocuments)

const { programme, rowId } = await issue(city, rowsOf2020(['G6', 'G8', 'G9b']))
const programmeId = programme.id
await grader.call(endpoints.recordFinding, {
  params: { rowId: rowId('G6'), organisationId: county.id },
  body: { revision: 0, facts: { completed: 15, total: 15 }, method: 'supervisionPlatform', foundOn: today },
})
await grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
const exported = (who: SignedIn) => who.fetch(addressOf(endpoints.exportMatrix, { programmeId }))
const paper = (format: string, who = grader, endpoint = endpoints.downloadCircular) =>
  who.fetch(addressOf(endpoint, { programmeId, format }))

test('the matrix opens as a workbook: letters in coloured cells, frozen head and names', async () => {
  const answer = await exported(grader)
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('考评结果.xlsx'))
  const workbook = await read(await bytesOf(answer), { readStyles: true })
  const [sheet, notes] = workbook.sheets
  expect(sheet!.rows[1]![0]).toBe('单位')
  expect(sheet!.rows.slice(2).map((row) => row.slice(0, 4))).toEqual([
    ['金水区', '优', '待定', '—'],
    ['市商务局', '—', '待定', '待定'],
  ])
  expect(sheet!.freezePane).toEqual({ rows: 2, columns: 1 })
  expect(sheet!.cells?.get('2,1')?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(/DFF0E2$/) } })
  expect(notes!.rows.flat().join()).toContain('没有规定各行权重')
})

test('a unit exports its own line only, and no letter before 反馈', async () => {
  const { sheets } = await read(await bytesOf(await exported(county.clerk)))
  expect(sheets[0]!.rows.slice(2).map((row) => row.slice(0, 3))).toEqual([['金水区', '', '']])
})

test.each([
  [
    '通报',
    endpoints.downloadCircular,
    ['考评结果的通报', '郑法政办〔2020〕5号', '优 1 个', '考评结果一览表', '金水区'],
  ],
  ['落实情况报告', endpoints.downloadReport, ['落实情况的报告', '没有单位评为差', '等次待定']],
] as const)('%s is drafted in Word with its numbers footnoted, and as PDF', async (_, endpoint, words) => {
  const word = await paper('docx', grader, endpoint as typeof endpoints.downloadCircular)
  expect(word.status).toBe(200)
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await word.arrayBuffer()) })
  for (const each of [...words, `截至 ${today}`]) expect(value).toContain(each)
  const pdf = await bytesOf(await paper('pdf', leader, endpoint as typeof endpoints.downloadCircular))
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(20_000)
})

test('an unknown format, a foreign programme and a unit’s clerk are refused in words', async () => {
  expect((await paper('exe')).status).toBe(400)
  expect((await paper('pdf', county.clerk)).status).toBe(403)
  const unknown = addressOf(endpoints.exportMatrix, { programmeId: '00000000-0000-4000-8000-000000000000' })
  expect((await grader.fetch(unknown)).status).toBe(404)
})
