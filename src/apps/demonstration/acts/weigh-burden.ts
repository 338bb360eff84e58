import {
  addBurdenSample,
  answerBurdenOpinion,
  giveBurdenOpinion,
  type Programme,
} from '#domains/programmes/contract/index.ts'
import { chanceOf } from '../chance.ts'
import type { Stage } from '../stage.ts'

/** Rows whose minutes are known, with the usual length of one hand-in; few enough for the limit of samples a minute. */
const minutes = { G1: 55, G4: 40, G5: 160 }

/** What the table cost those who filled it in, and what they say of it. */
export async function weighBurden(stage: Stage, { id, rows }: Programme): Promise<void> {
  stage.at('2020-12-22')
  const clerk = await stage.of('中牟县', 'reportingClerk')
  const params = { programmeId: id }
  for (const [code, usual] of Object.entries(minutes))
    for (let sample = 0; sample < 6; sample++) {
      const spent = usual + chanceOf('用时', code, String(sample)).integer(-20, 30)
      const rowId = rows.find((row) => row.code === code)!.id
      await clerk.call(addBurdenSample, { params, body: { rowId, minutes: spent } })
    }
  const page = `/programmes/${id}`
  const pageTitle = '年度方案'
  const say = async (text: string) => (await clerk.call(giveBurdenOpinion, { body: { page, pageTitle, text } })).id
  const opinionId = await say('培训已经在平台登记过，希望不要再为同一次培训另做一份宣传报道。')
  await say('“纳入督察考核”分两次报送，第二次能否只补充变化的部分？')
  stage.at('2020-12-24')
  const office = await stage.player('office')
  await office.call(answerBurdenOpinion, {
    params: { opinionId },
    body: { answer: '可以直接确认平台的培训记录作为佐证，不需要另做报道；明年方案将写明。' },
  })
}
