import { serveRead, serveWrite } from '#base/http/index.ts'
import * as endpoints from '../../contract/burden-endpoints.ts'
import { answerBurdenOpinionUseCase, giveBurdenOpinionUseCase, listBurdenOpinionsUseCase } from './opinions.ts'
import { addBurdenSampleUseCase, showBurdenUseCase } from './samples.ts'

export const burdenRoutes = [
  serveRead(endpoints.addBurdenSample, addBurdenSampleUseCase),
  serveRead(endpoints.showBurden, showBurdenUseCase),
  serveWrite(endpoints.giveBurdenOpinion, giveBurdenOpinionUseCase),
  serveRead(endpoints.listBurdenOpinions, listBurdenOpinionsUseCase),
  serveWrite(endpoints.answerBurdenOpinion, answerBurdenOpinionUseCase),
]
