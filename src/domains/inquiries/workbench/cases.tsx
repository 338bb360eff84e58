import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'
import { AnswerSection } from './answer-section.tsx'

export { inquiryCases as cases } from '../contract/index.ts'

export const parts: CasePageParts = { sections: (one) => <AnswerSection one={one} /> }
