import {
  approveResults,
  circulateResults,
  feedBackResults,
  gradeProgramme,
  listCirculars,
  listResults,
  recordDeliberation,
  recordFinding,
} from '#domains/assessment/contract/index.ts'
import {
  changeProgramme,
  createProgramme,
  issueProgramme,
  showProgramme,
  type Programme,
} from '#domains/programmes/contract/index.ts'
import { officeName } from '../city.ts'
import { chanceOf } from '../chance.ts'
import { inParallel } from '../in-parallel.ts'
import type { Stage } from '../stage.ts'
import { pastRows } from './past-rows.ts'
import { passReview } from './publish.ts'

/**
 * An earlier year that went all the way to a public result. No document of 2018 has a table that grades, so this programme
 * is invented and says so in its title and number.
 */
export async function playPastResult(stage: Stage, units: readonly string[]): Promise<Programme> {
  const programme = await issuePast(stage, units)
  await judgePast(stage, programme, units)
  await circulatePast(stage, programme)
  return programme
}

async function issuePast(stage: Stage, units: readonly string[]): Promise<Programme> {
  stage.at('2018-04-10')
  const office = await stage.player('office')
  const { id } = await office.call(createProgramme, {
    body: {
      organisationId: stage.units.get(officeName)!,
      year: 2018,
      title: '2018年度服务型行政执法考评方案（演示方案）',
      rows: [...pastRows],
    },
  })
  const params = { programmeId: id }
  const { revision } = await office.call(showProgramme, { params })
  const addressees = units.map((unit) => stage.units.get(unit)!)
  const addressed = await office.call(changeProgramme, { params, body: { revision, addressees } })
  return office.call(issueProgramme, {
    params,
    body: {
      revision: addressed.revision,
      docNumber: '演示〔2018〕1号',
      signer: '演示签发人',
      issuedOn: '2018-04-10',
    },
  })
}

async function judgePast(stage: Stage, programme: Programme, units: readonly string[]): Promise<void> {
  stage.at('2018-12-18')
  const office = await stage.player('office')
  await inParallel(units, async (unit) => {
    for (const { id, code, grading } of programme.rows) {
      const chance = chanceOf('2018', code, unit)
      const facts =
        grading?.kind === 'presence'
          ? { present: grading.items.map((item) => item.id).filter(() => chance.happens(0.8)) }
          : { completed: chance.pick([30, 30, 24, 21, 15]), total: 30 }
      await office.call(recordFinding, {
        params: { rowId: id, organisationId: stage.units.get(unit)! },
        body: { revision: 0, facts, method: 'supervisionPlatform', remark: '演示核对', foundOn: '2018-12-18' },
      })
    }
  })
  await office.call(gradeProgramme, { params: { programmeId: programme.id }, body: {} })
}

/** Nobody objected within the term; decided together, signed, made public by a decision that names its scope. */
async function circulatePast(stage: Stage, { id: programmeId }: Programme): Promise<void> {
  const office = await stage.player('office')
  const leader = await stage.player('leader')
  const results = async () =>
    (await office.call(listResults, { query: { programmeId, pageSize: 200 } })).items.map(({ id, revision }) => ({
      resultId: id,
      revision,
    }))
  stage.at('2018-12-20')
  await office.call(feedBackResults, { body: { results: await results(), words: '' } })
  stage.at('2019-01-04')
  await office.call(recordDeliberation, {
    body: {
      results: await results(),
      heldOn: '2019-01-03',
      attendees: ['演示市领导', '演示办公室甲', '演示办公室乙'],
      minutes: '逐单位审议初评结果，申诉期内没有单位提出申诉，一致同意。',
    },
  })
  await leader.call(approveResults, { body: { results: await results(), words: '同意，结果向社会公开。' } })
  await office.call(circulateResults, {
    body: {
      results: await results(),
      docNumber: '演示〔2019〕1号',
      scope: 'portal',
      scopeReason: '经集体审定，年度考评结果向社会公开，接受监督（演示决定）',
    },
  })
  const { items } = await office.call(listCirculars, { query: { programmeId } })
  await passReview(stage, items[0]!.publicationId!)
}
