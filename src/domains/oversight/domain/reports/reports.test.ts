import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillText, unknownFigures } from './fill-text.ts'
import { standingOf, type CountedTask } from './standing.ts'

const figures = [
  { key: '任务总数', value: '12', source: '任务列表', list: '/tasks' },
  { key: '超期', value: '2', source: '超期任务', list: '/tasks?overdue=yes' },
]

test('figures stand where their names are written, and the words around them stay', () => {
  expect(fillText('承担任务 {任务总数} 项，超期 { 超期 } 项。', figures)).toEqual([
    '承担任务 ',
    { figure: figures[0] },
    ' 项，超期 ',
    { figure: figures[1] },
    ' 项。',
  ])
  expect(fillText('没有数字', figures)).toEqual(['没有数字'])
  expect(fillText('', figures)).toEqual([])
})

test('a name that is no figure is found, not printed as nothing', () => {
  expect(unknownFigures('共 {任务总数} 项，{满意率}，{}', figures)).toEqual(['满意率', ''])
  expect(fillText('共 {满意率}', figures)).toEqual(['共 {满意率}'])
})

test('without names in braces the words come out as they went in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll(/[{}]/g, '')
      return fillText(plain, figures).join('') === plain
    }),
  )
})

const task = (dueOn: string | null, releasedOn: string | null): CountedTask => ({
  id: '',
  rowId: '',
  organisationId: '',
  state: '',
  dueOn,
  releasedOn,
})

test('released on the due day is in time, a day later is late, not at all is overdue', () => {
  const tasks = [
    task('2020-07-29', '2020-07-29'),
    task('2020-07-29', '2020-07-30'),
    task('2020-07-29', null),
    task('2020-12-20', null),
    task(null, null),
    task(null, '2020-08-01'),
  ]
  expect(standingOf(tasks, '2020-08-10')).toEqual({ all: 6, handedIn: 3, inTime: 2, late: 1, overdue: 1, pending: 2 })
})

test('each task is counted exactly once', () => {
  const day = fc.option(fc.constantFrom('2020-07-01', '2020-07-15', '2020-08-01'), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day)), (days) => {
      const { all, inTime, late, overdue, pending, handedIn } = standingOf(
        days.map(([due, released]) => task(due, released)),
        '2020-07-20',
      )
      return all === inTime + late + overdue + pending && handedIn === inTime + late
    }),
  )
})
