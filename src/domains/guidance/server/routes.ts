import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { paperRoutes } from '#platform/papers/index.ts'
import { caseRoutes } from '#platform/procedures/index.ts'
import * as endpoints from '../contract/index.ts'
import { askAdviceUseCase } from './advice/advice-for.ts'
import { followAdvice } from './advice/follow-advice.ts'
import { listIssuedAdviceUseCase, listReliancesUseCase } from './advice/list-advice.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { followGuidance } from './cases/follow-guidance.ts'
import { showRecord } from './cases/show-record.ts'
import { guidanceOwner } from './cases/paper-owner.ts'
import { noteOutcomeUseCase, withdrawVisitUseCase } from './change-visit.ts'
import { exportVisitsUseCase, listVisitsUseCase } from './list-visits.ts'
import { openPhotoUseCase, openSignatureUseCase } from './open-picture.ts'
import { recordVisitUseCase } from './record-visit.ts'
import { readVisit } from './select-visits.ts'
import { statisticsRoutes } from './statistics/routes.ts'

/** Fixed addresses stand before those with parameters. */
export const guidanceRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listVisits, listVisitsUseCase),
  serveWrite(endpoints.exportVisits, exportVisitsUseCase),
  serveWrite(endpoints.recordVisit, recordVisitUseCase),
  serveRead(endpoints.showVisit, ({ input, db, actor }) => readVisit(db, input.params.visitId, actor)),
  serveWrite(endpoints.noteOutcome, noteOutcomeUseCase),
  serveWrite(endpoints.withdrawVisit, withdrawVisitUseCase),
  serveWrite(endpoints.downloadPhoto, openPhotoUseCase),
  serveWrite(endpoints.downloadSignature, openSignatureUseCase),
  ...campaignRoutes,
  ...statisticsRoutes,
  ...caseRoutes(endpoints.guidanceCases, followGuidance),
  ...caseRoutes(endpoints.adviceCases, followAdvice),
  ...paperRoutes(guidanceOwner),
  serveRead(endpoints.showCaseRecord, (request) => showRecord(endpoints.guidanceCases, request)),
  serveRead(endpoints.showAdviceRecord, (request) => showRecord(endpoints.adviceCases, request)),
  serveWrite(endpoints.askAdvice, askAdviceUseCase),
  serveRead(endpoints.listReliances, listReliancesUseCase),
  serveRead(endpoints.listIssuedAdvice, listIssuedAdviceUseCase),
]
