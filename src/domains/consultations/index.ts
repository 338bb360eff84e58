/** Server door of 意见征集: asking for opinions on any record, and whether everybody who spoke has an answer. */
export { openConsultation, type OpenedConsultation } from './server/open-consultation.ts'
export type { ConsultationSubject, NewConsultation } from './server/make-consultation.ts'
export { refuseUnanswered, standingOfSubject, type SubjectReference, type SubjectStanding } from './server/standing.ts'
export { listAdoptedTexts, type AdoptedText } from './server/adopted-changes.ts'
