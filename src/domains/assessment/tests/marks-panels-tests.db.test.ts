import { write } from 'hucre'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { drawOrder } from '../domain/index.ts'
import { buildCity, inDays, issue, rowsOf2020, today } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, other, supervisor, county, bureau, experts } = city

async function cellOf(programmeId: string, unitId: string, rowId: string) {
  const { units } = await grader.call(endpoints.showMatrix, { params: { programmeId } })
  return units.find((one) => one.organisationId === unitId)!.cells.find((cell) => cell.rowId === rowId)
}
const grade = (programmeId: string) => grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })

async function panelOf(rowId: string) {
  const { items } = await grader.call(endpoints.listPanels, { query: { rowId } })
  return items[0]!
}
async function ownReviews(state: 'assigned' | 'recused' | 'scored' = 'assigned') {
  const found: { expert: SignedIn; reviewId: string; revision: number }[] = []
  for (const expert of experts) {
    const { items } = await expert.call(endpoints.listMyReviews, { query: { state } })
    for (const item of items) {
      const { revision } = await expert.call(endpoints.showMyReview, { params: { reviewId: item.id } })
      found.push({ expert, reviewId: item.id, revision })
    }
  }
  return found
}
const score = ({ expert, reviewId, revision }: Awaited<ReturnType<typeof ownReviews>>[number], value: number) =>
  expert.call(endpoints.scoreReview, {
    params: { reviewId },
    body: { revision, score: value, comment: '材料完整', parts: [] },
  })

test('a deduction hears the unit first: recorded, told, stated, upheld by another than who recorded it', async () => {
  const { rowId } = await issue(city, rowsOf2020(['G11']))
  const reference = { rowId: rowId('G11'), organisationId: county.id }
  const body = { what: '网络反映粗暴执法', method: 'webSearch' as const, happenedOn: today }
  await expect(supervisor.call(endpoints.recordMark, { params: reference, body })).rejects.toMatchObject({
    code: 'assessment.unusable-facts',
    errors: [{ path: 'body.link' }],
  })
  const link = 'https://www.example.com/news/1'
  const mark = await supervisor.call(endpoints.recordMark, { params: reference, body: { ...body, link } })
  const act = (who: SignedIn, action: object, revision: number) =>
    who.call(endpoints.actOnMark, { params: { markId: mark.id }, body: { revision, ...action } as never })
  await expect(act(county.reviewer, { action: 'state', statement: '情况不实' }, 1)).rejects.toMatchObject({
    code: 'assessment.mark-not-found',
  })
  await expect(act(grader, { action: 'uphold', reason: '属实' }, 1)).rejects.toMatchObject({
    code: 'assessment.not-possible-now',
    detail: expect.stringContaining('先告知单位'),
  })
  await act(grader, { action: 'notice', statementDueOn: inDays(5) }, 1)
  await expect(act(grader, { action: 'uphold', reason: '属实' }, 2)).rejects.toMatchObject({
    detail: expect.stringContaining('未满'),
  })
  await expect(act(bureau.reviewer, { action: 'state', statement: '与我无关' }, 2)).rejects.toMatchObject({
    code: 'assessment.mark-not-found',
  })
  await act(county.reviewer, { action: 'state', statement: '已调查并整改' }, 2)
  expect(await act(grader, { action: 'uphold', reason: '查证属实' }, 3)).toMatchObject({
    state: 'upheld',
    statement: '已调查并整改',
    decidedByName: '演示初评人',
  })
  const { items } = await bureau.clerk.call(endpoints.listMarks, { query: {} })
  expect(items).toEqual([])
})

test('who noted a bonus does not uphold it', async () => {
  const { rowId } = await issue(city, rowsOf2020(['G10']))
  const mark = await grader.call(endpoints.recordMark, {
    params: { rowId: rowId('G10'), organisationId: county.id },
    body: { what: '创新做法被推广', method: 'supervisionPlatform', happenedOn: today },
  })
  const uphold = (who: SignedIn) =>
    who.call(endpoints.actOnMark, {
      params: { markId: mark.id },
      body: { action: 'uphold', revision: 1, reason: '材料齐全' },
    })
  await expect(uphold(grader)).rejects.toMatchObject({ detail: expect.stringContaining('另一人') })
  expect(await uphold(other)).toMatchObject({ state: 'upheld' })
})

