export const manifest = {
  name: 'consultations',
  layer: 'domains',
  uses: ['calendar', 'documents', 'evidence', 'files', 'notifications', 'organisations', 'publishing', 'surveys'],
} as const
