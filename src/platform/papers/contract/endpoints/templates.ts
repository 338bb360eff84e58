import { z } from 'zod'
import { endpoint, Id, optionalLine } from '#base/http/contract.ts'
import { PaperTemplate, TemplateChange, TemplateText, TemplateVersion } from '../template.ts'
import type { EndpointOwner } from './owner.ts'

const params = z.object({ kind: z.string().max(40) })
const query = z.object({ organisationId: Id })

/** A unit's texts: list, versions, change, preview, back to following the superior. */
export function templateEndpoints({ module, title, permissions }: EndpointOwner) {
  const path = `/${module}/paper-templates` as const
  return {
    listTemplates: endpoint({
      method: 'GET',
      path,
      summary: `查看${title}文书模板`,
      permission: permissions.read,
      audit: { notAudited: '文书模板不含个人信息' },
      query,
      output: z.object({ items: z.array(PaperTemplate) }),
    }),
    listTemplateVersions: endpoint({
      method: 'GET',
      path: `${path}/:kind/versions`,
      summary: `查看${title}文书模板的历次修改`,
      permission: permissions.read,
      audit: { notAudited: '文书模板不含个人信息' },
      params,
      query,
      output: z.object({ items: z.array(TemplateVersion) }),
      problems: ['papers.no-such-kind'],
    }),
    changeTemplate: endpoint({
      method: 'PUT',
      path: `${path}/:kind`,
      summary: `修改${title}文书模板`,
      permission: permissions.templates,
      audit: `${module}.paper-template-changed`,
      params,
      body: TemplateChange,
      output: PaperTemplate,
      problems: ['papers.no-such-kind', 'papers.wrong-template', 'papers.changed-meanwhile'],
    }),
    restoreTemplate: endpoint({
      method: 'POST',
      path: `${path}/:kind/standard`,
      summary: `改回沿用上级的${title}文书模板`,
      permission: permissions.templates,
      audit: `${module}.paper-template-restored`,
      params,
      body: z.object({ organisationId: Id, version: z.number().int().min(1), note: optionalLine(200).default('') }),
      output: PaperTemplate,
      problems: ['papers.no-such-kind', 'papers.changed-meanwhile'],
    }),
    /** Sample words in the text as it is being written. */
    previewTemplate: endpoint({
      method: 'POST',
      path: `${path}/:kind/preview`,
      summary: `预览${title}文书模板`,
      permission: permissions.read,
      audit: { notAudited: '用示例内容预览，不保存' },
      params,
      body: TemplateText.extend({ organisationId: Id }),
      kind: 'download',
      problems: ['papers.no-such-kind', 'papers.wrong-template', 'documents.rendering-failed'],
    }),
  }
}
