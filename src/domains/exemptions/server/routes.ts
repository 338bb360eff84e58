import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import * as endpoints from '../contract/index.ts'
import { exportItemsUseCase, listItemsUseCase } from './list-items.ts'
import { sendListUseCase } from './lists/send-list.ts'
import { showListStandingUseCase } from './lists/list-standing.ts'
import { getItemRow, toItem } from './select-items.ts'
import { addItemUseCase, changeItemUseCase, confirmBasisUseCase, removeItemUseCase } from './write-items.ts'

/** Fixed addresses stand before those with parameters. */
export const exemptionRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listExemptionItems, listItemsUseCase),
  serveWrite(endpoints.exportExemptionItems, exportItemsUseCase),
  serveRead(endpoints.showListStanding, showListStandingUseCase),
  serveWrite(endpoints.sendExemptionList, sendListUseCase),
  serveRead(endpoints.showExemptionItem, async ({ input, db, actor }) =>
    toItem(await getItemRow(db, input.params.exemptionItemId, actor), actor),
  ),
  serveWrite(endpoints.addExemptionItem, addItemUseCase),
  serveWrite(endpoints.changeExemptionItem, changeItemUseCase),
  serveWrite(endpoints.removeExemptionItem, removeItemUseCase),
  serveWrite(endpoints.confirmExemptionBasis, confirmBasisUseCase),
]
