import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import * as endpoints from '../contract/index.ts'
import { beginTypicalCaseUseCase } from './begin-case.ts'
import { listCaseSources } from './case-sources.ts'
import { exportTypicalCasesUseCase, listTypicalCasesUseCase, showCaseProgressUseCase } from './list-cases.ts'
import { getTypicalCase } from './read-cases.ts'
import { saveTypicalCaseUseCase } from './save-case.ts'
import { announceSelectionUseCase, downloadSelectionCircularUseCase } from './selections/announce-selection.ts'
import { castBallotUseCase, getBallot, listBallotsUseCase } from './selections/ballots.ts'
import { closeJudgingUseCase, decideTieUseCase, startJudgingUseCase } from './selections/judge-cases.ts'
import { listPossibleJudgesUseCase } from './selections/list-possible-judges.ts'
import { nominateCaseUseCase, withdrawNominationUseCase } from './selections/nominate-case.ts'
import { getSelection, listSelectionsUseCase } from './selections/read-selections.ts'
import {
  changeSelectionUseCase,
  createSelectionUseCase,
  discardSelectionUseCase,
  openSelectionUseCase,
} from './selections/write-selection.ts'
import { decideTargetUseCase, showTargetUseCase } from './target-of.ts'
import { sendTypicalCaseUseCase } from './send-case.ts'

/** Fixed addresses stand before those with parameters. */
export const typicalCaseRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listTypicalCases, listTypicalCasesUseCase),
  serveRead(endpoints.exportTypicalCases, exportTypicalCasesUseCase),
  serveRead(endpoints.listCaseWorks, async () => listCaseSources()),
  serveRead(endpoints.showCaseProgress, showCaseProgressUseCase),
  serveRead(endpoints.showCaseTarget, showTargetUseCase),
  serveWrite(endpoints.decideCaseTarget, decideTargetUseCase),
  serveRead(endpoints.showTypicalCase, ({ input, db, actor }) => getTypicalCase(db, input.params.typicalCaseId, actor)),
  serveWrite(endpoints.beginTypicalCase, beginTypicalCaseUseCase),
  serveWrite(endpoints.saveTypicalCase, saveTypicalCaseUseCase),
  serveWrite(endpoints.sendTypicalCase, sendTypicalCaseUseCase),
  serveRead(endpoints.listSelections, listSelectionsUseCase),
  serveRead(endpoints.showSelection, ({ input, db, actor, today }) =>
    getSelection(db, input.params.selectionId, actor, today),
  ),
  serveWrite(endpoints.createSelection, createSelectionUseCase),
  serveWrite(endpoints.changeSelection, changeSelectionUseCase),
  serveWrite(endpoints.discardSelection, discardSelectionUseCase),
  serveWrite(endpoints.openSelection, openSelectionUseCase),
  serveWrite(endpoints.nominateCase, nominateCaseUseCase),
  serveWrite(endpoints.withdrawNomination, withdrawNominationUseCase),
  serveRead(endpoints.listPossibleJudges, listPossibleJudgesUseCase),
  serveWrite(endpoints.startJudging, startJudgingUseCase),
  serveWrite(endpoints.closeJudging, closeJudgingUseCase),
  serveWrite(endpoints.decideTie, decideTieUseCase),
  serveWrite(endpoints.announceSelection, announceSelectionUseCase),
  serveRead(endpoints.downloadSelectionCircular, downloadSelectionCircularUseCase),
  serveRead(endpoints.listBallots, listBallotsUseCase),
  serveRead(endpoints.showBallot, ({ input, db, actor }) => getBallot(db, input.params.ballotId, actor)),
  serveWrite(endpoints.castBallot, castBallotUseCase),
]
