import { z } from 'zod'
import { ColumnMapping } from '#base/columns/index.ts'
import { endpoint, Id } from '#base/http/contract.ts'
import { HotlineFile, IntakePreview } from '../hotline-file.ts'
import type { IntakeDefinition } from '../definition.ts'

const params = z.object({ hotlineFileId: Id })
const revision = z.number().int().min(1)
const problems = ['hotlines.not-found', 'hotlines.changed-meanwhile', 'hotlines.not-possible-now'] as const

/** A table of work orders: upload, columns, preview, take; what is wrong comes back as a file to mend. */
export function fileEndpoints({ module, noun, permissions, sources }: IntakeDefinition) {
  const one = `/${module}/hotline-files/:hotlineFileId` as const
  return {
    beginFile: endpoint({
      method: 'POST',
      path: `/${module}/hotline-files`,
      summary: `上传热线转来的${noun}`,
      permission: permissions.take,
      audit: `${module}.hotline-file-begun`,
      body: z.object({
        organisationId: Id,
        source: z.enum(sources, '请选择来源'),
        uploadId: Id,
      }),
      output: HotlineFile,
      problems: ['hotlines.unreadable-file', 'files.upload-not-found', 'files.upload-incomplete', 'files.refused'],
    }),
    showFile: endpoint({
      method: 'GET',
      path: one,
      summary: `查看上传的热线${noun}表`,
      permission: permissions.take,
      audit: `${module}.hotline-file-opened`,
      params,
      output: HotlineFile,
      problems: ['hotlines.not-found'],
    }),
    /** Keeps the columns and says what the rows would become. */
    previewFile: endpoint({
      method: 'POST',
      path: `${one}/preview`,
      summary: `核对热线${noun}的列并预览`,
      permission: permissions.take,
      audit: `${module}.hotline-file-mapped`,
      params,
      body: z.object({ revision, mapping: ColumnMapping }),
      output: IntakePreview,
      problems: [...problems, 'hotlines.wrong-columns', 'hotlines.unreadable-file'],
    }),
    /** Every row without a fault becomes a record; numbers that are registered already are left alone. */
    takeFile: endpoint({
      method: 'POST',
      path: `${one}/intake`,
      summary: `登记热线转来的${noun}`,
      permission: permissions.take,
      audit: `${module}.hotline-file-taken`,
      params,
      body: z.object({ revision }),
      output: HotlineFile,
      problems: [...problems, 'hotlines.wrong-columns', 'hotlines.unreadable-file'],
    }),
    /** Rows with faults as they stood, with a column that says what is wrong: mend it and upload it again. */
    downloadFaults: endpoint({
      method: 'GET',
      path: `${one}/faults.csv`,
      summary: `下载热线${noun}表中有误的行`,
      permission: permissions.take,
      audit: `${module}.hotline-faults-downloaded`,
      params,
      kind: 'download',
      problems: ['hotlines.not-found', 'hotlines.unreadable-file'],
    }),
    downloadTemplate: endpoint({
      method: 'GET',
      path: `/${module}/hotline-template.csv`,
      summary: `下载热线${noun}表模板`,
      permission: permissions.take,
      audit: { notAudited: '空白模板' },
      kind: 'download',
    }),
  }
}