test('experts are drawn by a seed that anyone can draw again, and read without knowing whose paper it is', async () => {
  const { rowId, handIn } = await issue(city, rowsOf2020(['G5']), { experts: 3, expertSpread: 15 })
  const draw = (organisationIds: string[]) =>
    grader.call(endpoints.drawExperts, {
      params: { rowId: rowId('G5') },
      body: { organisationIds, seed: '2020-12-21 现场抽取' },
    })
  await expect(draw([county.id])).rejects.toMatchObject({ code: 'assessment.not-possible-now' })
  await handIn(county, 'G5', '金水区的分析评估报告见附件')
  expect(await draw([county.id])).toEqual({ drawn: 1, seed: '2020-12-21 现场抽取' })
  await expect(draw([county.id])).rejects.toMatchObject({ code: 'assessment.already-drawn' })
  const panel = await panelOf(rowId('G5'))
  const candidates = panel.pool.toSorted((one, next) => (one.id < next.id ? -1 : 1))
  expect(drawOrder(panel.seed, candidates)).toEqual(panel.pool)
  expect(panel.reviews.map((review) => review.expertName)).toEqual(panel.pool.slice(0, 3).map((one) => one.name))
  const [first] = await ownReviews()
  const sheet = await first!.expert.call(endpoints.showMyReview, { params: { reviewId: first!.reviewId } })
  expect(sheet.parts.map(({ part }) => part)).toEqual(['基本情况', '实施情况', '对比分析', '总结评估'])
  expect(JSON.stringify(sheet)).not.toContain('金水区')
  const stranger = experts.find((expert) => !panel.reviews.some((review) => review.expertName === expert.name))!
  await expect(stranger.call(endpoints.showMyReview, { params: { reviewId: first!.reviewId } })).rejects.toMatchObject({
    code: 'assessment.review-not-found',
  })
  for (const one of await ownReviews()) await score(one, 90)
})

test('回避 calls the next of the draw, too wide a spread one further expert, and the mean is exact', async () => {
  const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G5']), { experts: 3, expertSpread: 15 })
  await handIn(county, 'G5')
  await grade(programme.id)
  await grader.call(endpoints.drawExperts, { params: { rowId: rowId('G5') }, body: { organisationIds: [county.id] } })
  const [recusing, ...rest] = await ownReviews()
  const recuse = () =>
    recusing!.expert.call(endpoints.recuseFromReview, {
      params: { reviewId: recusing!.reviewId },
      body: { revision: recusing!.revision, reason: '曾在该单位任职' },
    })
  await recuse()
  await expect(recuse()).rejects.toMatchObject({ code: 'assessment.not-possible-now' })
  for (const [index, one] of rest.entries()) await score(one, [70, 90][index]!)
  const [replacement] = await ownReviews()
  expect((await panelOf(rowId('G5'))).reviews.at(-1)).toMatchObject({ reason: 'replacement', state: 'assigned' })
  await score(replacement!, 88.01)
  expect(await panelOf(rowId('G5'))).toMatchObject({ spread: '20', complete: false })
  expect(await cellOf(programme.id, county.id, rowId('G5'))).toMatchObject({ undecided: 'factsMissing' })
  const [further] = await ownReviews()
  await score(further!, 91.99)
  const panel = await panelOf(rowId('G5'))
  expect(panel).toMatchObject({ complete: true })
  expect(panel.reviews.at(-1)).toMatchObject({ reason: 'further' })
  // (70 + 90 + 88.01 + 91.99) / 4 = 85, exactly on the limit of 良.
  expect(await cellOf(programme.id, county.id, rowId('G5'))).toMatchObject({ grade: 'good' })
  await expect(score(further!, 10)).rejects.toMatchObject({ code: 'assessment.not-possible-now' })
})

test('where a person gave the parts their points, the score is their sum and no part goes beyond its own', async () => {
  const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G5']), { experts: 1 })
  await handIn(county, 'G5')
  const decide = (value: string) =>
    grader.call(endpoints.decideRuleQuestion, {
      params: { programmeId: programme.id },
      body: { key: 'G5.partPoints', value, reason: '评审会议确定' },
    })
  await expect(decide('50,50')).rejects.toMatchObject({ code: 'assessment.unusable-value' })
  await expect(decide('40,30,20,20')).rejects.toMatchObject({ code: 'assessment.unusable-value' })
  await decide('20,30,30,20')
  await grader.call(endpoints.drawExperts, { params: { rowId: rowId('G5') }, body: { organisationIds: [county.id] } })
  const [one] = await ownReviews()
  const give = (points: readonly number[]) =>
    one!.expert.call(endpoints.scoreReview, {
      params: { reviewId: one!.reviewId },
      body: {
        revision: one!.revision,
        comment: '较好',
        parts: ['基本情况', '实施情况', '对比分析', '总结评估'].map((part, index) => ({
          part,
          points: points[index] ?? null,
          words: '',
        })),
      },
    })
  await expect(give([21, 0, 0, 0])).rejects.toMatchObject({ code: 'assessment.unusable-facts' })
  await expect(give([20, 30, 30])).rejects.toMatchObject({ code: 'assessment.unusable-facts' })
  expect(await give([19.1, 28.2, 29.3, 18.4])).toMatchObject({ score: 95, state: 'scored' })
})

test('too few experts is said before anything is drawn', async () => {
  const { rowId, handIn } = await issue(city, rowsOf2020(['G5']), { experts: 6 })
  await handIn(county, 'G5')
  await expect(
    grader.call(endpoints.drawExperts, { params: { rowId: rowId('G5') }, body: { organisationIds: [county.id] } }),
  ).rejects.toMatchObject({ code: 'assessment.too-few-experts', detail: expect.stringContaining('5 名，需要 6 名') })
  expect((await grader.call(endpoints.listPanels, { query: { rowId: rowId('G5') } })).items).toEqual([])
})

