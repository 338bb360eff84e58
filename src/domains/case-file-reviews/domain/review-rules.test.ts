import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawOrder } from '#base/draw/index.ts'
import { SheetContent, type ItemScore } from '../contract/index.ts'
import {
  assignReviewers,
  bandOf,
  defectActions,
  fileActions,
  isReproducible,
  itemsOf,
  roundActions,
  sampleOf,
  scoreFaults,
  settle,
  sheetFaults,
  standardSheets,
  totalOf,
} from './index.ts'

const sheet = standardSheets.review.content
const full: ItemScore[] = itemsOf(sheet).map(({ points }) => ({ points, remark: '' }))
const manager = { manages: true, answers: false, personId: 'chair' }
const unit = { manages: false, answers: true, personId: 'clerk' }

test('the standard sheets are valid, add up to 100, and say where they come from', () => {
  for (const { content, isConfirmed, source } of Object.values(standardSheets)) {
    expect(SheetContent.parse(content)).toEqual(content)
    expect({ isConfirmed, said: source.includes('未经确认') }).toEqual({ isConfirmed: false, said: true })
  }
  expect(totalOf(sheet, full)).toBe(100)
})

test('a sheet whose bands leave a gap at the bottom, stand twice or lie beyond its points is refused', () => {
  const of = (...from: number[]) => sheetFaults({ ...sheet, bands: from.map((one) => ({ from: one, text: '合格' })) })
  expect(of(60, 0)).toEqual([])
  expect(of(60, 10)).toEqual(['须有一个从 0 分起的档次'])
  expect(of(0, 0)).toEqual(['两个档次的起始分不能相同'])
  expect(of(101, 0)).toEqual(['档次“合格”从 101 分起，超过评查表总分 100 分'])
})

test('a vital item without a point makes the whole file 0; an open one leaves no sum', () => {
  expect(totalOf(sheet, full.with(0, { points: 0, remark: '倒签' }))).toBe(0)
  expect(totalOf(sheet, full.with(1, { points: 5, remark: '缺审批' }))).toBe(90)
  expect(totalOf(sheet, full.with(1, { points: null, remark: '' }))).toBeNull()
})

test('points beyond an item, an open item and a deduction without its reason are named by item', () => {
  expect(scoreFaults(sheet, full.slice(1), true)[0]).toContain('请刷新')
  expect(scoreFaults(sheet, full.with(0, { points: 11, remark: '' }), false)).toEqual([
    expect.stringContaining('第 1 项“案卷真实') as string,
  ])
  const open = full.with(2, { points: null, remark: '' }).with(3, { points: 9, remark: '' })
  expect(scoreFaults(sheet, open, false)).toEqual([])
  expect(scoreFaults(sheet, open, true)).toEqual([
    expect.stringContaining('还没有打分') as string,
    expect.stringContaining('扣了 1 分，请写明原因') as string,
  ])
})

test('a band begins with its first point', () => {
  expect([100, 90, 89.5, 75, 60, 59.9, 0].map((score) => bandOf(sheet, score))).toEqual([
    '优秀',
    '优秀',
    '良好',
    '良好',
    '合格',
    '不合格',
    '不合格',
  ])
  expect([4, 3].map((score) => bandOf(standardSheets.spotCheck.content, score))).toEqual(['合格', '不合格'])
})

const given = (...totals: number[]) => totals.map((total) => ({ total, isThird: false }))

test('two who agree within the tolerance give their mean; one more point apart, and it is not decided by itself', () => {
  expect(settle(given(80), 1, 10)).toEqual({ kind: 'waiting' })
  expect(settle([], 0, 10)).toEqual({ kind: 'waiting' })
  expect(settle(given(80, 90), 0, 10)).toMatchObject({ kind: 'agreed', score: 85 })
  expect(settle(given(80, 90.5), 0, 10)).toMatchObject({ kind: 'differing' })
  expect(settle(given(77), 0, 0)).toMatchObject({ kind: 'agreed', score: 77 })
})

test('a third person counts with the nearer of the others, or again nothing is decided by itself', () => {
  const third = (total: number) => [...given(60, 90), { total, isThird: true }]
  expect(settle(third(85), 0, 10)).toMatchObject({ kind: 'agreed', score: 87.5 })
  expect(settle(third(75), 0, 10)).toMatchObject({ kind: 'differing' })
})

test('a share is rounded up, and never more is drawn than there is', () => {
  expect(sampleOf({ by: 'share', percent: 30 }, 7)).toBe(3)
  expect(sampleOf({ by: 'count', count: 10 }, 7)).toBe(7)
  expect(sampleOf({ by: 'share', percent: 1 }, 0)).toBe(0)
})

