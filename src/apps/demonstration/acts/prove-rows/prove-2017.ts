import type { Programme } from '#domains/programmes/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { guideByDocument } from '../guide-by-document.ts'
import { addMediators, publishList } from '../mediate/registers.ts'
import { handInProven } from './hand-in-proven.ts'

const unit = '巩义市商务局'

/** 郑商〔2017〕151号 二、三: documents used, and the mediators made public on the portal. */
export async function prove2017(stage: Stage, programme: Programme): Promise<void> {
  const organisationId = stage.units.get(unit)!
  const clerk = await stage.of(unit, 'reportingClerk')
  const reviewer = await stage.of(unit, 'reviewer')
  stage.at('2017-07-12')
  const mediators = [{ name: '演示调解员丁', areas: ['consumerRights'] as const }]
  await addMediators(clerk, organisationId, mediators, '2017-07-12')
  await publishList(stage, { clerk, unit, organisationId }, 'mediators', '2017-07-12')
  stage.at('2017-08-22')
  await guideByDocument(clerk, reviewer, {
    organisationId,
    firm: '演示购物中心',
    mode: 'promptNotice',
    topic: '单用途预付卡备案',
    words: '演示：发卡之日起按规定备案，在卡面写明余额查询办法。',
    on: '2017-08-22',
  })
  await handInProven(stage, programme, unit, { '2': '2017-09-05', '3': '2017-07-18' })
}
