import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, inDays, issue, rowsOf2020, today, type Unit } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, other, leader, county, bureau, supervisor } = city

const decide = (unit: Unit, rowId: string, met: readonly boolean[], revision: number, who = grader) =>
  who.call(endpoints.decideCriteria, {
    params: { rowId, organisationId: unit.id },
    body: {
      revision,
      decisions: met.map((each, index) => ({ criterion: `c${index + 1}`, met: each, reason: '见报送材料' })),
    },
  })
const grade = (programmeId: string) => grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })
const matrixOf = (programmeId: string, who = grader, asOf?: string) =>
  who.call(endpoints.showMatrix, { params: { programmeId }, query: { asOf } })
async function cellOf(programmeId: string, unit: Unit, rowId: string) {
  const { units } = await matrixOf(programmeId)
  return units.find((one) => one.organisationId === unit.id)!.cells.find((cell) => cell.rowId === rowId)
}

test('a preview says what waits and names no grade; a reviewer’s verdict is not shown before 反馈', async () => {
  const { rowId, handIn } = await issue(city, rowsOf2020(['G1']))
  const taskId = await handIn(county, 'G1')
  const before = await county.clerk.call(endpoints.previewTask, { params: { taskId } })
  expect(before).toMatchObject({ waiting: 3, sentence: '三项待评审' })
  await decide(county, rowId('G1'), [true, true, false], 0)
  const after = await county.clerk.call(endpoints.previewTask, { params: { taskId } })
  expect(after).toEqual(before)
  expect(JSON.stringify(after)).not.toMatch(/“[优良中差]”/)
  await expect(bureau.clerk.call(endpoints.previewTask, { params: { taskId } })).rejects.toMatchObject({
    code: 'assessment.not-found',
  })
})

test('a row waits for its reviewer, is graded by the words once all criteria are judged, and each version stays', async () => {
  const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G1']))
  await handIn(county, 'G1')
  expect(await grade(programme.id)).toMatchObject({ units: 2, graded: 2, changed: 2, frozen: 0 })
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ grade: null, undecided: 'awaitingReview' })
  await decide(county, rowId('G1'), [true, true, false], 0)
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ grade: 'good', version: 2 })
  const { versions, criteria } = await grader.call(endpoints.showGrounds, {
    params: { rowId: rowId('G1'), organisationId: county.id },
  })
  expect(versions.map((version) => version.grade)).toEqual(['good', null])
  expect(versions[0]!.steps.map((step) => step.quote)).toContain('2 个的为良')
  expect(criteria).toHaveLength(3)
  expect(await grade(programme.id)).toMatchObject({ changed: 0 })
})

test('what was late is one grade lower, an extension granted beforehand is not late, and the step says why', async () => {
  const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G1'], -3))
  await handIn(county, 'G1')
  await grade(programme.id)
  await decide(county, rowId('G1'), [true, true, true], 0)
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ grade: 'good' })
  // Past its day and nothing handed in, no person has said whether the work was done: the row waits, it is not 差.
  expect(await cellOf(programme.id, bureau, rowId('G1'))).toMatchObject({ undecided: 'awaitingReview' })
  await app.database.pool.query(
    `insert into programmes.extension (id, task_id, asked_until, reason, asked_by, asked_by_name, asked_at, state, decision_reason)
     select gen_random_uuid(), id, $2, '征求意见期未满', $3, '某', now(), 'granted', '情况属实' from programmes.task
     where row_id = $1 and organisation_id = $4`,
    [rowId('G1'), inDays(2), county.clerk.personId, county.id],
  )
  await grade(programme.id)
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ grade: 'excellent' })
  const { versions } = await grader.call(endpoints.showGrounds, {
    params: { rowId: rowId('G1'), organisationId: county.id },
  })
  expect(versions[0]!.steps.at(-1)!.sentence).toContain('经批准延期')
})

test('nothing handed in is 差 only after the day has passed', async () => {
  const open = await issue(city, rowsOf2020(['G2'], 1))
  await grade(open.programme.id)
  expect(await cellOf(open.programme.id, county, open.rowId('G2'))).toMatchObject({ undecided: 'awaitingReview' })
  const past = await issue(city, rowsOf2020(['G2'], -1))
  await grade(past.programme.id)
  expect(await cellOf(past.programme.id, county, past.rowId('G2'))).toMatchObject({ grade: 'poor' })
})

