import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { giveBookletUseCase } from '../booklet/server/give-booklet.ts'
import { letterRoutes } from '../letter/server/routes.ts'
import { subscriptionRoutes } from '../subscription/server/manage-subscriptions.ts'
import { selfReportRoutes } from '../self-report/server/routes.ts'
import * as endpoints from '../contract/index.ts'
import { actOnBatchUseCase } from './batches/act-on-batch.ts'
import { changeBatchUseCase } from './batches/change-batch.ts'
import { createBatchUseCase } from './batches/create-batch.ts'
import { listBatchesUseCase } from './batches/list-batches.ts'
import { getBatch } from './batches/read-batch.ts'
import { listAdoptedChangesUseCase, writeBackAdoptedUseCase } from './consultation/adopted-changes.ts'
import { consultOnBatchUseCase } from './consultation/consult.ts'
import { getEvaluation } from './evaluation/read-evaluation.ts'
import {
  downloadEvaluationUseCase,
  finaliseEvaluationUseCase,
  saveEvaluationUseCase,
} from './evaluation/save-evaluation.ts'
import { listGuidanceUseCase } from './guidance/guidance.ts'
import { planGuidanceUseCase } from './guidance/plan-guidance.ts'
import { printGuidanceUseCase } from './guidance/print-guidance.ts'
import { answerGuidanceUseCase, recordGuidanceUseCase, withdrawGuidanceUseCase } from './guidance/record-guidance.ts'
import { exportListUseCase } from './publication/export-list.ts'
import { sendListToReviewUseCase } from './publication/send-list-to-review.ts'
import { downloadPublicityFileUseCase, listPublicityUseCase } from './publicity/list-publicity.ts'
import { makeGroupPictureUseCase } from './publicity/make-group-picture.ts'
import { recordPublicityUseCase, withdrawPublicityUseCase } from './publicity/record-publicity.ts'
import { dashboardRoutes } from './dashboard/routes.ts'
import { showBoardUseCase } from './board/show-board.ts'
import { addPilotUseCase, confirmPilotUseCase, removePilotUseCase } from './pilots/write-pilots.ts'
import { listPilotsUseCase, pilotStandingUseCase } from './pilots/pilots.ts'
import { listCandidatesUseCase } from './points/list-candidates.ts'
import { confirmLevelUseCase } from './points/confirm-level.ts'
import { exportRiskPointsUseCase, listRiskPointsUseCase } from './points/list-points.ts'
import { getPoint } from './points/open-point.ts'
import { removeRiskPointUseCase } from './points/remove-point.ts'
import { retireRiskPointUseCase } from './points/retire-point.ts'
import { saveRiskPointUseCase } from './points/save-point.ts'
import { recordRoutes } from './records/routes.ts'
import { decideSettingsUseCase, showSettingsUseCase } from './settings/decide-settings.ts'

export const riskPreventionRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.showBoard, showBoardUseCase),
  ...dashboardRoutes,
  ...recordRoutes,
  ...subscriptionRoutes,
  serveRead(endpoints.listBatches, listBatchesUseCase),
  serveRead(endpoints.showBatch, ({ input, db, actor }) => getBatch(db, input.params.batchId, actor)),
  serveWrite(endpoints.createBatch, createBatchUseCase),
  serveWrite(endpoints.changeBatch, changeBatchUseCase),
  serveWrite(endpoints.actOnBatch, actOnBatchUseCase),
  serveRead(endpoints.listCandidates, listCandidatesUseCase),
  serveRead(endpoints.listRiskPoints, listRiskPointsUseCase),
  serveRead(endpoints.exportRiskPoints, exportRiskPointsUseCase),
  serveRead(endpoints.showRiskPoint, ({ input, db, actor }) => getPoint(db, input.params.riskPointId, actor)),
  serveWrite(endpoints.saveRiskPoint, saveRiskPointUseCase),
  serveWrite(endpoints.removeRiskPoint, removeRiskPointUseCase),
  serveWrite(endpoints.confirmLevel, confirmLevelUseCase),
  serveWrite(endpoints.retireRiskPoint, retireRiskPointUseCase),
  serveRead(endpoints.showRiskSettings, showSettingsUseCase),
  serveWrite(endpoints.decideRiskSettings, decideSettingsUseCase),
  serveRead(endpoints.listPilots, listPilotsUseCase),
  serveRead(endpoints.pilotStanding, pilotStandingUseCase),
  serveWrite(endpoints.addPilot, addPilotUseCase),
  serveWrite(endpoints.confirmPilot, confirmPilotUseCase),
  serveWrite(endpoints.removePilot, removePilotUseCase),
  serveWrite(endpoints.sendListToReview, sendListToReviewUseCase),
  serveRead(endpoints.exportList, exportListUseCase),
  serveRead(endpoints.listPublicity, listPublicityUseCase),
  serveWrite(endpoints.recordPublicity, recordPublicityUseCase),
  serveWrite(endpoints.withdrawPublicity, withdrawPublicityUseCase),
  serveRead(endpoints.downloadPublicityFile, downloadPublicityFileUseCase),
  serveWrite(endpoints.makeGroupPicture, makeGroupPictureUseCase),
  serveRead(endpoints.listGuidance, listGuidanceUseCase),
  serveWrite(endpoints.recordGuidance, recordGuidanceUseCase),
  serveWrite(endpoints.answerGuidance, answerGuidanceUseCase),
  serveWrite(endpoints.withdrawGuidance, withdrawGuidanceUseCase),
  serveRead(endpoints.downloadGuidance, printGuidanceUseCase),
  serveRead(endpoints.planGuidance, planGuidanceUseCase),
  serveWrite(endpoints.consultOnBatch, consultOnBatchUseCase),
  serveRead(endpoints.listAdoptedChanges, listAdoptedChangesUseCase),
  serveWrite(endpoints.writeBackAdopted, writeBackAdoptedUseCase),
  serveRead(endpoints.showEvaluation, ({ input, db, actor, today }) =>
    getEvaluation(db, input.params.batchId, actor, today),
  ),
  serveWrite(endpoints.saveEvaluation, saveEvaluationUseCase),
  serveWrite(endpoints.finaliseEvaluation, finaliseEvaluationUseCase),
  serveRead(endpoints.downloadEvaluation, downloadEvaluationUseCase),
  ...selfReportRoutes,
  ...letterRoutes,
  serveWrite(endpoints.giveBooklet, giveBookletUseCase),
]
