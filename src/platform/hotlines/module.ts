import type { ModuleDefinition } from '#base/module/index.ts'
import { hotlineProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'

/** Its endpoints belong to the modules that take work orders. */
export const hotlinesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  problems: hotlineProblems.texts,
}
