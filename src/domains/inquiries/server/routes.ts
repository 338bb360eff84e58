import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { hotlineRoutes } from '#platform/hotlines/index.ts'
import { paperRoutes } from '#platform/papers/index.ts'
import { caseRoutes } from '#platform/procedures/index.ts'
import {
  dropRoutingWord,
  inquiryCases,
  listRoutingWords,
  putRoutingWord,
  sendAnswer,
  showAnswerPublication,
} from '../contract/index.ts'
import { sendAnswerUseCase, showAnswerPublicationUseCase } from './answers/answer-publication.ts'
import { followCase } from './follow-case.ts'
import { questionOwner } from './hotline/take-question.ts'
import { inquiryPaperOwner } from './paper-owner.ts'
import { dropRoutingWordUseCase, listRoutingWordsUseCase, putRoutingWordUseCase } from './routing/routing-words.ts'

export const inquiryRoutes: Route[] = [
  ...caseRoutes(inquiryCases, followCase),
  ...paperRoutes(inquiryPaperOwner),
  ...hotlineRoutes(questionOwner),
  serveRead(listRoutingWords, listRoutingWordsUseCase),
  serveWrite(putRoutingWord, putRoutingWordUseCase),
  serveWrite(dropRoutingWord, dropRoutingWordUseCase),
  serveRead(showAnswerPublication, showAnswerPublicationUseCase),
  serveWrite(sendAnswer, sendAnswerUseCase),
]
