import {
  acceptResult,
  feedBackResults,
  gradeProgramme,
  listResults,
  objectToResult,
} from '#domains/assessment/contract/index.ts'
import type { Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

/** 初评 of all units; those that have handed in everything are told, one agrees, one objects. The others wait for G9 and G10. */
export async function proposeResults(stage: Stage, graded: Graded, complete: ReadonlySet<string>): Promise<void> {
  const { programme } = graded
  const office = await stage.player('office')
  stage.at('2020-12-24', '09:00:00')
  await office.call(gradeProgramme, { params: { programmeId: programme.id }, body: {} })
  stage.at('2020-12-24', '15:00:00')
  const query = { programmeId: programme.id, pageSize: 200 }
  const results = async () => (await office.call(listResults, { query })).items
  const told = (await results()).filter((result) => complete.has(result.organisationName))
  await office.call(feedBackResults, {
    body: {
      results: told.map(({ id, revision }) => ({ resultId: id, revision })),
      words: '请在申诉期限内核对；有异议的，写明任务行和理由。',
    },
  })
  stage.at('2020-12-25', '16:00:00')
  const current = new Map((await results()).map((result) => [result.organisationName, result]))
  const [objecting, agreeing] = [...complete].map((unit) => current.get(unit)!)
  const objector = await stage.of(objecting!.organisationName, 'reviewer')
  await objector.call(objectToResult, {
    params: { resultId: objecting!.id },
    body: {
      revision: objecting!.revision,
      rowIds: [graded.row('G1').id],
      reason:
        '“征求意见的范围广泛”一项认定为不符合。我区除内部征求外，还走访企业 12 家、召开座谈会 2 次，记录附在报送材料汇总表之后，请予复核。',
    },
  })
  const agreed = await stage.of(agreeing!.organisationName, 'reviewer')
  await agreed.call(acceptResult, { params: { resultId: agreeing!.id }, body: { revision: agreeing!.revision } })
}
