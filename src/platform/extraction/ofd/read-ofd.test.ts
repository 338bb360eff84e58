import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, tableOf, wordsOf, writeOfd } from '../testing/index.ts'
import { readOfd } from './read-ofd.ts'

describe('an OFD file', () => {
  it('gives paragraphs and the drawn table with merged cells', async () => {
    const rows = [
      [{ text: '序号' }, { text: '材料' }, { text: '完成时限' }],
      [
        { text: '一', rowSpan: 2 },
        { text: '推进服务型行政执法建设的实施方案，写明任务、措施、时限和责任单位，并按季度报告进度' },
        { text: '6月底' },
      ],
      [{ text: '名单' }, { text: '7月中旬' }],
    ]
    const { blocks, pageCount } = await readOfd(
      writeOfd({ before: ['郑商〔2017〕151号', '工作表'], rows, after: ['2017年7月7日印发'] }),
      'a.ofd',
    )
    expect(pageCount).toBe(1)
    expect(paragraphsOf({ blocks })).toEqual(['郑商〔2017〕151号', '工作表', '2017年7月7日印发'])
    expect(wordsOf(tableOf({ blocks }))).toEqual([
      ['序号', '材料', '完成时限'],
      ['一', rows[1]![1]!.text, '6月底'],
      ['一', '名单', '7月中旬'],
    ])
  })

  it('is refused where it is encrypted, or where a page is missing', async () => {
    const root = '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>'
    const code = async (parts: Record<string, string>) =>
      readOfd(
        zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
        'a.ofd',
      ).catch((error: { code: string }) => error.code)
    expect(await code({ 'OFD.xml': root, 'Encryptions.xml': '<Encryptions/>' })).toBe('encrypted')
    expect(await code({ 'OFD.xml': root })).toBe('damaged')
  })
})
