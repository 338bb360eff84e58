import { mayAct, serveRead, serveWrite, type Actor, type Route } from '#base/http/index.ts'
import {
  applyImport,
  exportOrganisations,
  importTemplate,
  organisationProblems,
  previewImport,
  showImport,
  type Organisation,
} from '../contract/index.ts'
import { applyImport as apply, getImport } from './apply-import.ts'
import { getManaged } from './changeable.ts'
import { exportOrganisations as exported, importTemplate as template } from './export.ts'
import { previewImport as preview } from './preview-import.ts'

function refuseOutside(actor: Actor, root: Organisation): void {
  if (!mayAct(actor, 'organisations.manage', root.path))
    throw organisationProblems.refuse('organisations.outside-scope', `“${root.name}”不在您的管辖范围内`)
}

export const importRoutes: readonly Route[] = [
  serveWrite(exportOrganisations, async ({ db, today, input: { query }, audit }) => {
    const { file, count } = await exported(db, query, today)
    audit({ summary: `导出机构名录 ${count} 行`, details: query })
    return file
  }),
  serveRead(importTemplate, async () => template()),
  serveWrite(previewImport, async ({ db, actor, now, today, body, input: { query }, audit }) => {
    const root = await getManaged(db, actor, query.within)
    if (!body) throw organisationProblems.refuse('organisations.unreadable-file', '没有收到文件，请重新选择')
    const upload = { fileName: query.fileName, on: query.on, root, body }
    const answer = await preview(db, upload, { personId: actor.personId, now, today })
    audit({
      subject: `organisations.import:${answer.id}`,
      organisationId: root.id,
      summary: `上传机构表“${query.fileName}”：${answer.changes.length} 处变化，${answer.errors.length} 处错误`,
    })
    return answer
  }),
  serveRead(showImport, async ({ db, actor, input: { params } }) => {
    const { preview: shown, root } = await getImport(db, params.importId)
    refuseOutside(actor, root)
    return shown
  }),
  serveWrite(applyImport, async ({ db, actor, now, today, input: { params }, audit }) => {
    const { preview: shown, root } = await getImport(db, params.importId)
    refuseOutside(actor, root)
    const applied = await apply(db, params.importId, { now, today })
    audit({
      subject: `organisations.import:${shown.id}`,
      organisationId: root.id,
      summary: `执行机构导入“${shown.fileName}”：${applied} 处变化`,
      details: { changes: shown.changes },
    })
    return { applied }
  }),
]
