import { beforeAll, describe, expect, test } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import * as endpoints from '../contract/index.ts'
import { isReproducible, standardSheets } from '../domain/index.ts'
import { createRound, pointsOf, sealDossier } from './build-round.ts'

const app = await startTestApplication()
const today = businessToday()
const inDays = (days: number) => addCalendarDays(today, days)
const city = await app.createOrganisation('郑州市', 'city', null)
const office = await app.createOrganisation('市法治办', 'department', city)
const county = await app.createOrganisation('金水区', 'county', city)
const bureau = await app.createOrganisation('金水区综合执法局', 'department', county)
const elsewhere = await app.createOrganisation('惠济区', 'county', city)
const organiser = await app.signInAs('演示组织者', { role: 'supervisor', organisationId: city })
const second = await app.signInAs('演示副组长', { role: 'cityOffice', organisationId: city })
const first = await app.signInAs('演示评查甲', { role: 'reviewer', organisationId: office })
const other = await app.signInAs('演示评查乙', { role: 'expert', organisationId: office })
const third = await app.signInAs('演示评查丙', { role: 'expert', organisationId: office })
const handler = await app.signInAs('演示办案人', { role: 'expert', organisationId: office })
const insider = await app.signInAs('演示本局审核', { role: 'reviewer', organisationId: bureau })
const clerk = await app.signInAs('演示本局联络员', { role: 'reportingClerk', organisationId: bureau })
const keeper = await app.signInAs('演示区组织者', { role: 'supervisor', organisationId: county })
const stranger = await app.signInAs('演示外区联络员', { role: 'reportingClerk', organisationId: elsewhere })

beforeAll(async () => {
  const pdf = await samplePdf()
  for (const name of ['电梯纠纷', '停车纠纷', '漏水纠纷'])
    await sealDossier(app, bureau, `演示${name}案卷`, handler.personId, pdf)
  await sealDossier(app, elsewhere, '演示外区案卷', stranger.personId, pdf)
})

const roundOf = (by: SignedIn, { id }: { id: string }) => by.call(endpoints.showRound, { params: { roundId: id } })
const draw = (round: endpoints.Round, reviewers: readonly SignedIn[], over: object = {}) =>
  organiser.call(endpoints.drawFiles, {
    params: { roundId: round.id },
    body: {
      revision: round.revision,
      reviewerIds: reviewers.map(({ personId }) => personId),
      seed: '20201228',
      ...over,
    },
  })
const filesOf = async (by: SignedIn, round: { id: string }) =>
  (await by.call(endpoints.listReviewedFiles, { query: { round: round.id } })).items
const fileOf = (by: SignedIn, id: string) => by.call(endpoints.showReviewedFile, { params: { reviewedFileId: id } })

async function assignmentFor(by: SignedIn, fileId: string): Promise<endpoints.Assignment> {
  const { items } = await by.call(endpoints.listAssignments, { query: { pageSize: 200 } })
  const { id } = items.find(({ reviewedFileId }) => reviewedFileId === fileId)!
  return by.call(endpoints.showAssignment, { params: { assignmentId: id } })
}

async function score(by: SignedIn, fileId: string, points: number | null, defects: object[] = []) {
  const one = await assignmentFor(by, fileId)
  return by.call(endpoints.submitScores, {
    params: { assignmentId: one.id },
    body: { revision: one.revision, scores: pointsOf(one, points), defects: defects as never, remark: '' },
  })
}

