import { describe, expect, it } from 'vitest'
import type { Block } from '../contract/blocks.ts'
import { outline } from './outline.ts'

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, align: 'start' })
const labels = (blocks: readonly Block[]) =>
  outline(blocks).map((block) => (block.kind === 'heading' ? block.numeral + block.text : ''))

describe('层次序数', () => {
  it('依次为一、（一）1.（1），上一层换号后重新起算', () => {
    const blocks = [1, 2, 3, 4, 4, 2, 1, 2].map((level) => heading(level, '题'))
    expect(labels(blocks)).toEqual([
      '一、题',
      '（一）题',
      '1.题',
      '（1）题',
      '（2）题',
      '（二）题',
      '二、题',
      '（一）题',
    ])
  })

  it('自带序号的照用，其后接着编', () => {
    const blocks = [
      heading(1, '三、自带'),
      heading(1, '接着'),
      heading(3, '5. 自带'),
      heading(3, '接着'),
      heading(4, '(2)自带'),
    ]
    expect(labels(blocks)).toEqual(['三、自带', '四、接着', '5. 自带', '6.接着', '(2)自带'])
  })

  it('标题里的小数和年份不当作序号', () => {
    expect(labels([heading(3, '1.5倍以上'), heading(3, '2020年工作')])).toEqual(['1.1.5倍以上', '2.2020年工作'])
  })

  it('结构层次不跳级', () => {
    const depths = outline([3, 1, 4, 2, 3].map((level) => heading(level, '题'))).map((block) =>
      block.kind === 'heading' ? block.depth : 0,
    )
    expect(depths).toEqual([1, 1, 2, 2, 3])
  })
})

describe('段落', () => {
  it('换行即分段，去掉手工缩进和空行', () => {
    const texts = outline([paragraph('　　第一段\r\n\n  第二段\n')]).map((block) =>
      block.kind === 'paragraph' ? block.text : '',
    )
    expect(texts).toEqual([['第一段'], ['第二段']])
  })

  it('脚注随其所在的段', () => {
    const note = { footnote: '来源' }
    const text = ['甲', note, '乙\n丙', { strong: '丁' }]
    const texts = outline([{ kind: 'paragraph', text, align: 'start' }]).map((block) =>
      block.kind === 'paragraph' ? block.text : '',
    )
    expect(texts).toEqual([
      ['甲', note, '乙'],
      ['丙', { strong: '丁' }],
    ])
  })
})
