import { expect, test } from 'vitest'
import type { ExistingUnit } from './import-plan.ts'
import { importRowsOf } from './import-row.ts'
import { planImport } from './plan-import.ts'

const unit = (id: string, name: string, parentId: string | null, more: Partial<ExistingUnit> = {}): ExistingUnit => ({
  id,
  name,
  parentId,
  code: null,
  shortName: null,
  kind: 'department',
  abolishedOn: null,
  ...more,
})

const city = unit('city', '郑州市', null, { code: '410100', kind: 'city' })
const huiji = unit('huiji', '惠济区', 'city', { code: '410108', kind: 'county' })
const jinshui = unit('jinshui', '金水区', 'city', { code: '410105', kind: 'county' })
const agriculture = unit('agriculture', '惠济区农委', 'huiji', { code: 'HJ-01' })
const commerce = unit('commerce', '惠济区商务局', 'huiji')
const units = [city, huiji, jinshui, agriculture, commerce]

const header = ['编号', '名称', '简称', '类别', '上级', '成立日期', '撤销日期']

function plan(...lines: string[][]) {
  const { rows, errors } = importRowsOf([header, ...lines])
  expect(errors).toEqual([])
  return planImport(rows, { units, codesElsewhere: new Map([['410300', '洛阳市']]), today: '2020-12-28' })
}

test('adds units below each other, whatever their order in the file', () => {
  const { steps, changes, errors } = plan(
    ['', '政策法规科', '', '处室', '惠济区水利局', '', ''],
    ['HJ-02', '惠济区水利局', '水利局', '部门', '410108', '2019-3-1', ''],
  )
  expect(errors).toEqual([])
  expect(steps).toMatchObject([
    { step: 'add', parent: { line: 3 } },
    { step: 'add', parent: { id: 'huiji' }, row: { kind: 'department', establishedOn: '2019-03-01' } },
  ])
  expect(changes.map(({ change, name, after }) => [change, name, after])).toEqual([
    ['added', '政策法规科', '惠济区水利局'],
    ['added', '惠济区水利局', '惠济区'],
  ])
})

test('knows a unit by its code and shows its new name, its move, its other cells and its end', () => {
  const { changes, errors } = plan(
    ['HJ-01', '惠济区农业农村局', '农业农村局', '', '金水区', '', ''],
    ['', '惠济区商务局', '', '', '', '', '2020/11/30'],
  )
  expect(errors).toEqual([])
  expect(changes.map(({ line, change, before, after }) => [line, change, before, after])).toEqual([
    [2, 'renamed', '惠济区农委', '惠济区农业农村局'],
    [2, 'moved', '惠济区', '金水区'],
    [2, 'edited', 'HJ-01，部门', 'HJ-01，农业农村局，部门'],
    [3, 'abolished', null, '2020-11-30'],
  ])
})

test('a table that says what stands already changes nothing', () => {
  const { steps, unchanged, errors } = plan(
    ['410100', '郑州市', '', '市', '', '', ''],
    ['410108', '惠济区', '', '县（市、区）', '郑州市', '', ''],
    ['HJ-01', '惠济区农委', '', '部门', '惠济区', '', ''],
  )
  expect({ steps, errors, unchanged }).toEqual({ steps: [], errors: [], unchanged: 3 })
})

test('gives a code to a unit that had none', () => {
  expect(plan(['hj-07', '惠济区商务局', '', '', '', '', '']).steps).toEqual([
    { step: 'edit', line: 2, id: 'commerce', fields: { code: 'HJ-07' } },
  ])
})

test.each([
  ['a missing name', [['HJ-9', '', '', '部门', '', '', '']], '名称', '不能为空'],
  ['an unknown kind', [['', '某局', '', '委员会', '', '', '']], '类别', '没有“委员会”这种类别'],
  ['a new unit without kind', [['', '某局', '', '', '', '', '']], '类别', '新单位必须填写类别'],
  ['an unknown superior', [['', '某局', '', '部门', '某区', '', '']], '上级', '没有“某区”'],
  ['a code of another city', [['410300', '某局', '', '部门', '', '', '']], '编号', '本范围以外的“洛阳市”'],
  [
    'a code twice',
    [
      ['X-1', '甲局', '', '部门', '', '', ''],
      ['X-1', '乙局', '', '部门', '', '', ''],
    ],
    '编号',
    '与第 2 行重复',
  ],
  [
    'a name twice',
    [
      ['', '甲局', '', '部门', '', '', ''],
      ['', '甲局', '', '部门', '', '', ''],
    ],
    '名称',
    '会有两个“甲局”',
  ],
  [
    'a unit twice',
    [
      ['HJ-01', '惠济区农委', '', '', '', '', ''],
      ['', '惠济区农委', '', '', '', '', ''],
    ],
    '名称',
    '与第 2 行是同一个单位',
  ],
  ['a code with odd characters', [['<b>', '甲局', '', '部门', '', '', '']], '编号', '只能由大写字母'],
  ['markup in the name', [['', '<i>甲局</i>', '', '部门', '', '', '']], '名称', '网页标记'],
  ['a day that does not exist', [['', '甲局', '', '部门', '', '2019-02-30', '']], '成立日期', '存在的日期'],
  ['a day to come', [['', '惠济区农委', '', '', '', '', '2021-01-01']], '撤销日期', '还没有到'],
  [
    'the end of a unit that nobody knows',
    [['', '甲局', '', '部门', '', '', '2020-01-01']],
    '撤销日期',
    '系统里没有这个单位',
  ],
  ['the end of a unit with units below', [['410108', '惠济区', '', '', '', '', '2020-01-01']], '撤销日期', '没有上级'],
  [
    'a circle',
    [
      ['410108', '惠济区', '', '', 'HJ-01', '', ''],
      ['HJ-01', '惠济区农委', '', '', '410108', '', ''],
    ],
    '上级',
    '自己的上级',
  ],
])('says where and why: %s', (_, lines, column, words) => {
  const { errors } = plan(...lines)
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.map((error) => error.column)).toContain(column)
  expect(errors.map((error) => error.message).join()).toContain(words)
})

test('refuses to choose between two units of one name', () => {
  const twins = [...units, unit('twin', '惠济区商务局', 'jinshui')]
  const { rows } = importRowsOf([header, ['', '惠济区商务局', '新简称', '', '', '', '']])
  const { errors, steps } = planImport(rows, { units: twins, codesElsewhere: new Map(), today: '2020-12-28' })
  expect(steps).toEqual([])
  expect(errors[0]?.message).toContain('有 2 个单位叫“惠济区商务局”')
})

test('finds the header below a title line and says when there is none', () => {
  expect(importRowsOf([['机构表'], [], header, ['', '甲局']]).rows).toMatchObject([{ line: 4, name: '甲局', kind: '' }])
  expect(importRowsOf([['甲', '乙']]).errors[0]?.message).toContain('没有“名称”列')
  expect(importRowsOf([header]).errors[0]?.message).toContain('没有内容')
})

test('plans five thousand lines at once', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => [
    `N-${i}`,
    `单位${i}`,
    '',
    '部门',
    i ? `N-${i - 1}` : '',
    '',
    '',
  ])
  const { steps, errors } = plan(...lines)
  expect({ steps: steps.length, errors }).toEqual({ steps: 5000, errors: [] })
})
