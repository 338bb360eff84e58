import {
  addExemptionItem,
  confirmExemptionBasis,
  sendExemptionList,
  type ExemptionKind,
} from '#domains/exemptions/contract/index.ts'
import type { Stage } from '../stage.ts'
import { passUnitReview } from './seek-opinions.ts'

/** Plainly invented: no real rule is quoted. */
const invented = { law: '演示用免罚办法（非真实法规）', article: '演示条款', levels: ['county' as const] }
const written: readonly {
  name: string
  item: string
  kind: ExemptionKind
  condition: string
  correctionDays?: number
}[] = [
  {
    name: '占道摆放商品',
    item: '占道经营',
    kind: 'minorOffence',
    condition: '演示条件：首次发现，经劝导收回店内，没有造成危害后果',
  },
  {
    name: '门头招牌破损不修',
    item: '户外设施管理',
    kind: 'firstOffence',
    condition: '演示条件：初次违法，危害后果轻微',
    correctionDays: 7,
  },
]

/** A bureau writes what it does not penalise where it is corrected in time; its basis is checked by another, and the list published. */
export async function exemptMinorActs(stage: Stage): Promise<void> {
  stage.at('2020-12-10')
  const organisationId = stage.units.get('郑州市金水区城市综合执法局')!
  const clerk = await stage.of('金水区', 'reportingClerk')
  const reviewer = await stage.of('金水区', 'reviewer')
  for (const content of written) {
    const { id, revision } = await clerk.call(addExemptionItem, {
      body: { organisationId, content: { ...invented, ...content, validFrom: '2020-12-15' } },
    })
    await reviewer.call(confirmExemptionBasis, {
      params: { exemptionItemId: id },
      body: { revision, source: '演示：没有真实原文' },
    })
  }
  const { publicationId } = await clerk.call(sendExemptionList, {
    params: { organisationId },
    body: { effectiveOn: '2020-12-15', note: '演示数据，不是真实规定' },
  })
  await passUnitReview(stage, '金水区', publicationId)
}
