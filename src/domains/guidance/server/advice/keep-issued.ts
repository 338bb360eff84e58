import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import type { PaperHappening } from '#platform/papers/index.ts'
import { AdviceContent, adviceIssued } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { tellRelying } from './follow-advice.ts'
import { caseRowOf } from './case-row.ts'

/** What was signed and numbered becomes what `adviceFor` answers; a corrected text stands beside the old one. */
export async function keepIssuedAdvice(tx: Transaction, paper: PaperHappening): Promise<void> {
  const { subject, actor, at } = paper
  const row = await caseRowOf(tx, subject.id)
  const content = AdviceContent.parse(row.content)
  const record = await guidanceTables(tx)
    .selectFrom('guidance.case_record')
    .selectAll()
    .where('case_id', '=', row.id)
    .executeTakeFirstOrThrow()
  const corrects = await guidanceTables(tx)
    .selectFrom('guidance.advice')
    .select(['id', 'number'])
    .where('case_id', '=', row.id)
    .orderBy('issued_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const id = newId()
  await guidanceTables(tx)
    .insertInto('guidance.advice')
    .values({
      id,
      case_id: row.id,
      organisation_id: record.organisation_id,
      counterparty_id: record.counterparty_id,
      counterparty_kind: record.counterparty_kind,
      counterparty_name: record.counterparty_name,
      risk_point_id: content.riskPointId,
      title: record.title,
      paper_id: paper.paperId,
      number: paper.number,
      issued_on: paper.issuedOn,
      facts: content.facts,
      opinion: content.opinion,
      scope: content.scope,
      basis: content.basis,
      valid_from: content.validFrom,
      valid_until: content.validUntil,
      ended_on: null,
      ended_as: null,
      corrects_id: corrects?.id ?? null,
    })
    .execute()
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({
      paper_id: paper.paperId,
      paper_title: paper.title,
      paper_code: paper.code,
      number: paper.number,
      issued_on: paper.issuedOn,
      document_text: paper.text,
    })
    .where('case_id', '=', row.id)
    .execute()
  await received(tx, id, record, paper)
  await recordFact(tx, {
    kind: adviceIssued,
    organisationId: record.organisation_id,
    occurredOn: paper.issuedOn,
    at,
    subject: { module: 'guidance', id: row.id, label: record.title, link: `/guidance/advice/${row.id}` },
    facts: { counterparty: shownName(record.counterparty_kind, record.counterparty_name), number: paper.number },
    actor,
  })
  if (corrects)
    await tellRelying(
      tx,
      { case: row, at },
      `书面指导意见 ${corrects.number} 已由 ${paper.number} 更正`,
      `replaced:${id}`,
    )
}

/** The firm relies on what it was given, without asking. */
async function received(
  tx: Transaction,
  adviceId: string,
  record: {
    organisation_id: string
    organisation_name: string
    counterparty_kind: 'organisation' | 'individual'
    counterparty_name: string
  },
  { issuedOn, at }: PaperHappening,
): Promise<void> {
  await guidanceTables(tx)
    .insertInto('guidance.reliance')
    .values({
      advice_id: adviceId,
      question_id: newId(),
      kind: 'received',
      person_id: null,
      name: shownName(record.counterparty_kind, record.counterparty_name),
      organisation_id: record.organisation_id,
      organisation_name: record.organisation_name,
      purpose: '行政相对人收到意见',
      asked_on: issuedOn,
      at,
    })
    .execute()
}
