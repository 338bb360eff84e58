import { sql } from 'kysely'
import { registerAuditEvent } from '#platform/audit/index.ts'
import { readPage, serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { recordDelivery, settleDelivery } from './deliveries/record-delivery.ts'
import { decideDeliveryRule, listDeliveryRules } from './deliveries/delivery-rules.ts'
import { downloadDeliveryReceipt } from './deliveries/delivery-receipt.ts'
import { checkDossier } from './dossiers/check-dossier.ts'
import { downloadDossier, getDossier, getDossierRow, planDossier, requestDossier } from './dossiers/dossiers.ts'
import { sealEvent } from './dossiers/seal.ts'
import { kindOf, rememberOwner, type PaperOwner } from './owners.ts'
import { discardPaper, draftPaper, editPaper } from './papers/draft-paper.ts'
import { issuePaper } from './papers/issue-paper.ts'
import { lendNumbers, listBlocks, returnNumbers } from './papers/number-blocks.ts'
import { downloadPaper } from './papers/paper-file.ts'
import { exportPapers } from './papers/paper-register.ts'
import { getPaper, selectPapers, toSummary, type PaperRow } from './papers/select-papers.ts'
import { attachStampedCopy, voidPaper } from './papers/void-paper.ts'
import { impossible } from './papers/change-paper.ts'
import { changeTemplate, restoreTemplate } from './templates/change-template.ts'
import { listVersions } from './templates/list-versions.ts'
import { previewTemplate } from './templates/preview-template.ts'
import { readTemplates } from './templates/read-templates.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const plan = {
  orders: {
    changedAt: { by: sql`p.changed_at`, of: (row: PaperRow) => row.changed_at.toISOString() },
    issuedOn: { by: sql`coalesce(p.issued_on, '9999-12-31')`, of: (row: PaperRow) => row.issued_on ?? '9999-12-31' },
  },
  defaultSort: '-changedAt',
  id: sql`p.id`,
}

/** Everything that the papers of a module answer; the owner says what a record is and what its dossier holds. */
export function paperRoutes(owner: PaperOwner): Route[] {
  rememberOwner(owner)
  registerAuditEvent(sealEvent(owner.definition.module), `案卷封卷（${owner.definition.title}）`)
  return [...templateRoutes(owner), ...singlePaperRoutes(owner), ...deliveryRoutes(owner), ...dossierRoutes(owner)]
}

function templateRoutes({ definition }: PaperOwner): Route[] {
  const { endpoints, permissions } = definition
  return [
    serveRead(endpoints.listTemplates, async ({ input, actor, db }) => {
      const unit = await requireUnit(db, input.query.organisationId, actor, permissions.read)
      return { items: await readTemplates(db, definition, unit, actor) }
    }),
    serveRead(endpoints.listTemplateVersions, async ({ input, actor, db }) => {
      const kind = kindOf(definition, input.params.kind)
      const unit = await requireUnit(db, input.query.organisationId, actor, permissions.read)
      return { items: await listVersions(db, definition.module, unit.id, kind.id) }
    }),
    serveWrite(endpoints.changeTemplate, (request) => changeTemplate(definition, request)),
    serveWrite(endpoints.restoreTemplate, (request) => restoreTemplate(definition, request)),
    serveRead(endpoints.previewTemplate, (request) => previewTemplate(definition, request)),
  ]
}

function singlePaperRoutes(owner: PaperOwner): Route[] {
  const { definition } = owner
  const { endpoints } = definition
  return [
    serveRead(endpoints.listPapers, async ({ input, actor, db, today }) => {
      const { cursor, page, pageSize, sort, ...filter } = input.query
      const query = selectPapers(db, definition, actor, filter, today)
      const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
      return { ...found, items: found.items.map((row) => toSummary(definition, row)) }
    }),
    serveWrite(endpoints.exportPapers, (request) => exportPapers(definition, request)),
    serveRead(endpoints.showPaper, ({ input, actor, db, today }) =>
      getPaper(db, definition, actor, input.params.paperId, today),
    ),
    serveWrite(endpoints.draftPaper, (request) => draftPaper(owner, request)),
    serveWrite(endpoints.editPaper, (request) => editPaper(definition, request)),
    serveWrite(endpoints.discardPaper, (request) => discardPaper(definition, request)),
    serveWrite(endpoints.issuePaper, (request) => issuePaper(definition, request)),
    serveWrite(endpoints.voidPaper, (request) => voidPaper(definition, request)),
    serveWrite(endpoints.downloadPaper, (request) => downloadPaper(definition, request)),
    serveWrite(endpoints.attachStampedCopy, (request) => attachStampedCopy(definition, request)),
    serveRead(endpoints.listNumberBlocks, async ({ input, actor, db }) => ({
      items: await listBlocks(db, definition, actor, input.query.organisationId),
    })),
    serveWrite(endpoints.lendNumbers, (request) => lendNumbers(definition, request)),
    serveWrite(endpoints.returnNumbers, (request) => returnNumbers(definition, request)),
  ]
}

function deliveryRoutes({ definition }: PaperOwner): Route[] {
  const { endpoints } = definition
  return [
    serveWrite(endpoints.recordDelivery, (request) => recordDelivery(definition, request)),
    serveWrite(endpoints.settleDelivery, (request) => settleDelivery(definition, request)),
    serveRead(endpoints.listDeliveryRules, (request) => listDeliveryRules(definition, request)),
    serveWrite(endpoints.decideDeliveryRule, (request) => decideDeliveryRule(definition, request)),
    serveWrite(endpoints.downloadDeliveryReceipt, (request) => downloadDeliveryReceipt(definition, request)),
  ]
}

function dossierRoutes(owner: PaperOwner): Route[] {
  const { definition } = owner
  const { endpoints } = definition
  return [
    serveRead(endpoints.planDossier, (request) => planDossier(owner, request)),
    serveWrite(endpoints.bindDossier, (request) => requestDossier(owner, request)),
    serveRead(endpoints.showDossier, ({ input, actor, db }) =>
      getDossier(db, definition, actor, input.params.dossierId),
    ),
    serveWrite(endpoints.downloadDossier, (request) => downloadDossier(definition, request)),
    serveRead(endpoints.checkDossier, async ({ input, actor, db }) => {
      const row = await getDossierRow(db, definition, actor, input.params.dossierId)
      if (row.state !== 'sealed') throw impossible('案卷还没有封卷，没有可核验的内容')
      return checkDossier(db, row)
    }),
  ]
}
