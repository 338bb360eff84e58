import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import * as endpoints from '../contract/index.ts'
import { addCounterpartyUseCase } from './add-counterparty.ts'
import { changeCounterpartyUseCase } from './change-counterparty.ts'
import { addContactUseCase, changeContactUseCase, removeContactUseCase } from './contacts/keep-contacts.ts'
import { dealingsOf } from './dealings.ts'
import { exportCounterpartiesUseCase, listCounterpartiesUseCase } from './list-counterparties.ts'
import { listDuplicatesUseCase } from './merging/list-duplicates.ts'
import { distinguishUseCase, mergeCounterpartiesUseCase } from './merging/merge.ts'
import { previewMergeUseCase } from './merging/preview-merge.ts'
import { undoMergerUseCase } from './merging/undo-merger.ts'
import { revealCounterpartyUseCase } from './reveal-counterparty.ts'
import { getCounterpartyRow } from './select-counterparties.ts'
import { showCounterpartyDetail } from './show-counterparty.ts'

/** Fixed addresses stand before those with parameters. */
export const counterpartyRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listCounterparties, listCounterpartiesUseCase),
  serveWrite(endpoints.exportCounterparties, exportCounterpartiesUseCase),
  serveRead(endpoints.listDuplicates, listDuplicatesUseCase),
  serveRead(endpoints.showCounterparty, ({ input, db, actor }) =>
    showCounterpartyDetail(db, input.params.counterpartyId, actor),
  ),
  serveRead(endpoints.listDealings, async ({ input, db, actor }) => {
    const { id } = await getCounterpartyRow(db, input.params.counterpartyId, actor)
    return { sections: await dealingsOf(db, id, actor) }
  }),
  serveWrite(endpoints.addCounterparty, addCounterpartyUseCase),
  serveWrite(endpoints.changeCounterparty, changeCounterpartyUseCase),
  serveWrite(endpoints.revealCounterparty, revealCounterpartyUseCase),
  serveWrite(endpoints.addContact, addContactUseCase),
  serveWrite(endpoints.changeContact, changeContactUseCase),
  serveWrite(endpoints.removeContact, removeContactUseCase),
  serveRead(endpoints.previewMerge, previewMergeUseCase),
  serveWrite(endpoints.mergeCounterparties, mergeCounterpartiesUseCase),
  serveWrite(endpoints.undoMerger, undoMergerUseCase),
  serveWrite(endpoints.distinguishCounterparties, distinguishUseCase),
]
