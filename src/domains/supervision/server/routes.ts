import { serveRead, serveWrite } from '#base/http/index.ts'
import * as endpoints from '../contract/index.ts'
import { listPlansUseCase } from './plans/list-plans.ts'
import { closePlanUseCase, startPlanUseCase } from './plans/move-plan.ts'
import { drawUnitsUseCase, setPlanUnitsUseCase } from './plans/plan-units.ts'
import { getPlan } from './plans/read-plan.ts'
import { changePlanUseCase, createPlanUseCase } from './plans/write-plan.ts'
import { acknowledgeRectificationUseCase, answerRectificationUseCase } from './rectifications/answer-rectification.ts'
import {
  downloadRectificationFileUseCase,
  downloadRectificationNoticeUseCase,
} from './rectifications/download-rectification.ts'
import { issueRectificationUseCase } from './rectifications/issue-rectification.ts'
import { exportRectificationsUseCase, listRectificationsUseCase } from './rectifications/list-rectifications.ts'
import { getRectification } from './rectifications/read-rectification.ts'
import { recheckRectificationUseCase, voidRectificationUseCase } from './rectifications/recheck-rectification.ts'
import { listSupervisedUnitsUseCase } from './supervised-units.ts'
import { showSupervisionSystemUseCase } from './supervision-system.ts'
import { downloadVisitPhotoUseCase, downloadVisitRecordUseCase } from './visits/download-visit.ts'
import { exportVisitsUseCase, listVisitsUseCase } from './visits/list-visits.ts'
import { getVisit } from './visits/read-visit.ts'
import { recordVisitUseCase } from './visits/record-visit.ts'
import { withdrawVisitUseCase } from './visits/withdraw-visit.ts'

const planRoutes = [
  serveRead(endpoints.listPlans, listPlansUseCase),
  serveRead(endpoints.showPlan, ({ input, db, actor }) => getPlan(db, input.params.planId, actor)),
  serveWrite(endpoints.createPlan, createPlanUseCase),
  serveWrite(endpoints.changePlan, changePlanUseCase),
  serveWrite(endpoints.setPlanUnits, setPlanUnitsUseCase),
  serveWrite(endpoints.drawUnits, drawUnitsUseCase),
  serveWrite(endpoints.startPlan, startPlanUseCase),
  serveWrite(endpoints.closePlan, closePlanUseCase),
]

const visitRoutes = [
  serveRead(endpoints.listVisits, listVisitsUseCase),
  serveWrite(endpoints.exportVisits, exportVisitsUseCase),
  serveRead(endpoints.showVisit, ({ input, db, actor }) => getVisit(db, input.params.visitId, actor)),
  serveWrite(endpoints.recordVisit, recordVisitUseCase),
  serveWrite(endpoints.withdrawVisit, withdrawVisitUseCase),
  serveRead(endpoints.downloadVisitRecord, downloadVisitRecordUseCase),
  serveWrite(endpoints.downloadVisitPhoto, downloadVisitPhotoUseCase),
]

const rectificationRoutes = [
  serveRead(endpoints.listRectifications, listRectificationsUseCase),
  serveWrite(endpoints.exportRectifications, exportRectificationsUseCase),
  serveRead(endpoints.showRectification, ({ input, db, actor, today }) =>
    getRectification(db, input.params.rectificationId, actor, today),
  ),
  serveWrite(endpoints.issueRectification, issueRectificationUseCase),
  serveWrite(endpoints.acknowledgeRectification, acknowledgeRectificationUseCase),
  serveWrite(endpoints.answerRectification, answerRectificationUseCase),
  serveWrite(endpoints.recheckRectification, recheckRectificationUseCase),
  serveWrite(endpoints.voidRectification, voidRectificationUseCase),
  serveRead(endpoints.downloadRectificationNotice, downloadRectificationNoticeUseCase),
  serveWrite(endpoints.downloadRectificationFile, downloadRectificationFileUseCase),
]

export const supervisionRoutes = [
  ...planRoutes,
  ...visitRoutes,
  ...rectificationRoutes,
  serveRead(endpoints.showSupervisionSystem, showSupervisionSystemUseCase),
  serveRead(endpoints.listSupervisedUnits, listSupervisedUnitsUseCase),
]
