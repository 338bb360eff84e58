import type { ModuleDefinition } from '#base/module/index.ts'
import { manifest } from './manifest.ts'
import { refillJob } from './server/refill.ts'

export const searchModule: ModuleDefinition = { manifest, jobs: [refillJob] }
