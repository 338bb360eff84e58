import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'

const params = z.object({ programmeId: Id })
const notAudited = { notAudited: '方案为工作文件，导出不含个人信息' }

/** The draft for the office's own system, where number, signature and seal are given. */
export const downloadDraft = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/draft.docx',
  summary: '导出方案草稿（Word）',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  kind: 'download',
  problems: ['programmes.not-found'],
})

/** Due days of one's own units as a calendar file. */
export const downloadDeadlines = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/deadlines.ics',
  summary: '下载期限日历（.ics）',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  kind: 'download',
  problems: ['programmes.not-found'],
})

/** 上报包 of one task: cover, catalogue, every file, as one PDF. */
export const downloadTaskPackage = endpoint({
  method: 'GET',
  path: '/tasks/:taskId/package.pdf',
  summary: '下载上报包（PDF）',
  permission: 'programmes.read',
  audit: 'programmes.package-downloaded',
  params: z.object({ taskId: Id }),
  kind: 'download',
  problems: ['programmes.task-not-found', 'programmes.not-possible-now'],
})

/** 上报包 of a programme: one PDF for each released task of the person's units, zipped, named by one rule. */
export const downloadProgrammePackage = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/package.zip',
  summary: '下载方案的上报包（ZIP）',
  permission: 'programmes.read',
  audit: 'programmes.package-downloaded',
  params,
  query: z.object({ organisationId: Id.optional() }),
  kind: 'download',
  problems: ['programmes.not-found', 'programmes.not-possible-now'],
})

export const downloadStampedCopy = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/stamped-copy',
  summary: '下载盖章件',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  kind: 'download',
  problems: ['programmes.not-found'],
})

/** Hands the programme to 发布审核, the one way to the public. */
export const draftProgrammePublication = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/publication',
  summary: '送发布审核',
  permission: 'programmes.issue',
  audit: 'programmes.publication-drafted',
  params,
  output: z.object({ publicationId: Id }),
  problems: ['programmes.not-found', 'programmes.not-issued'],
})
