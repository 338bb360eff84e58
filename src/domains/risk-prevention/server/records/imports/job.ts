import type { JobDefinition } from '#base/jobs/index.ts'
import { importMoved } from './move-import.ts'
import { runImports } from './run-imports.ts'

/** Goes on with imports: woken by whoever starts or undoes one, and each minute for what a dead process left. */
export const recordImportsJob: JobDefinition = {
  name: 'risk-prevention.run-imports',
  schedule: '* * * * *',
  wokenBy: importMoved,
  run: async (_payload, db) => runImports(db),
}
