import { addPilot, confirmPilot, decideRiskSettings, type PilotStage } from '#domains/risk-prevention/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { importRecords } from '../import-records/index.ts'
import { consult } from './consult.ts'
import { evaluate } from './evaluate.ts'
import { guide } from './guide.ts'
import { publishAndSpread } from './publish-and-spread.ts'
import { act, beginBatch, confirmBatch, nextDays, programmeDays } from './write-batch.ts'

const year = 2020

/** One department walks all six steps before the days of the programme; another stands at its consultation. */
export async function preventRisks(stage: Stage): Promise<void> {
  await pickPilots(stage)
  const county = {
    unit: '郑州市金水区城市综合执法局',
    clerk: await stage.of('金水区', 'reportingClerk'),
    reviewer: await stage.of('金水区', 'reviewer'),
  }
  stage.at('2020-06-02')
  await importRecords(stage, 'county', ['2018-01-01', '2020-05-31'])
  const batchId = await beginBatch(stage, county, '第一批 街面秩序', '2020-06-03', programmeDays)
  await confirmBatch(county, batchId)
  await consult(stage, county, batchId)
  await act(county.reviewer, batchId, 'finishConsultation')
  await publishAndSpread(stage, county, batchId)
  await guide(stage, county, batchId)
  stage.at('2020-12-03')
  await importRecords(stage, 'county', ['2020-06-01', '2020-11-30'])
  await evaluate(stage, county, batchId)
  await act(county.reviewer, batchId, 'close')
  await beginBatch(stage, county, '第二批 门店外摆', '2020-12-21', nextDays)
  const city = {
    unit: '郑州市城市管理局',
    clerk: await stage.of('郑州市城市管理局', 'reportingClerk'),
    reviewer: await stage.of('郑州市城市管理局', 'reviewer'),
  }
  stage.at('2020-12-09')
  await importRecords(stage, 'cityManagement', ['2018-01-01', '2020-11-30'])
  await confirmBatch(city, await beginBatch(stage, city, '第一批 停车和占道', '2020-12-10', nextDays))
}

/** 郑法政办〔2020〕5号 二: two to be pushed on, three to be summed up; a county adds its own choice. */
async function pickPilots(stage: Stage): Promise<void> {
  stage.at('2020-05-28')
  const office = await stage.player('office')
  const pick = (organisation: string, department: string, pilotStage: PilotStage) =>
    office.call(addPilot, {
      body: {
        organisationId: stage.units.get(organisation)!,
        departmentId: stage.units.get(department)!,
        year,
        stage: pilotStage,
        reason: pilotStage === 'keyPromotion' ? '通知列为重点推进' : '在上年试点基础上总结提升',
      },
    })
  for (const name of ['郑州市城市管理局', '郑州市水利局']) await pick('郑州市', name, 'keyPromotion')
  for (const name of ['郑州市生态环境局', '郑州市人力资源和社会保障局', '郑州市农业农村工作委员会'])
    await pick('郑州市', name, 'summingUp')
  const own = await pick('金水区', '郑州市金水区城市综合执法局', 'keyPromotion')
  const reviewer = await stage.of('金水区', 'reviewer')
  await reviewer.call(confirmPilot, { params: { pilotId: own.id }, body: { revision: 1 } })
  await reviewer.call(decideRiskSettings, {
    params: { organisationId: stage.units.get('金水区')! },
    body: {
      revision: 0,
      settings: { complianceFormula: 'firstTime' },
      reason: '演示：沿用默认阈值，遵从度按检查合格率计算',
    },
  })
}
