import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { listPostHolders } from '#platform/identity/index.ts'
import { listDossierModules } from '#platform/papers/index.ts'
import * as endpoints from '../contract/index.ts'
import { recuseReviewerUseCase, saveScoresUseCase, submitScoresUseCase } from './assignments/score-file.ts'
import { downloadAssignedFileUseCase, getAssignment, listAssignmentsUseCase } from './assignments/select-assignments.ts'
import {
  correctDefectUseCase,
  downloadCorrectionUseCase,
  judgeCorrectionUseCase,
  strikeDefectUseCase,
} from './defects/mend-defect.ts'
import { listDefectsUseCase } from './defects/select-defects.ts'
import { callThirdReviewerUseCase, replaceReviewerUseCase } from './files/change-reviewers.ts'
import { answerObjectionUseCase, decideFileUseCase, objectToResultUseCase } from './files/decide-file.ts'
import { exportReviewedFilesUseCase } from './files/export-files.ts'
import { downloadReviewedFileUseCase, findFile } from './files/read-file.ts'
import { listReviewedFilesUseCase } from './files/select-files.ts'
import { drawFilesUseCase, showPoolUseCase } from './rounds/draw-files.ts'
import { closeRoundUseCase, tellResultsUseCase } from './rounds/finish-round.ts'
import { getRound, listRoundsUseCase } from './rounds/read-round.ts'
import { downloadRoundReportUseCase, readRoundResult } from './rounds/round-result.ts'
import { findManagedRound } from './rounds/select-rounds.ts'
import { changeRoundUseCase, createRoundUseCase, discardRoundUseCase } from './rounds/write-round.ts'
import { changeSheetUseCase, followSheetAboveUseCase, listSheetsUseCase } from './sheets/sheets.ts'

/** Fixed addresses stand before those with parameters. */
export const caseFileReviewRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listReviewedWorks, async () => listDossierModules()),
  serveRead(endpoints.listRounds, listRoundsUseCase),
  serveRead(endpoints.showRound, ({ input, db, actor }) => getRound(db, input.params.roundId, actor)),
  serveWrite(endpoints.createRound, createRoundUseCase),
  serveWrite(endpoints.changeRound, changeRoundUseCase),
  serveWrite(endpoints.discardRound, discardRoundUseCase),
  serveRead(endpoints.showPool, showPoolUseCase),
  serveRead(endpoints.listReviewers, async ({ input, db, actor, today }) => {
    const { path } = await findManagedRound(db, input.params.roundId, actor)
    const people = await listPostHolders(db, endpoints.reviewingRoles, path, today)
    return people.map(({ id, name, organisationName }) => ({ id, name, organisationName }))
  }),
  serveWrite(endpoints.drawFiles, drawFilesUseCase),
  serveWrite(endpoints.tellResults, tellResultsUseCase),
  serveWrite(endpoints.closeRound, closeRoundUseCase),
  serveRead(endpoints.showRoundResult, ({ input, db, actor }) => readRoundResult(db, input.params.roundId, actor)),
  serveRead(endpoints.downloadRoundReport, downloadRoundReportUseCase),
  serveRead(endpoints.listReviewedFiles, listReviewedFilesUseCase),
  serveRead(endpoints.exportReviewedFiles, exportReviewedFilesUseCase),
  serveRead(endpoints.showReviewedFile, async ({ input, db, actor, today }) => {
    return (await findFile(db, input.params.reviewedFileId, actor, today)).file
  }),
  serveWrite(endpoints.downloadReviewedFile, downloadReviewedFileUseCase),
  serveWrite(endpoints.replaceReviewer, replaceReviewerUseCase),
  serveWrite(endpoints.callThirdReviewer, callThirdReviewerUseCase),
  serveWrite(endpoints.decideFile, decideFileUseCase),
  serveWrite(endpoints.objectToResult, objectToResultUseCase),
  serveWrite(endpoints.answerObjection, answerObjectionUseCase),
  serveRead(endpoints.listAssignments, listAssignmentsUseCase),
  serveRead(endpoints.showAssignment, ({ input, db, actor }) => getAssignment(db, input.params.assignmentId, actor)),
  serveWrite(endpoints.downloadAssignedFile, downloadAssignedFileUseCase),
  serveWrite(endpoints.saveScores, saveScoresUseCase),
  serveWrite(endpoints.submitScores, submitScoresUseCase),
  serveWrite(endpoints.recuseReviewer, recuseReviewerUseCase),
  serveRead(endpoints.listDefects, listDefectsUseCase),
  serveWrite(endpoints.correctDefect, correctDefectUseCase),
  serveWrite(endpoints.judgeCorrection, judgeCorrectionUseCase),
  serveWrite(endpoints.strikeDefect, strikeDefectUseCase),
  serveWrite(endpoints.downloadCorrection, downloadCorrectionUseCase),
  serveRead(endpoints.listSheets, listSheetsUseCase),
  serveWrite(endpoints.changeSheet, changeSheetUseCase),
  serveWrite(endpoints.followSheetAbove, followSheetAboveUseCase),
]