const reviewer = (id: string, ...organisationIds: string[]) => ({ id, name: id, organisationIds })
const file = (id: string, organisationId: string, ...handlers: string[]) => ({
  id,
  title: id,
  organisationId,
  handlers,
})

test('nobody reviews what they handled, nor, from above, a file of their own unit', () => {
  const reviewers = [reviewer('a', 'bureau'), reviewer('b', 'office'), reviewer('c', 'office')]
  const files = [file('f1', 'bureau', 'b'), file('f2', 'other', 'c')]
  const fromAbove = assignReviewers(files, reviewers, 1, 'office')
  expect('assigned' in fromAbove && fromAbove.assigned.get('f1')!.map(({ id }) => id)).toEqual(['c'])
  expect(assignReviewers(files, reviewers, 2, 'office')).toMatchObject({ lacking: { id: 'f1' } })
  const withinUnit = assignReviewers([files[0]!], reviewers, 1, 'bureau')
  expect('assigned' in withinUnit && withinUnit.assigned.get('f1')!.map(({ id }) => id)).toEqual(['a'])
})

test('whatever is handled by whom, each file has enough different reviewers and the load differs by few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 30 }), (handlers) => {
      const reviewers = Array.from({ length: 6 }, (_, index) => reviewer(`p${index}`, 'office'))
      const files = handlers.map((handler, index) => file(`f${index}`, 'bureau', `p${handler}`))
      const outcome = assignReviewers(files, reviewers, 2, 'office')
      if (!('assigned' in outcome)) return false
      return files.every(({ id, handlers: own }) => {
        const people = outcome.assigned.get(id)!.map((one) => one.id)
        return new Set(people).size === 2 && !people.some((one) => own.includes(one))
      })
    }),
  )
})

test('a recorded draw is repeated by anyone, and one that was touched is found out', () => {
  const pool = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ id: name, name }))
  const drawn = drawOrder('20201228', pool)
    .slice(0, 2)
    .map(({ id }) => id)
  expect(isReproducible({ seed: '20201228', pool, drawn })).toBe(true)
  expect(isReproducible({ seed: '20201228', pool, drawn: drawn.toReversed() })).toBe(false)
  expect(isReproducible({ seed: '20201229', pool: pool.slice(1), drawn: ['甲', '乙'] })).toBe(false)
})

test('a round is drawn again until the first points are in, told when all is decided, closed when all is answered', () => {
  const standing = { state: 'reviewing' as const, isBegun: false, undecided: 2, openObjections: 0 }
  expect(roundActions(standing, manager)).toEqual(['draw'])
  expect(roundActions({ ...standing, isBegun: true, undecided: 0 }, manager)).toEqual(['tell'])
  expect(roundActions({ ...standing, state: 'answering', openObjections: 1 }, manager)).toEqual([])
  expect(roundActions({ ...standing, state: 'answering' }, manager)).toEqual(['close'])
  expect(roundActions({ ...standing, state: 'draft' }, unit)).toEqual([])
})

test('who gave points neither decides nor answers; a unit objects once and in time', () => {
  const base = { state: 'differing' as const, answersUntil: null, objection: null, reviewerIds: ['a'], hasThird: false }
  const reviewing = { ...base, roundState: 'reviewing' as const }
  expect(fileActions(reviewing, manager, '2020-12-28')).toEqual(['callThird', 'decide'])
  expect(fileActions({ ...reviewing, reviewerIds: ['chair'], hasThird: true }, manager, '2020-12-28')).toEqual([])
  const answering = { ...base, roundState: 'answering' as const, state: 'decided' as const, answersUntil: '2020-12-28' }
  expect(fileActions(answering, unit, '2020-12-28')).toEqual(['object'])
  expect(fileActions(answering, unit, '2020-12-29')).toEqual([])
  const objected = { ...answering, objection: { isAnswered: false } }
  expect(fileActions(objected, unit, '2020-12-28')).toEqual([])
  expect(fileActions(objected, manager, '2021-01-05')).toEqual(['answerObjection'])
  expect(fileActions({ ...objected, reviewerIds: ['chair'] }, manager, '2021-01-05')).toEqual([])
})

test('a defect is mended once results are told, also after the round is closed, and struck only before', () => {
  expect(defectActions({ state: 'found', roundState: 'reviewing' }, unit)).toEqual([])
  expect(defectActions({ state: 'found', roundState: 'closed' }, unit)).toEqual(['correct'])
  expect(defectActions({ state: 'corrected', roundState: 'closed' }, manager)).toEqual(['judge'])
  expect(defectActions({ state: 'found', roundState: 'answering' }, manager)).toEqual(['strike'])
  expect(defectActions({ state: 'noted', roundState: 'closed' }, manager)).toEqual([])
})