const roster = Array.from({ length: 8 }, (_, index) => ({
  number: `A${index + 1}`,
  name: `演示人员${index + 1}`,
  category: '执法人员',
}))
async function drawnTest(size = 3) {
  const issued = await issue(city, rowsOf2020(['G7']))
  const drawn = await grader.call(endpoints.drawTest, {
    params: { rowId: issued.rowId('G7'), organisationId: county.id },
    body: { size, roster, seed: '现场摇号 7' },
  })
  return { ...issued, drawn }
}
const upload = (testId: string, revision: number, content: Uint8Array | string, who = grader) =>
  who.fetch(addressOf(endpoints.importTestScores, { testId }, { revision }), {
    method: 'POST',
    body: new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]),
  })

test('people are drawn by seed; who is absent is replaced by the next of the same draw; the mean is exact', async () => {
  const { programme, rowId, drawn } = await drawnTest()
  expect(drawn.people.map((person) => person.number)).toEqual(
    drawOrder('现场摇号 7', roster)
      .slice(0, 3)
      .map((person) => person.number),
  )
  await grade(programme.id)
  const [first, second, third] = drawn.people
  const entered = await grader.call(endpoints.enterTestScores, {
    params: { testId: drawn.id },
    body: {
      revision: 1,
      scores: [
        { number: first!.number, score: 89.99 },
        { number: second!.number, absentBecause: '病假' },
        { number: third!.number, score: 90 },
      ],
    },
  })
  expect(entered).toMatchObject({ missing: 1, mean: null })
  expect(entered.people).toHaveLength(4)
  const reserve = entered.people.at(-1)!
  const full = await grader.call(endpoints.enterTestScores, {
    params: { testId: drawn.id },
    body: { revision: 2, scores: [{ number: reserve.number, score: 90.01 }] },
  })
  expect(full).toMatchObject({ missing: 0, mean: '90' })
  expect(await cellOf(programme.id, county.id, rowId('G7'))).toMatchObject({ grade: 'excellent' })
})

test('a sheet as XLSX, UTF-8 or GB18030 is read; with one bad line nothing is written and every bad line is named', async () => {
  const { drawn } = await drawnTest()
  const [first, second, third] = drawn.people
  const bad = `编号,姓名,成绩\n${first!.number},${first!.name},101\n${second!.number},别人,80\nX9,,70\n,,60\n`
  const refused = await upload(drawn.id, 1, bad)
  expect(refused.status).toBe(400)
  const problem = (await refused.json()) as { code: string; errors: { message: string }[] }
  expect(problem.code).toBe('assessment.unusable-sheet')
  expect(problem.errors.map((error) => error.message)).toEqual([
    expect.stringMatching(/^第 2 行：成绩“101”不可用/),
    expect.stringContaining(`应为${second!.name}，表中是别人`),
    expect.stringContaining('第 4 行：编号“X9”不在抽取的名单中'),
    '第 5 行：没有编号',
  ])
  const rows = drawn.people.map(({ number, name }, index) => [number, name, 80 + index, null])
  const good = await upload(
    drawn.id,
    1,
    await write({ sheets: [{ name: '成绩', rows: [['编号', '姓名', '成绩', '缺考原因'], ...rows] }] }),
  )
  expect(await good.json()).toMatchObject({ mean: '81', missing: 0, revision: 2 })
  const wide = iconv.encode(`编号,姓名,成绩\n${third!.number},${third!.name},９５．５\n`, 'gb18030')
  expect(await (await upload(drawn.id, 2, wide)).json()).toMatchObject({ mean: '85.5' })
})

test.each([
  ['nothing', '', '空的'],
  ['a program', new Uint8Array([0x4d, 0x5a, 0, 1, 2]), '不是表格'],
  ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '损坏'],
  ['other columns', '甲,乙\n1,2\n', '编号'],
  ['no score', '编号,成绩\n', '没有成绩'],
])('a sheet with %s is refused in words', async (_, content, words) => {
  const { drawn } = await drawnTest()
  const answer = await upload(drawn.id, 1, content)
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toContain(words)
})

test('a draw is made once, from a roster that is large enough and names nobody twice', async () => {
  const { rowId, drawn } = await drawnTest()
  const draw = (body: object) =>
    grader.call(endpoints.drawTest, {
      params: { rowId: rowId('G7'), organisationId: bureau.id },
      body: { size: 3, roster, ...body } as never,
    })
  await expect(draw({ size: 9 })).rejects.toMatchObject({ code: 'assessment.too-few-people' })
  await expect(draw({ roster: [...roster, roster[0]] })).rejects.toMatchObject({
    code: 'assessment.unusable-facts',
    errors: [{ path: 'body.roster.8.number' }],
  })
  await draw({})
  await expect(draw({ seed: '再来一次' })).rejects.toMatchObject({ code: 'assessment.already-drawn' })
  expect((await upload(drawn.id, 1, 'x', county.reviewer)).status).toBe(403)
})
