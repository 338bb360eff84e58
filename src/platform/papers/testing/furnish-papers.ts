import { businessToday } from '#base/clock/index.ts'
import type { CallInput } from '#base/http/call.ts'
import type { Endpoint, OutputOf } from '#base/http/index.ts'
import type { DefinedPapers, PaperSubject } from '../contract/index.ts'

interface Caller {
  call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<OutputOf<E>>
}

/** Ids of what was made, by the names that addresses have for them. */
export interface FurnishedPapers {
  readonly paperId: string
  readonly paperDeliveryId: string
  readonly numberBlockId: string
  readonly dossierId: string
}

/**
 * One of each record that papers keep, for the rights matrix of the owning module: a text of the unit, lent numbers, an issued
 * paper on its way, a dossier that waits. The kind's fields are filled with their samples.
 */
export async function furnishPapers(
  { call }: Caller,
  { endpoints, kinds }: DefinedPapers,
  organisationId: string,
  subject: PaperSubject,
): Promise<FurnishedPapers> {
  const kind = kinds[0]!
  const { items } = await call(endpoints.listTemplates, { query: { organisationId } })
  const { text, version } = items.find((one) => one.kind === kind.id)!
  await call(endpoints.changeTemplate, {
    params: { kind: kind.id },
    body: { organisationId, text, version, prefix: '本区文', note: '' },
  })
  const block = await call(endpoints.lendNumbers, {
    body: { organisationId, kind: kind.id, size: 2, holderName: '演示外勤' },
  })
  const values = Object.fromEntries(kind.fields.map(({ id, sample }) => [id, sample]))
  const draft = await call(endpoints.draftPaper, { body: { subject, kind: kind.id, values } })
  const paper = await call(endpoints.issuePaper, {
    params: { paperId: draft.id },
    body: { revision: draft.revision, issuedOn: businessToday() },
  })
  const sent = await call(endpoints.recordDelivery, {
    params: { paperId: paper.id },
    body: {
      delivery: {
        way: 'post',
        recipient: '演示收件人',
        sentOn: businessToday(),
        carrier: '邮政',
        trackingNumber: 'XA100000',
        address: '演示路1号',
      },
    },
  })
  const dossier = await call(endpoints.bindDossier, { body: { subject } })
  return {
    paperId: paper.id,
    paperDeliveryId: sent.deliveries[0]!.id,
    numberBlockId: block.id,
    dossierId: dossier.id,
  }
}
