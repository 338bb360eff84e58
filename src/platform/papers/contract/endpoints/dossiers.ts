import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { Dossier, DossierPlan, DossierVerdict } from '../dossier.ts'
import { PaperSubject } from '../paper.ts'
import { withinOwnUnits, type EndpointOwner } from './owner.ts'

const params = z.object({ dossierId: Id })

/** 案卷: what would be bound, binding it, its progress, file and check. */
export function dossierEndpoints({ module, title, permissions }: EndpointOwner) {
  const path = `/${module}/dossiers` as const
  const one = `${path}/:dossierId` as const
  return {
    planDossier: endpoint({
      method: 'GET',
      path,
      summary: `查看${title}案卷目录`,
      permission: permissions.read,
      audit: withinOwnUnits,
      query: z.object({ subjectKind: PaperSubject.shape.kind, subjectId: Id }),
      output: DossierPlan,
      problems: ['papers.not-found'],
    }),
    bindDossier: endpoint({
      method: 'POST',
      path,
      summary: `装订${title}案卷`,
      permission: permissions.issue,
      audit: `${module}.dossier-requested`,
      body: z.object({ subject: PaperSubject }),
      output: Dossier,
      problems: ['papers.not-found', 'papers.incomplete-dossier', 'papers.not-possible-now'],
    }),
    showDossier: endpoint({
      method: 'GET',
      path: one,
      summary: `查看${title}案卷`,
      permission: permissions.read,
      audit: withinOwnUnits,
      params,
      output: Dossier,
      problems: ['papers.not-found'],
    }),
    downloadDossier: endpoint({
      method: 'GET',
      path: `${one}/file`,
      summary: `下载${title}案卷（PDF）`,
      permission: permissions.read,
      audit: `${module}.dossier-downloaded`,
      params,
      kind: 'download',
      problems: ['papers.not-found', 'papers.not-possible-now'],
    }),
    checkDossier: endpoint({
      method: 'GET',
      path: `${one}/check`,
      summary: `核验${title}案卷`,
      permission: permissions.read,
      audit: { notAudited: '核验只重新计算摘要' },
      params,
      output: DossierVerdict,
      problems: ['papers.not-found', 'papers.not-possible-now'],
    }),
  }
}
