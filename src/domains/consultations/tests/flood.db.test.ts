import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  answerOpinions,
  concludeConsultation,
  listOpinions,
  releaseOpinions,
  showConsultation,
} from '../contract/index.ts'
import { mostForms } from '../portal/consultation-pages.ts'
import { buildOffice, openByHand, sendForm, setDay } from './build-consultation.ts'

const app = await startTestApplication()
useOwnCipher()
const office = await buildOffice(app)
setDay('2020-06-20')
const consultation = await openByHand(office)
const params = { consultationId: consultation.id }
afterAll(() => setBusinessOffset(0))

test('a flood from one place is held, then slowed; nothing is lost, and one answer closes it', async () => {
  const statuses: number[] = []
  for (let sent = 0; sent < mostForms + 20; sent++) {
    const { status, text } = await sendForm(app, consultation.code, { text: sent % 2 ? '反对反对' : `刷屏 ${sent}` })
    statuses.push(status)
    if (status === 429) expect(text).toContain(sent % 2 ? '反对反对' : `刷屏 ${sent}`)
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(mostForms)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  const { standing } = await office.clerk.call(showConsultation, { params })
  expect(standing).toMatchObject({ opinions: mostForms, unanswered: mostForms, held: mostForms - 5 })
  const { items: held } = await office.clerk.call(listOpinions, { params, query: { standing: 'held', pageSize: 200 } })
  expect(held.every(({ heldBecause }) => heldBecause.includes('manyFromOneAddress'))).toBe(true)
  const { released } = await office.clerk.call(releaseOpinions, { params, body: { opinionIds: [held[0]!.id] } })
  expect(released).toBe(1)
  const { items } = await office.clerk.call(listOpinions, { params, query: { pageSize: 200 } })
  await office.clerk.call(answerOpinions, {
    params,
    body: { opinionIds: items.map(({ id }) => id), fate: 'noSubstance', reason: '刷屏，没有具体意见' },
  })
  setDay('2020-07-21')
  const { revision } = await office.reviewer.call(showConsultation, { params })
  const concluded = await office.reviewer.call(concludeConsultation, { params, body: { revision } })
  expect(concluded.standing).toMatchObject({ unanswered: 0, byFate: { noSubstance: mostForms } })
})
