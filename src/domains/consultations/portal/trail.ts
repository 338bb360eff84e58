import type { findOpen } from '../server/opinions/submit-form.ts'

export type ShownConsultation = Awaited<ReturnType<typeof findOpen>>['row']

export const home = [
  { title: '首页', path: '/' },
  { title: '意见征集', path: '/consultations' },
]

export const trailTo = ({ code, title }: { code: string; title: string }) => [
  ...home,
  { title, path: `/consultations/${code}` },
]
