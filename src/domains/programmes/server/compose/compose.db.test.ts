import { describe, expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { knownProgrammes } from '../../domain/known/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { getGradingBasis } from '../grading-basis.ts'
import { buildCity, buildDraft, buildIssued, buildRow, paper } from '../../tests/build-programme.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { composer, clerk, reviewer, county, bureau } = city
const rule = knownProgrammes[0]!.rows.find(({ id }) => id === 'G1')!.rule

const save = (
  { id, revision }: endpoints.Programme,
  row: endpoints.RowDraft,
  { rowId = newId(), position = 0, ...more }: { rowId?: string; position?: number; parentRowId?: string | null } = {},
) =>
  composer.call(endpoints.saveRow, {
    params: { programmeId: id, rowId },
    body: { revision, position, row, ...more },
  })
const answer = (programme: endpoints.Programme, about: string, value: unknown) =>
  composer.call(endpoints.decideQuestion, {
    params: { programmeId: programme.id, questionId: programme.questions.find((one) => one.about === about)!.id },
    body: { decision: 'answer', answer: value },
  })
const asked = (programme: endpoints.Programme) =>
  programme.questions.map(({ rowCode, about, state }) => [rowCode, about, state])

describe('a row composed by hand', () => {
  test('raises what it leaves open; mended it asks no more; decided it stays decided', async () => {
    const draft = await buildDraft(city, [])
    const rowId = newId()
    const open = await save(draft, buildRow('G1', { dates: [], grading: rule }), { rowId })
    expect(asked(open)).toEqual([
      ['G1', 'deadline', 'open'],
      ['G1', 'zeroCriteria', 'open'],
    ])
    const decided = await answer(open, 'zeroCriteria', '差')
    const mended = await save(decided, buildRow('G1', { grading: rule }), { rowId })
    expect(asked(mended)).toEqual([['G1', 'zeroCriteria', 'answered']])
  })

  test('moves, and keeps the others in their order', async () => {
    const draft = await buildDraft(
      city,
      ['A', 'B', 'C'].map((code) => buildRow(code)),
    )
    const last = draft.rows[2]!
    const moved = await save(draft, buildRow('C'), { rowId: last.id, position: 0 })
    expect(moved.rows.map(({ code, position }) => [code, position])).toEqual([
      ['C', 0],
      ['A', 1],
      ['B', 2],
    ])
  })

  test('cannot take the number of another row, nor the id of a row of another programme', async () => {
    const other = await buildDraft(city, [buildRow('X')])
    const draft = await buildDraft(city, [buildRow('A')])
    await expect(save(draft, buildRow('A'))).rejects.toMatchObject({ code: 'programmes.code-taken' })
    await expect(save(draft, buildRow('B'), { rowId: other.rows[0]!.id })).rejects.toMatchObject({
      code: 'programmes.row-not-found',
    })
    expect((await composer.call(endpoints.showProgramme, { params: { programmeId: other.id } })).rows).toHaveLength(1)
  })

  test('names only units and work records that there are', async () => {
    const draft = await buildDraft(city, [])
    const nobody = { kinds: [], organisations: [newId()], leads: [], supports: [], quote: '' }
    await expect(save(draft, buildRow('A', { applicability: nobody }))).rejects.toMatchObject({
      code: 'programmes.row-unusable',
      detail: expect.stringContaining('1 个已撤销或不存在'),
    })
    const twice = { kinds: [], organisations: [], leads: [county], supports: [county], quote: '' }
    await expect(save(draft, buildRow('A', { applicability: twice }))).rejects.toMatchObject({
      detail: expect.stringContaining('同一单位不能既是牵头单位又是配合单位'),
    })
    const binding = {
      factKind: 'training.training-held',
      period: { kind: 'fixed' as const, from: null, to: null },
      conditions: [{ field: 'weather', operator: 'exists' as const }],
      atLeast: 1,
      distinctBy: null,
      whose: 'subtree' as const,
      orPrevious: false,
    }
    await expect(save(draft, buildRow('A', { bindings: [binding] }))).rejects.toMatchObject({
      detail: expect.stringContaining('没有字段 weather'),
    })
  })

  test.each<[string, Partial<Record<keyof endpoints.RowDraft, unknown>>]>([
    ['an empty name', { name: ' ' }],
    ['an overlong name', { name: '长'.repeat(501) }],
    ['a name with NUL', { name: '任务\0一' }],
    ['a number with markup', { code: '<b>1</b>' }],
    ['an overlong number', { code: '1'.repeat(21) }],
    ['a material with NUL', { materials: ['汇总\0表'] }],
    ['too many materials', { materials: Array.from({ length: 51 }, () => '汇总表') }],
    ['an overlong requirement', { requirement: '长'.repeat(5001) }],
    ['half a character', { requirement: '\ud800' }],
    ['an indicator with control characters', { level1: '指标\u0007' }],
    ['a negative count', { uploadCount: -1 }],
    ['a day that does not exist', { dates: [{ kind: 'onOrBeforeDate', from: null, due: '2020-02-30', quote: '' }] }],
    ['a deadline phrase with NUL', { dates: [{ kind: 'blank', from: null, due: null, quote: '\0' }] }],
    ['a weight that is no number', { weight: '十' }],
    ['no media at all', { media: { kinds: [], quote: '' } }],
    ['a rule without criteria', { grading: { kind: 'criteriaCount', quotes: [], criteria: [], byCount: [] } }],
    ['an unknown kind of rule', { grading: { kind: 'dice', quotes: [] } }],
    ['a recurrence of zero', { recurrence: { every: 'quarter', atLeast: 0, quote: '' } }],
  ])('with %s is refused in words, and nothing is written', async (_, over) => {
    const draft = await buildDraft(city, [buildRow('A')])
    const row = { ...buildRow('B'), ...over } as endpoints.RowDraft
    await expect(save(draft, row)).rejects.toMatchObject({
      status: 400,
      code: 'base.invalid-input',
      detail: expect.stringMatching(/[\u4e00-\u9fff]/),
    })
    const after = await composer.call(endpoints.showProgramme, { params: { programmeId: draft.id } })
    expect(after).toMatchObject({ revision: draft.revision, rows: [{ code: 'A' }] })
  })

  test('keeps markup as the words it is, and drops blanks that nobody sees', async () => {
    const draft = await buildDraft(city, [])
    const saved = await save(draft, buildRow('A', { name: '<img src=x onerror=alert(1)>', requirement: '零\u200b宽' }))
    expect(saved.rows[0]).toMatchObject({ name: '<img src=x onerror=alert(1)>', requirement: '零宽' })
  })
})

describe('an answer', () => {
  test('to a hole of a rule becomes a setting of grading with its decider, follows a new number, and goes with the row', async () => {
    const open = await save(await buildDraft(city, []), buildRow('G1', { grading: rule }))
    const decided = await answer(open, 'zeroCriteria', '差')
    expect(decided.settings.grading).toEqual({ 'G1.zeroCriteria': '差' })
    const basis = await getGradingBasis(app.database.db, decided.id)
    expect(basis.deciders.get('G1.zeroCriteria')).toBe('演示甲')
    const rowId = decided.rows[0]!.id
    const renamed = await save(decided, buildRow('1', { grading: rule }), { rowId })
    expect(renamed.settings.grading).toEqual({ '1.zeroCriteria': '差' })
    const removed = await composer.call(endpoints.removeRow, {
      params: { programmeId: renamed.id, rowId },
      query: { revision: renamed.revision },
    })
    expect(removed).toMatchObject({ rows: [], questions: [], settings: { grading: {} } })
  })

  test('taken back or left open leaves no setting behind', async () => {
    const open = await save(await buildDraft(city, []), buildRow('G1', { grading: rule }))
    const decided = await answer(open, 'zeroCriteria', '中')
    const params = { programmeId: decided.id, questionId: decided.questions[0]!.id }
    const again = await composer.call(endpoints.decideQuestion, { params, body: { decision: 'reopen' } })
    expect(again).toMatchObject({ openQuestions: 1, settings: { grading: {} } })
  })

  test('to a deadline is the day of the row', async () => {
    const open = await save(await buildDraft(city, []), buildRow('G1', { dates: [] }))
    const decided = await answer(open, 'deadline', '2020-09-30')
    expect(decided.rows[0]!.dates).toMatchObject([{ due: '2020-09-30' }])
  })

  test.each([
    ['zeroCriteria', '不合格'],
    ['zeroCriteria', '\0'],
    ['deadline', '尽快'],
    ['deadline', null],
  ])('about %s that says %j is refused, and the question stays open', async (about, value) => {
    const open = await save(await buildDraft(city, []), buildRow('G1', { dates: [], grading: rule }))
    await expect(answer(open, about, value)).rejects.toMatchObject({ status: 400, code: 'programmes.answer-unusable' })
    const after = await composer.call(endpoints.showProgramme, { params: { programmeId: open.id } })
    expect(after.openQuestions).toBe(2)
  })

  test('is given by nobody of another unit', async () => {
    const open = await save(await buildDraft(city, []), buildRow('G1', { dates: [] }))
    const params = { programmeId: open.id, questionId: open.questions[0]!.id }
    await expect(
      reviewer.call(endpoints.decideQuestion, { params, body: { decision: 'answer', answer: '2020-09-30' } }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('against last year', () => {
  const thisYear = async (rows: endpoints.RowDraft[]) => {
    const { id } = await composer.call(endpoints.createProgramme, {
      body: { organisationId: city.office, year: 2021, title: '2021 年度工作', rows },
    })
    return { programmeId: id }
  }

  test('a row shows what was returned most, in whose words, and the programme what changed', async () => {
    const { tasks } = await buildIssued(city, [buildRow('G1', { name: '征求意见', materials: ['采纳情况汇总表'] })])
    const task = { taskId: tasks[0]!.id }
    const draft = await clerk.call(endpoints.saveDraft, {
      params: task,
      body: { revision: 1, statement: '已完成', files: [] },
    })
    const handed = await clerk.call(endpoints.submitTask, { params: task, body: { revision: draft.revision } })
    const back = await reviewer.call(endpoints.decideRelease, {
      params: task,
      body: { decision: 'return', revision: handed.revision, comment: '缺采纳情况' },
    })
    const again = await clerk.call(endpoints.submitTask, { params: task, body: { revision: back.revision } })
    await reviewer.call(endpoints.decideRelease, {
      params: task,
      body: { decision: 'return', revision: again.revision, comment: '缺采纳情况。' },
    })
    const params = await thisYear([
      buildRow('1', { name: '征求意见', materials: ['采纳情况汇总表'], uploadCount: 2 }),
      buildRow('2', { name: '考核督察', materials: ['督察图片'] }),
    ])
    const { comparedWith, rows } = await composer.call(endpoints.lastYearReturns, { params })
    expect(comparedWith).toMatchObject({ year: 2020 })
    expect(rows).toMatchObject([
      {
        previousCode: 'G1',
        submissions: 1,
        returned: 1,
        reasons: [{ reason: '缺采纳情况', times: 2, byOffice: false }],
      },
    ])
    const compared = await composer.call(endpoints.compareWithLastYear, { params })
    expect(compared.difference).toMatchObject({
      added: ['2'],
      removed: [],
      changed: [
        {
          previous: 'G1',
          current: '1',
          changes: expect.arrayContaining([expect.objectContaining({ field: 'uploadCount' })]),
        },
      ],
    })
  })

  test('nobody outside the issuer learns why others were returned', async () => {
    const draft = await buildDraft(city, [buildRow('G1')])
    const params = { programmeId: draft.id }
    await composer.call(endpoints.issueProgramme, { params, body: { revision: draft.revision, ...paper } })
    await expect(clerk.call(endpoints.lastYearReturns, { params })).rejects.toMatchObject({ status: 403 })
  })

  test('a copy asks for this year’s day of every phrase, and a named person confirms it', async () => {
    const { programme } = await buildIssued(city, [buildRow('G1')])
    const { id } = await composer.call(endpoints.createProgramme, {
      body: { organisationId: city.office, year: 2021, title: '2021 年度工作', copyOf: programme.id },
    })
    const copy = await composer.call(endpoints.showProgramme, { params: { programmeId: id } })
    expect(copy.rows[0]!.dates).toMatchObject([{ due: null, quote: '7月29日前' }])
    const { difference } = await composer.call(endpoints.compareWithLastYear, { params: { programmeId: id } })
    expect(difference?.changed).toEqual([])
    expect(copy.questions).toMatchObject([{ about: 'deadline', state: 'open', proposal: '7月29日前' }])
    const decided = await answer(copy, 'deadline', '2021-07-29')
    expect(decided.rows[0]!.dates).toMatchObject([{ due: '2021-07-29', quote: '7月29日前' }])
  })

  test('a first programme is compared with nothing', async () => {
    const { id } = await composer.call(endpoints.createProgramme, {
      body: { organisationId: bureau, year: 2019, title: '商务局 2019 年度工作', rows: [buildRow('1')] },
    })
    await expect(composer.call(endpoints.compareWithLastYear, { params: { programmeId: id } })).resolves.toEqual({
      comparedWith: null,
      difference: null,
    })
  })
})
