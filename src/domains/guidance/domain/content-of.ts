import type { CaseStanding } from '#platform/procedures/contract/index.ts'
import { GuidanceContent } from '../contract/case.ts'

export const contentOf = (standing: CaseStanding): GuidanceContent => GuidanceContent.parse(standing.content)
