import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'assessment',
  layer: 'domains',
  uses: [
    'programmes',
    'calendar',
    'organisations',
    'identity',
    'files',
    'evidence',
    'documents',
    'notifications',
    'publishing',
    'surveys',
  ],
}
