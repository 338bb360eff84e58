import { serveRead, serveWrite } from '#base/http/index.ts'
import * as endpoints from '../contract/index.ts'
import { getProgrammeFor } from './access/assessed-programme.ts'
import { getRowAsOverseer } from './access/assessed-row.ts'
import { downloadPaperUseCase, exportMatrixUseCase } from './documents/download-papers.ts'
import { listCircularsUseCase } from './documents/list-circulars.ts'
import { gradeProgrammeUseCase } from './grading/grade-programme.ts'
import { decideRuleQuestionUseCase, listQuestions } from './grading/rule-questions.ts'
import { actOnMarkUseCase, downloadMarkPictureUseCase } from './marks/act-on-mark.ts'
import { listMarksUseCase } from './marks/list-marks.ts'
import { recordMarkUseCase } from './marks/record-mark.ts'
import { showGroundsUseCase } from './matrix/read-grounds.ts'
import { readMatrix } from './matrix/read-matrix.ts'
import { showTrendUseCase } from './matrix/read-trend.ts'
import { drawExpertsUseCase } from './panels/draw-experts.ts'
import { downloadReviewFileUseCase, listMyReviewsUseCase, listPanelsUseCase } from './panels/list-panels.ts'
import { readExpertReview } from './panels/own-review.ts'
import { recuseUseCase, scoreReviewUseCase } from './panels/score-review.ts'
import { circulateUseCase } from './results/circulate.ts'
import { listResultsUseCase } from './results/list-results.ts'
import { getResult } from './results/read-result.ts'
import { recordDeliberationUseCase } from './results/record-deliberation.ts'
import { reviewObjectionUseCase } from './results/review-objection.ts'
import { acceptUseCase, approveUseCase, feedBackUseCase, objectUseCase } from './results/steps.ts'
import { decideCriteriaUseCase } from './reviews/decide-criteria.ts'
import { downloadProofUseCase } from './reviews/download-proof.ts'
import { listReviewsUseCase } from './reviews/list-reviews.ts'
import { previewTaskUseCase } from './reviews/preview-task.ts'
import { readReview } from './reviews/read-review.ts'
import { recordFindingUseCase } from './reviews/record-finding.ts'
import { bindSurveysUseCase, listBoundSurveysUseCase } from './surveys/bind-surveys.ts'
import { drawTestUseCase, listTestsUseCase } from './tests/draw-test.ts'
import { downloadSheetUseCase, enterScoresUseCase, importScoresUseCase } from './tests/enter-scores.ts'

const reviewRoutes = [
  serveRead(endpoints.previewTask, previewTaskUseCase),
  serveRead(endpoints.listReviews, listReviewsUseCase),
  serveRead(endpoints.showReview, async ({ input, db, actor }) =>
    readReview(db, await getRowAsOverseer(db, input.params, actor)),
  ),
  serveWrite(endpoints.decideCriteria, decideCriteriaUseCase),
  serveWrite(endpoints.recordFinding, recordFindingUseCase),
  serveWrite(endpoints.downloadProof, downloadProofUseCase),
]

const markRoutes = [
  serveRead(endpoints.listMarks, listMarksUseCase),
  serveWrite(endpoints.recordMark, recordMarkUseCase),
  serveWrite(endpoints.actOnMark, actOnMarkUseCase),
  serveWrite(endpoints.downloadMarkPicture, downloadMarkPictureUseCase),
]

const panelRoutes = [
  serveWrite(endpoints.drawExperts, drawExpertsUseCase),
  serveRead(endpoints.listPanels, listPanelsUseCase),
  serveRead(endpoints.listMyReviews, listMyReviewsUseCase),
  serveRead(endpoints.showMyReview, ({ input, db, actor }) => readExpertReview(db, input.params.reviewId, actor)),
  serveWrite(endpoints.scoreReview, scoreReviewUseCase),
  serveWrite(endpoints.recuseFromReview, recuseUseCase),
  serveWrite(endpoints.downloadReviewFile, downloadReviewFileUseCase),
]

const surveyRoutes = [
  serveWrite(endpoints.bindSurveys, bindSurveysUseCase),
  serveRead(endpoints.listBoundSurveys, listBoundSurveysUseCase),
]

const testRoutes = [
  serveWrite(endpoints.drawTest, drawTestUseCase),
  serveRead(endpoints.listTests, listTestsUseCase),
  serveWrite(endpoints.enterTestScores, enterScoresUseCase),
  serveWrite(endpoints.importTestScores, importScoresUseCase),
  serveWrite(endpoints.downloadTestSheet, downloadSheetUseCase),
]

const gradeRoutes = [
  serveRead(endpoints.showMatrix, ({ input, db, actor }) =>
    readMatrix(db, input.params.programmeId, actor, input.query.asOf ?? null),
  ),
  serveRead(endpoints.showGrounds, showGroundsUseCase),
  serveRead(endpoints.showTrend, showTrendUseCase),
  serveWrite(endpoints.gradeProgramme, gradeProgrammeUseCase),
  serveRead(endpoints.listOpenRuleQuestions, async ({ input, db, actor }) =>
    listQuestions(db, await getProgrammeFor(db, input.params.programmeId, actor, 'assessment.oversee')),
  ),
  serveWrite(endpoints.decideRuleQuestion, decideRuleQuestionUseCase),
]

const resultRoutes = [
  serveRead(endpoints.listResults, listResultsUseCase),
  serveRead(endpoints.showResult, ({ input, db, actor, today }) => getResult(db, input.params.resultId, actor, today)),
  serveWrite(endpoints.feedBackResults, feedBackUseCase),
  serveWrite(endpoints.acceptResult, acceptUseCase),
  serveWrite(endpoints.objectToResult, objectUseCase),
  serveWrite(endpoints.reviewObjection, reviewObjectionUseCase),
  serveWrite(endpoints.recordDeliberation, recordDeliberationUseCase),
  serveWrite(endpoints.approveResults, approveUseCase),
  serveWrite(endpoints.circulateResults, circulateUseCase),
]

const paperRoutes = [
  serveWrite(endpoints.exportMatrix, exportMatrixUseCase),
  serveRead(endpoints.listCirculars, listCircularsUseCase),
  serveWrite(endpoints.downloadCircular, downloadPaperUseCase('circular')),
  serveWrite(endpoints.downloadReport, downloadPaperUseCase('report')),
]

export const assessmentRoutes = [
  ...reviewRoutes,
  ...markRoutes,
  ...panelRoutes,
  ...surveyRoutes,
  ...testRoutes,
  ...gradeRoutes,
  ...resultRoutes,
  ...paperRoutes,
]