test('the grade of an earlier day is shown as it was', async () => {
  const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G1']))
  await handIn(county, 'G1')
  await decide(county, rowId('G1'), [true, false, false], 0)
  await grade(programme.id)
  await app.database.pool.query(
    `update assessment.grade set made_at = made_at - interval '40 days' where row_id = $1`,
    [rowId('G1')],
  )
  await decide(county, rowId('G1'), [true, true, true], 1)
  const then = await matrixOf(programme.id, grader, inDays(-10))
  const cell = then.units.find((one) => one.organisationId === county.id)!.cells[0]
  expect(cell).toMatchObject({ grade: 'medium', version: 1 })
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ grade: 'excellent', version: 2 })
  const earlier = await matrixOf(programme.id, grader, inDays(-50))
  expect(earlier.units.every((unit) => unit.cells.length === 0)).toBe(true)
})

test('coverage, award and presence are graded from what the office found, with source, link and day', async () => {
  const { programme, rowId } = await issue(city, rowsOf2020(['G6', 'G8', 'G9a']))
  const find = (code: string, facts: object, over: object = {}) =>
    grader.call(endpoints.recordFinding, {
      params: { rowId: rowId(code), organisationId: county.id },
      body: { revision: 0, facts, method: 'supervisionPlatform', foundOn: today, ...over },
    })
  await find('G6', { completed: 10, total: 15 }, { remark: '按骨干名册核对', link: 'https://www.example.gov.cn/a' })
  await find('G9a', { present: ['supervision'] })
  await find('G8', { award: 'second' })
  await grade(programme.id)
  expect(await cellOf(programme.id, county, rowId('G6'))).toMatchObject({ grade: 'good' })
  expect(await cellOf(programme.id, county, rowId('G9a'))).toMatchObject({ grade: 'good' })
  const grounds = await grader.call(endpoints.showGrounds, {
    params: { rowId: rowId('G6'), organisationId: county.id },
  })
  expect(grounds.finding).toMatchObject({ link: 'https://www.example.gov.cn/a', recordedByName: '演示初评人' })
})

test.each([
  ['more done than there is', 'G6', { completed: 16, total: 15 }],
  ['nothing to be done', 'G6', { completed: 0, total: 0 }],
  ['an item that the rule does not know', 'G9a', { present: ['nonsense'] }],
  ['a fact that the row does not read', 'G6', { award: 'first' }],
])('a finding with %s is refused and nothing is written', async (_, code, facts) => {
  const { rowId } = await issue(city, rowsOf2020([code]))
  const reference = { rowId: rowId(code), organisationId: county.id }
  await expect(
    grader.call(endpoints.recordFinding, {
      params: reference,
      body: { revision: 0, facts, method: 'dailyMonitoring', foundOn: today } as never,
    }),
  ).rejects.toMatchObject({ code: 'assessment.unusable-facts', status: 400 })
  expect((await grader.call(endpoints.showReview, { params: reference })).finding).toBeNull()
})

test('what the text leaves open waits for a named person, who is named in the step', async () => {
  const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G1']))
  await handIn(county, 'G1')
  await decide(county, rowId('G1'), [false, false, false], 0)
  await grade(programme.id)
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ undecided: 'zeroCriteria' })
  const params = { programmeId: programme.id }
  const { items } = await grader.call(endpoints.listOpenRuleQuestions, { params })
  expect(items.find((item) => item.key === 'G1.zeroCriteria')).toMatchObject({ waiting: 1, decision: null })
  await expect(
    grader.call(endpoints.decideRuleQuestion, {
      params,
      body: { key: 'G1.zeroCriteria', value: '极差', reason: '无' },
    }),
  ).rejects.toMatchObject({ code: 'assessment.unusable-value' })
  await other.call(endpoints.decideRuleQuestion, {
    params,
    body: { key: 'G1.zeroCriteria', value: '差', reason: '三项均未达标' },
  })
  expect(await cellOf(programme.id, county, rowId('G1'))).toMatchObject({ grade: 'poor' })
  const { versions } = await grader.call(endpoints.showGrounds, {
    params: { rowId: rowId('G1'), organisationId: county.id },
  })
  expect(versions[0]!.steps[0]!.settings).toEqual([{ key: 'G1.zeroCriteria', value: '差', decidedBy: '演示复核人' }])
})

test('two reviewers of the same row at once: one is written, the other is told', async () => {
  const { rowId, handIn } = await issue(city, rowsOf2020(['G1']))
  await handIn(county, 'G1')
  const outcomes = await Promise.allSettled([
    decide(county, rowId('G1'), [true, true, true], 0),
    decide(county, rowId('G1'), [false, false, false], 0, other),
  ])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
    reason: { code: 'assessment.changed-meanwhile' },
  })
})

