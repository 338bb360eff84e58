import { serveRead, serveWrite } from '#base/http/index.ts'
import * as endpoints from '../contract/endpoints.ts'
import { acknowledgeProgrammeUseCase } from './acknowledge-programme.ts'
import { changeProgrammeUseCase } from './change-programme.ts'
import { closeProgrammeUseCase } from './close-programme.ts'
import { createProgrammeUseCase } from './create-programme.ts'
import { decideQuestionUseCase } from './decide-question.ts'
import { issueProgrammeUseCase } from './issue-programme.ts'
import { listProgrammesUseCase } from './list-programmes.ts'
import { getProgramme } from './read-programme.ts'
import { readNoticeFiles } from '../contract/notice-endpoints.ts'
import { readNoticeFilesUseCase } from './read-notice-files.ts'
import { compareWithLastYear, lastYearReturns } from '../contract/compose-endpoints.ts'
import { compareWithLastYearUseCase, lastYearReturnsUseCase } from './compose/compare.ts'
import { removeRowUseCase } from './compose/remove-row.ts'
import { saveRowUseCase } from './compose/save-row.ts'

export const programmeRoutes = [
  serveRead(endpoints.listProgrammes, listProgrammesUseCase),
  serveRead(endpoints.showProgramme, ({ input, db, actor }) => getProgramme(db, input.params.programmeId, actor)),
  serveWrite(readNoticeFiles, readNoticeFilesUseCase),
  serveWrite(endpoints.createProgramme, createProgrammeUseCase),
  serveWrite(endpoints.changeProgramme, changeProgrammeUseCase),
  serveWrite(endpoints.saveRow, saveRowUseCase),
  serveWrite(endpoints.removeRow, removeRowUseCase),
  serveRead(compareWithLastYear, compareWithLastYearUseCase),
  serveRead(lastYearReturns, lastYearReturnsUseCase),
  serveWrite(endpoints.decideQuestion, decideQuestionUseCase),
  serveWrite(endpoints.issueProgramme, issueProgrammeUseCase),
  serveWrite(endpoints.closeProgramme, closeProgrammeUseCase),
  serveWrite(endpoints.acknowledgeProgramme, acknowledgeProgrammeUseCase),
]
