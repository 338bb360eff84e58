import type { ModuleDefinition } from '#base/module/index.ts'
import { manifest } from './manifest.ts'

export const numberingModule: ModuleDefinition = { manifest, migrations: new URL('migrations/', import.meta.url) }
