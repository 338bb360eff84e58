import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { publish, sendForm, setDay } from '#domains/consultations/tests/build-consultation.ts'
import { answerOpinions, listOpinions, showConsultation } from '#domains/consultations/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { act, buildDepartment, createBatch, savePoint } from './build-department.ts'

const app = await startTestApplication()
useOwnCipher()
afterAll(() => setBusinessOffset(0))
setDay('2020-06-01')
const department = await buildDepartment(app)
const { clerk, reviewer, leader, bureau, stranger } = department

test('what an adopted opinion changed is proposed for the point, confirmed by a person, and then no longer waits', async () => {
  const { id: batchId } = await createBatch(department)
  const point = await savePoint(department, batchId)
  const params = { riskPointId: point.id }
  await reviewer.call(endpoints.confirmLevel, { params, body: { revision: 1, level: point.proposal.level! } })
  await act(reviewer, batchId, 'finishPoints')
  await act(reviewer, batchId, 'finishMeasures')
  const { revision } = await clerk.call(endpoints.showBatch, { params: { batchId } })
  const { consultationId, publicationId } = await clerk.call(endpoints.consultOnBatch, {
    params: { batchId },
    body: { revision, explanation: '请对等级和措施提出意见', audiences: ['society'], channels: ['website'] },
  })
  await publish({ app, organisationId: bureau, clerk, reviewer, leader }, publicationId!)
  const consultation = await clerk.call(showConsultation, { params: { consultationId } })
  await sendForm(app, consultation.code, { text: '警示牌要有夜间照明', audience: 'society' })
  const { items } = await clerk.call(listOpinions, { params: { consultationId } })
  const clause = consultation.clauses[0]!
  const changes = () => clerk.call(endpoints.listAdoptedChanges, { params: { batchId } })
  expect((await changes()).items).toEqual([])
  await clerk.call(answerOpinions, {
    params: { consultationId },
    body: {
      opinionIds: [items[0]!.id],
      fate: 'adopted',
      reason: '夜间看不清',
      changes: [{ clauseId: clause.id, after: clause.text.replace('设置警示牌', '设置带照明的警示牌') }],
    },
  })
  const [change] = (await changes()).items
  expect(change).toMatchObject({ riskPointId: point.id, reasons: ['夜间看不清'], because: null })
  expect(change!.parts).toMatchObject([{ title: '防控措施', canWriteBack: true }])
  const write = (person: typeof clerk, wanted: number) =>
    person.call(endpoints.writeBackAdopted, { params, body: { revision: wanted } })
  await expect(write(clerk, 1)).rejects.toMatchObject({ code: 'risk-prevention.changed-meanwhile' })
  await expect(write(stranger, 2)).rejects.toMatchObject({ code: 'risk-prevention.point-not-found' })
  const written = await write(clerk, change!.revision)
  expect(written.content.measures[1]!.text).toBe('设置带照明的警示牌')
  expect(written.level?.level).toBe(point.proposal.level)
  expect((await changes()).items).toEqual([])
  await expect(write(clerk, written.revision)).rejects.toMatchObject({ code: 'risk-prevention.not-possible-now' })
})
