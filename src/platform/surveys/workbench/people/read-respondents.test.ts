import { expect, test } from 'vitest'
import { readRespondents } from './read-respondents.ts'

test('reads a table pasted with its heading, in whatever order its columns stand', () => {
  const text =
    '序号\t单位职务\t联系电话\t告知日期\n1\t甲餐饮店负责人\t13800000001\t2020年9月1日\n2\t0371-60000002\t乙超市店长\t'
  expect(readRespondents(text)).toEqual({
    people: [
      { label: '甲餐饮店负责人', phone: '13800000001', informedOn: '2020-09-01' },
      { label: '乙超市店长', phone: '037160000002', informedOn: null },
    ],
    faults: [],
  })
})

test('reads CSV with quotes, full-width commas and lines parted by blanks', () => {
  const text = '"丙公司 法务","138 0000 0003"\n丁公司经理，１３８００００００４４\n戊商行 13800000005'
  expect(readRespondents(text).people.map(({ label, phone }) => [label, phone])).toEqual([
    ['丙公司 法务', '13800000003'],
    ['丁公司经理', '13800000044'],
    ['戊商行', '13800000005'],
  ])
})

test('names each line that cannot be read, and keeps the others', () => {
  const { people, faults } = readRespondents(
    '己公司,12345\n13800000006\n庚公司,13800000007\n辛公司,13800000007\n壬公司,13800000008,2020-02-31',
  )
  expect(people.map(({ label }) => label)).toEqual(['庚公司'])
  expect(faults.map((fault) => fault.slice(0, 5))).toEqual(['第 1 行', '第 2 行', '第 4 行', '第 5 行'])
})
