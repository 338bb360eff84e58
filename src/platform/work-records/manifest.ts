export const manifest = {
  name: 'work-records',
  layer: 'platform',
  uses: ['organisations', 'evidence', 'files'],
} as const
