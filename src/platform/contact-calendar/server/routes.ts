import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import * as endpoints from '../contract/index.ts'
import { acceptJointDayUseCase, keepApartUseCase, offerJointDayUseCase } from './joint/decide-proposal.ts'
import { listJointProposalsUseCase } from './joint/read-proposals.ts'
import { answerDateRequestUseCase } from './requests/answer-request.ts'
import { exportCalendarUseCase, showCalendarUseCase } from './show-calendar.ts'
import { cancelVisitUseCase, finishVisitUseCase, moveVisitUseCase } from './visits/move-visit.ts'
import { planVisitUseCase } from './visits/plan-visit.ts'
import { readPlannedVisit } from './visits/select-visits.ts'
import { decideWindowUseCase, windowOf } from './window.ts'

export const contactCalendarRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.showCalendar, showCalendarUseCase),
  serveWrite(endpoints.exportCalendar, exportCalendarUseCase),
  serveRead(endpoints.listJointProposals, listJointProposalsUseCase),
  serveRead(endpoints.showWindow, async ({ input: { query }, db, actor }) => {
    const unit = await requireUnit(db, query.organisationId, actor, 'contact-calendar.read')
    return windowOf(db, unit.id)
  }),
  serveWrite(endpoints.decideWindow, decideWindowUseCase),
  serveWrite(endpoints.planVisit, planVisitUseCase),
  serveRead(endpoints.showPlannedVisit, ({ input, db, actor }) =>
    readPlannedVisit(db, input.params.plannedVisitId, actor),
  ),
  serveWrite(endpoints.moveVisit, moveVisitUseCase),
  serveWrite(endpoints.finishVisit, finishVisitUseCase),
  serveWrite(endpoints.cancelVisit, cancelVisitUseCase),
  serveWrite(endpoints.answerDateRequest, answerDateRequestUseCase),
  serveWrite(endpoints.offerJointDay, offerJointDayUseCase),
  serveWrite(endpoints.acceptJointDay, acceptJointDayUseCase),
  serveWrite(endpoints.keepApart, keepApartUseCase),
]
