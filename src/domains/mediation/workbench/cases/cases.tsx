import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'

export { mediationCases as cases } from '../../contract/index.ts'

export const parts: CasePageParts = {}
