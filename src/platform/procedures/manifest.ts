export const manifest = {
  name: 'procedures',
  layer: 'platform',
  uses: ['organisations', 'identity', 'calendar', 'counterparties', 'files', 'notifications', 'numbering', 'search'],
} as const