describe('a round from the draw to its facts', () => {
  let round: endpoints.Round
  let files: endpoints.ReviewedFileSummary[]

  test('the range is drawn by a seed that anybody can repeat, and a further draw says why', async () => {
    const made = await createRound(organiser, city, { rangeId: bureau })
    const pool = await organiser.call(endpoints.showPool, { params: { roundId: made.id } })
    expect(pool).toMatchObject({ files: 3, wanted: 2, units: [{ organisationName: '金水区综合执法局', files: 3 }] })
    const drawn = await draw(made, [first, other])
    expect(drawn.sheet).toEqual(standardSheets.review)
    await expect(draw(drawn, [first, other], { seed: '第二次' })).rejects.toMatchObject({
      detail: expect.stringContaining('须写明原因') as string,
    })
    round = await draw(drawn, [first, other], { seed: '第二次', reason: '首次范围有误' })
    expect(round.draws.map(({ number, reason }) => [number, reason])).toEqual([
      [2, '首次范围有误'],
      [1, null],
    ])
    expect(round.draws.every(isReproducible)).toBe(true)
    files = await filesOf(organiser, round)
    const drawnNames = round.draws[0]!.drawn.map((id) => round.draws[0]!.pool.find((one) => one.id === id)!.name)
    expect(files.map(({ title }) => title)).toEqual(drawnNames)
    await expect(draw(made, [first, other])).rejects.toMatchObject({ code: 'case-file-reviews.changed-meanwhile' })
  })

  test('whoever handled the case or sits in its unit is no reviewer, whoever asks', async () => {
    const made = await createRound(organiser, city, { rangeId: bureau })
    for (const people of [
      [first, handler],
      [first, insider],
    ])
      await expect(draw(made, people)).rejects.toMatchObject({
        code: 'case-file-reviews.reviewer-not-usable',
        detail: expect.stringContaining('须回避') as string,
      })
    await expect(draw(made, [first, stranger])).rejects.toMatchObject({
      detail: expect.stringContaining('没有可以评查的岗位') as string,
    })
    expect((await roundOf(organiser, made)).state).toBe('draft')
    await organiser.call(endpoints.discardRound, {
      params: { roundId: made.id },
      query: { revision: made.revision },
    })
    await expect(roundOf(organiser, made)).rejects.toMatchObject({ code: 'case-file-reviews.round-not-found' })
  })

  test('a reviewer opens the file without a post in its unit, and sees nothing of the others; nobody else opens it', async () => {
    const one = await assignmentFor(first, files[0]!.id)
    const address = `/api/case-file-reviews/assignments/${one.id}/dossier`
    const opened = await first.fetch(address)
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await other.fetch(address)).status).toBe(404)
    await expect(fileOf(clerk, files[0]!.id)).rejects.toMatchObject({ code: 'case-file-reviews.file-not-found' })
    expect(await filesOf(clerk, round)).toEqual([])
    const { defects: _, ...typed } = { scores: pointsOf(one).with(3, { points: null, remark: '' }), defects: [] }
    const kept = await first.call(endpoints.saveScores, {
      params: { assignmentId: one.id },
      body: { revision: one.revision, ...typed, defects: [], remark: '先看到这里' },
    })
    expect(kept).toMatchObject({ total: null, remark: '先看到这里', state: 'assigned' })
    await expect(
      first.call(endpoints.submitScores, {
        params: { assignmentId: one.id },
        body: { revision: kept.revision, ...typed, defects: [], remark: '' },
      }),
    ).rejects.toMatchObject({ detail: expect.stringContaining('还没有打分') as string })
    expect((await fileOf(organiser, files[0]!.id)).assignments.flatMap(({ scores }) => scores)).toEqual([])
  })

  test('within the tolerance the mean counts; beyond it somebody who did not review decides', async () => {
    const [agreed, differing] = files
    await expect(score(first, agreed!.id, 5, [{ kind: 'document', page: 6, text: '日期涂改' }])).rejects.toMatchObject({
      detail: expect.stringContaining('案卷只有 5 页') as string,
    })
    const mend = { kind: 'procedure', page: 2, text: '缺少审批表', correctBy: inDays(10) }
    await score(first, agreed!.id, 5, [mend, { kind: 'other', text: '字迹潦草' }])
    await expect(score(first, agreed!.id, 5)).rejects.toMatchObject({
      detail: expect.stringContaining('已经提交') as string,
    })
    await score(other, agreed!.id, 9, [{ ...mend, text: '没有审批表' }])
    expect(await fileOf(organiser, agreed!.id)).toMatchObject({ state: 'decided', score: 92, band: '优秀', defects: 3 })
    await score(first, differing!.id, 0)
    await score(other, differing!.id, 15)
    const found = await fileOf(organiser, differing!.id)
    expect(found).toMatchObject({ state: 'differing', actions: ['callThird', 'decide'] })
    const tell = { params: { roundId: round.id }, body: { revision: round.revision, answersUntil: inDays(5) } }
    await expect(organiser.call(endpoints.tellResults, tell)).rejects.toMatchObject({
      detail: expect.stringContaining('还有 1 份案卷没有结果') as string,
    })
    const called = await organiser.call(endpoints.callThirdReviewer, {
      params: { reviewedFileId: differing!.id },
      body: { revision: found.revision, toId: third.personId },
    })
    expect(called.state).toBe('reviewing')
    await score(third, differing!.id, 8)
    expect(await fileOf(organiser, differing!.id)).toMatchObject({ state: 'decided', score: 96.5 })
  })

  test('told, the unit sees its result without names, objects once, and somebody else answers', async () => {
    round = await organiser.call(endpoints.tellResults, {
      params: { roundId: round.id },
      body: { revision: round.revision, answersUntil: inDays(5) },
    })
    expect(await filesOf(stranger, round)).toEqual([])
    await expect(roundOf(stranger, round)).rejects.toMatchObject({ code: 'case-file-reviews.round-not-found' })
    const { draws, files: seen } = await roundOf(clerk, round)
    expect({ draws, seen }).toEqual({ draws: [], seen: 2 })
    const told = await fileOf(clerk, files[0]!.id)
    expect(told).toMatchObject({ score: 92, assignments: [], actions: ['object'] })
    const object = { params: { reviewedFileId: told.id }, body: { revision: told.revision, text: '审批表在第 4 页' } }
    await clerk.call(endpoints.objectToResult, object)
    await expect(clerk.call(endpoints.objectToResult, object)).rejects.toMatchObject({
      code: 'case-file-reviews.changed-meanwhile',
    })
    const close = { params: { roundId: round.id }, body: { revision: round.revision, conclusion: '总体较好' } }
    await expect(organiser.call(endpoints.closeRound, close)).rejects.toMatchObject({
      detail: expect.stringContaining('还有陈述没有答复') as string,
    })
    const { revision } = await fileOf(second, told.id)
    const answer = { revision, answer: '经核对成立，改分', score: 101 }
    await expect(
      second.call(endpoints.answerObjection, { params: { reviewedFileId: told.id }, body: answer }),
    ).rejects.toMatchObject({ detail: expect.stringContaining('总分 100 分') as string })
    const answered = await second.call(endpoints.answerObjection, {
      params: { reviewedFileId: told.id },
      body: { ...answer, score: 95 },
    })
    expect(answered).toMatchObject({ score: 95, objection: { answeredByName: '演示副组长' } })
    expect(answered.decision).toContain('陈述后由演示副组长改为 95 分')
  })

  test('a defect is struck, mended, returned, mended again and confirmed; the dossier stays as it is', async () => {
    const [mend, twice] = (await fileOf(organiser, files[0]!.id)).defectList.filter(({ state }) => state === 'found')
    const at = (defect: endpoints.Defect) => ({ params: { defectId: defect.id } })
    const struck = await organiser.call(endpoints.strikeDefect, {
      ...at(twice!),
      body: { revision: twice!.revision, reason: '与前一个重复' },
    })
    expect(struck.state).toBe('struck')
    const waiting = await clerk.call(endpoints.listDefects, { query: { mine: 'yes' } })
    expect(waiting.items.map(({ id }) => id)).toEqual([mend!.id])
    expect((await stranger.call(endpoints.listDefects, { query: {} })).items).toEqual([])
    const uploadId = await upload(clerk, '审批表.pdf', Buffer.from(await samplePdf()))
    let found = await clerk.call(endpoints.correctDefect, {
      ...at(mend!),
      body: { revision: mend!.revision, text: '已补附审批表复印件', uploadId },
    })
    expect(found).toMatchObject({ state: 'corrected', correctedByName: '演示本局联络员' })
    await expect(
      organiser.call(endpoints.judgeCorrection, {
        ...at(mend!),
        body: { outcome: 'returned', revision: found.revision, words: '看不清', correctBy: inDays(-1) },
      }),
    ).rejects.toMatchObject({ code: 'case-file-reviews.wrong-day' })
    found = await organiser.call(endpoints.judgeCorrection, {
      ...at(mend!),
      body: { outcome: 'returned', revision: found.revision, words: '看不清', correctBy: inDays(12) },
    })
    expect(found).toMatchObject({ state: 'found', correctBy: inDays(12), verdict: '看不清' })
    found = await clerk.call(endpoints.correctDefect, {
      ...at(mend!),
      body: { revision: found.revision, text: '已重新扫描' },
    })
    expect((await organiser.fetch(`/api/case-file-reviews/defects/${mend!.id}/file`)).status).toBe(200)
    found = await organiser.call(endpoints.judgeCorrection, {
      ...at(mend!),
      body: { outcome: 'confirmed', revision: found.revision, words: '已核实' },
    })
    expect(found.state).toBe('confirmed')
    const [fact] = await listFactsOfSubject(app.database.db, { module: 'case-file-reviews', id: mend!.id })
    expect(fact).toMatchObject({ kind: 'case-file-reviews.defect-corrected', organisationId: bureau })
  })

  test('closed, the round is a fact with its figures; summary, report and tables say the same', async () => {
    round = await organiser.call(endpoints.closeRound, {
      params: { roundId: round.id },
      body: { revision: round.revision, conclusion: '总体较好，审批环节要补齐' },
    })
    const [fact] = await listFactsOfSubject(app.database.db, { module: 'case-file-reviews', id: round.id })
    expect(fact).toMatchObject({
      kind: 'case-file-reviews.review-held',
      organisationId: city,
      facts: { kind: 'review', works: '行政调解', files: 2, units: 1, defects: 2 },
    })
    const result = await organiser.call(endpoints.showRoundResult, { params: { roundId: round.id } })
    expect(result).toEqual({
      units: [
        {
          organisationId: bureau,
          organisationName: '金水区综合执法局',
          files: 2,
          average: 95.8,
          lowest: 95,
          defects: 2,
          confirmed: 1,
        },
      ],
      bands: [
        { text: '优秀', files: 2 },
        { text: '良好', files: 0 },
        { text: '合格', files: 0 },
        { text: '不合格', files: 0 },
      ],
      defects: [
        { text: '其他', count: 1, confirmed: 0 },
        { text: '程序和时限', count: 1, confirmed: 1 },
      ],
    })
    for (const format of ['docx', 'pdf']) {
      const file = await organiser.fetch(`/api/case-file-reviews/rounds/${round.id}/report?format=${format}`)
      expect({ format, status: file.status }).toEqual({ format, status: 200 })
    }
    const table = await (await clerk.fetch(`/api/case-file-reviews/files/export?round=${round.id}`)).text()
    expect(table).toContain('行政调解,演示')
    expect(table.trim().split('\n')).toHaveLength(3)
    const book = await organiser.fetch(`/api/case-file-reviews/files/export?format=xlsx&round=${round.id}`)
    expect(book.status).toBe(200)
  })
})

