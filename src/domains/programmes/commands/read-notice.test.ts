import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { UnusableInput } from '#base/command-line/index.ts'
import { readNoticeCommand } from './read-notice.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}.txt`, import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'read-notice-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}
const run = async (positional: string[], options: Record<string, string> = {}) =>
  readNoticeCommand.run({ positional, options })
const refusal = (positional: string[], options: Record<string, string> = {}) =>
  run(positional, options).catch((error: unknown) => error)

describe('read-notice', () => {
  it('answers with the proposal, and with a table that shows dates and questions', async () => {
    const answer = await run([fixture('zhengzhou-2020')])
    expect(answer.rows).toHaveLength(12)
    const table = readNoticeCommand.table(answer)
    expect(table).toContain('2020-07-29（7 月 29 日前）')
    expect(table).toContain('按符合标准的个数评定')
    expect(table).toContain('没有找到成文日期')
    expect(table).not.toMatch(/criteriaCount|supervisionPlatform/)
  })

  it('takes the annex from a file of its own', async () => {
    const text = file('正文.txt', '某局文件\n某发〔2021〕3号\n某局关于印发2021年任务表的通知\n各单位：\n2021年3月1日')
    const annex = file('附件.txt', '序号\t事项\t材料\t时限\n1\t方案\t方案\t5月底')
    const { document, rows } = await run([text, annex])
    expect(document.docNumber).toBe('某发〔2021〕3号')
    expect(rows[0]!.dates[0]!.due).toBe('2021-05-31')
    expect(rows[0]!.sources[0]!.place.file).toBe('附件.txt')
  })

  it('shows the difference to an earlier notice in Chinese', async () => {
    const answer = await run([fixture('zhengzhou-2020')], { previous: fixture('commerce-2019') })
    const table = readNoticeCommand.table(answer)
    expect(answer.difference?.removed).toContain('1')
    expect(table).toContain('3.1 → G1')
    expect(table).not.toContain('supervisionPlatform')
  })

  it('has no rows and says so where there is no table', async () => {
    const answer = await run([fixture('commerce-2018')])
    expect(answer.rows).toEqual([])
    expect(readNoticeCommand.table(answer)).toContain('没有找到任务表')
  })

  it.each<[string, () => Promise<[string[], Record<string, string>]>]>([
    ['no file is named', async () => [[], {}]],
    ['the file is not there', async () => [[path.join(folder, '没有.txt')], {}]],
    ['it is a folder', async () => [[folder], {}]],
    ['it is empty', async () => [[file('空.txt', '')], {}]],
    ['it only looks like a PDF', async () => [[file('假.pdf', '%PDF-1.7 乱码')], {}]],
    ['it is a scan', async () => [[file('扫描.pdf', await scan())], {}]],
    ['the year is no year', async () => [[fixture('commerce-2017')], { year: '17' }]],
    ['the option is unknown', async () => [[fixture('commerce-2017')], { yaer: '2017' }]],
  ])('refuses with one Chinese line where %s', async (_, given) => {
    const error = await refusal(...(await given()))
    expect(error).toBeInstanceOf(UnusableInput)
    expect((error as UnusableInput).message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/)
  })
})

async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save()
}