test('two graders at once give every row one version', async () => {
  const { programme, handIn } = await issue(city, rowsOf2020(['G1', 'G2', 'G3']))
  await handIn(county, 'G1')
  await Promise.all([
    grade(programme.id),
    other.call(endpoints.gradeProgramme, { params: { programmeId: programme.id }, body: {} }),
  ])
  const { rows } = await app.database.pool.query(
    'select version, count(*)::int as n from assessment.grade where programme_id = $1 group by version',
    [programme.id],
  )
  expect(rows).toEqual([{ version: 1, n: 6 }])
})

test('a programme without rules is not graded and says so; one that is not issued is refused', async () => {
  const [row, ...marks] = rowsOf2020(['G1', 'G10', 'G11'])
  const { programme } = await issue(city, [{ ...row!, grading: null }])
  expect(await grade(programme.id)).toMatchObject({ graded: 0 })
  expect(await matrixOf(programme.id)).toMatchObject({ hasRules: false })
  // 加分 and 扣分 name no grade, so a table with nothing else has no grades either.
  const marked = await issue(city, [{ ...row!, grading: null }, ...marks])
  expect(await matrixOf(marked.programme.id)).toMatchObject({ hasRules: false })
  await expect(grade('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'assessment.not-found' })
})

test('totals and ranks stand only where weights exist and a person decided the points', async () => {
  const weighted = rowsOf2020(['G6', 'G8'], -1).map((row) => ({
    ...row,
    weight: row.code === 'G6' ? 0.1 : 0.2,
    applicability: { ...row.applicability, kinds: ['county' as const, 'department' as const] },
  }))
  const { programme, rowId, handIn } = await issue(city, weighted)
  for (const [unit, completed, award] of [
    [county, 15, 'third'],
    [bureau, 10, 'first'],
  ] as const) {
    await handIn(unit, 'G8')
    const record = (code: string, facts: object) =>
      grader.call(endpoints.recordFinding, {
        params: { rowId: rowId(code), organisationId: unit.id },
        body: { revision: 0, facts, method: 'supervisionPlatform', foundOn: today },
      })
    await record('G6', { completed, total: 15 })
    await record('G8', { award })
  }
  await grade(programme.id)
  expect(await matrixOf(programme.id)).toMatchObject({ noTotalBecause: expect.stringContaining('没有决定') })
  for (const [letter, value] of Object.entries({ excellent: '100', good: '85', medium: '70', poor: '0' }))
    await other.call(endpoints.decideRuleQuestion, {
      params: { programmeId: programme.id },
      body: { key: `total.points.${letter}`, value, reason: '办公室会议决定' },
    })
  const { units, noTotalBecause } = await matrixOf(programme.id)
  expect(noTotalBecause).toBeNull()
  expect(units.map((unit) => [unit.name, unit.total, unit.rank])).toEqual([
    ['金水区', '80.00', 2],
    ['市商务局', '95.00', 1],
  ])
})

test('last year’s grade of the same row stands beside this year’s', async () => {
  const rows = rowsOf2020(['G6'])
  const last = await issue(city, rows, {}, 2030)
  const next = await issue(city, rows, {}, 2031)
  const record = (issued: typeof last, completed: number) =>
    grader.call(endpoints.recordFinding, {
      params: { rowId: issued.rowId('G6'), organisationId: county.id },
      body: { revision: 0, facts: { completed, total: 15 }, method: 'supervisionPlatform', foundOn: today },
    })
  await record(last, 1)
  await record(next, 15)
  await grade(last.programme.id)
  await grade(next.programme.id)
  const matrix = await matrixOf(next.programme.id)
  expect(matrix.precedingYear).toBe(2030)
  expect(matrix.units[0]!.cells[0]).toMatchObject({ grade: 'excellent', before: 'medium' })
  const { years } = await grader.call(endpoints.showTrend, {
    params: { programmeId: next.programme.id },
    query: { organisationId: county.id },
  })
  expect(years.filter((year) => year.year >= 2030).map((year) => year.counts?.excellent)).toEqual([0, 1])
})

test('leader and supervisor see every unit, none of them grades; a unit judges nothing', async () => {
  const { programme, rowId } = await issue(city, rowsOf2020(['G1']))
  for (const person of [leader, supervisor]) {
    expect((await matrixOf(programme.id, person)).units).toHaveLength(2)
    await expect(
      person.call(endpoints.gradeProgramme, { params: { programmeId: programme.id }, body: {} }),
    ).rejects.toMatchObject({ code: 'base.forbidden' })
  }
  await expect(decide(county, rowId('G1'), [true], 0, county.reviewer)).rejects.toMatchObject({
    code: 'base.forbidden',
  })
})