describe('around a round', () => {
  test('who steps aside is replaced, is awaited until then, and no longer opens the file', async () => {
    const round = await draw(
      await createRound(organiser, city, {
        rangeId: elsewhere,
        kind: 'spotCheck',
        reviewersPerFile: 1,
        sample: { by: 'share', percent: 100 },
      }),
      [first],
    )
    const [file] = await filesOf(organiser, round)
    const mine = await assignmentFor(first, file!.id)
    await first.call(endpoints.recuseReviewer, {
      params: { assignmentId: mine.id },
      body: { revision: mine.revision, reason: '与当事人是亲属' },
    })
    expect((await first.fetch(`/api/case-file-reviews/assignments/${mine.id}/dossier`)).status).toBe(404)
    const { revision, state } = await fileOf(organiser, file!.id)
    expect(state).toBe('reviewing')
    const replace = (toId: string) =>
      organiser.call(endpoints.replaceReviewer, {
        params: { reviewedFileId: file!.id },
        body: { revision, fromId: first.personId, toId, reason: '回避' },
      })
    await expect(replace(first.personId)).rejects.toMatchObject({ code: 'case-file-reviews.reviewer-not-usable' })
    await replace(third.personId)
    const again = await fileOf(organiser, file!.id)
    await expect(
      organiser.call(endpoints.replaceReviewer, {
        params: { reviewedFileId: file!.id },
        body: { revision: again.revision, fromId: first.personId, toId: other.personId, reason: '回避' },
      }),
    ).rejects.toMatchObject({ detail: expect.stringContaining('已经另有人接手') as string })
    const one = await assignmentFor(third, file!.id)
    const scores = pointsOf(one).with(1, { points: 0, remark: '缺编号' })
    await third.call(endpoints.submitScores, {
      params: { assignmentId: one.id },
      body: { revision: one.revision, scores, defects: [], remark: '演示：须补编号' },
    })
    expect(await fileOf(organiser, file!.id)).toMatchObject({ state: 'decided', score: 3, band: '不合格' })
  })

  test('two reviewers who hand in at the same moment settle once', async () => {
    const round = await draw(
      await createRound(organiser, city, { rangeId: bureau, sample: { by: 'count', count: 1 } }),
      [first, other],
    )
    const [file] = await filesOf(organiser, round)
    await Promise.all([score(first, file!.id, 5, [{ kind: 'filing', text: '没有目录' }]), score(other, file!.id, 9)])
    expect(await fileOf(organiser, file!.id)).toMatchObject({ state: 'decided', score: 92, defects: 1 })
  })

  test('a unit writes its own sheet; a drawn round keeps the one it was drawn with', async () => {
    const content = {
      ...standardSheets.spotCheck.content,
      bands: [
        { from: 2, text: '合格' },
        { from: 0, text: '不合格' },
      ],
    }
    const body = { organisationId: city, version: 0, content, source: '演示标准' }
    const params = { kind: 'spotCheck' as const }
    const kept = await organiser.call(endpoints.changeSheet, { params, body })
    expect(kept).toMatchObject({ version: 1, isConfirmed: false, changedByName: '演示组织者' })
    await expect(second.call(endpoints.changeSheet, { params, body })).rejects.toMatchObject({
      code: 'case-file-reviews.changed-meanwhile',
    })
    const { items } = await organiser.call(endpoints.listSheets, { params, query: { organisationId: city } })
    expect(items.map(({ version }) => version)).toEqual([1, 0])
    const below = await keeper.call(endpoints.listSheets, { params, query: { organisationId: county } })
    expect(below.items[0]).toMatchObject({ version: 1, inheritedFrom: '郑州市', source: '演示标准' })
    const copy = { ...body, organisationId: county, source: '演示区标准' }
    await keeper.call(endpoints.changeSheet, { params, body: copy })
    const copied = await keeper.call(endpoints.listSheets, { params, query: { organisationId: county } })
    expect(copied.items.map(({ version, inheritedFrom }) => [version, inheritedFrom])).toEqual([
      [1, null],
      [0, null],
    ])
    const given = { params, body: { organisationId: county, version: 1, note: '演示：统一口径' } }
    expect(await keeper.call(endpoints.followSheetAbove, given)).toMatchObject({ version: 1, inheritedFrom: '郑州市' })
    await expect(keeper.call(endpoints.followSheetAbove, given)).rejects.toMatchObject({ status: 409 })
    const followed = await keeper.call(endpoints.listSheets, { params, query: { organisationId: county } })
    expect(followed.items.map(({ version, followsAbove }) => [version, followsAbove])).toEqual([
      [1, false],
      [2, true],
      [1, false],
      [0, false],
    ])
    expect(followed).toMatchObject({ ownVersion: 2, above: { inheritedFrom: '郑州市' } })
    const { items: rounds } = await organiser.call(endpoints.listRounds, { query: { kind: 'spotCheck' } })
    expect((await roundOf(organiser, rounds[0]!)).sheet?.version).toBe(0)
  })

  test('what cannot be drawn says why', async () => {
    await expect(createRound(organiser, city, { works: ['penalties'] })).rejects.toMatchObject({
      detail: expect.stringContaining('没有“penalties”这类案卷') as string,
    })
    const empty = await createRound(organiser, city, { works: ['guidance'] })
    await expect(draw(empty, [first, other])).rejects.toMatchObject({
      detail: expect.stringContaining('没有已封卷的案卷') as string,
    })
    await expect(createRound(organiser, city, { fromOn: today, untilOn: inDays(-1) })).rejects.toMatchObject({
      status: 400,
    })
    await expect(createRound(clerk, city)).rejects.toMatchObject({ code: 'base.forbidden' })
  })
})
