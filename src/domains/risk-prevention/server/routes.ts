import type { ModuleDefinition } from '#base/module/index.ts'

export const riskPreventionRoutes: NonNullable<ModuleDefinition['routes']> = []
