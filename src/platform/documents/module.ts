import type { ModuleDefinition } from '#base/module/index.ts'
import { documentProblems } from './contract/problems.ts'
import { manifest } from './manifest.ts'

export const documentsModule: ModuleDefinition = { manifest, problems: documentProblems.texts }
