import type { ModuleDefinition } from '#base/module/index.ts'
import { workRecordProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'

export const workRecordsModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  problems: workRecordProblems.texts,
}
