import { renameOrganisation } from '#platform/organisations/contract/index.ts'
import type { Stage } from '../stage.ts'

/** The bureau that the notice of 2020 names had another name before; what was written then keeps showing it. */
export async function renameUnit(stage: Stage): Promise<void> {
  stage.at('2019-03-01')
  const administrator = await stage.player('sysadmin')
  await administrator.call(renameOrganisation, {
    params: { organisationId: stage.units.get('郑州市生态环境局')! },
    body: { name: '郑州市生态环境局', on: '2019-03-01', reason: '机构改革更名（演示：日期为设定）' },
  })
}
