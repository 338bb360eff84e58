import type { Transaction } from '#base/database/index.ts'
import type { Writing } from '#base/http/index.ts'
import type { DefinedPapers, NewDelivery, Numbering, Paper, PaperSubject } from '../../contract/index.ts'
import { paperNumber } from '../../domain/paper-number.ts'
import { recordDelivery } from '../deliveries/record-delivery.ts'
import type { PaperOwner } from '../owners.ts'
import { paperTables } from '../tables.ts'
import { draftPaper } from './draft-paper.ts'
import { issuePaper } from './issue-paper.ts'

/** A paper that was written elsewhere and only has to be put on record. */
export interface AtOnce {
  readonly subject: PaperSubject
  readonly kind: string
  readonly values?: Readonly<Record<string, string>>
  readonly issuedOn: string
  /** The number that stands on the copy left behind; one of a lent block keeps it, any other is replaced and named. */
  readonly numberOnCopy: { readonly number: string; readonly isLent: boolean } | null
  readonly delivery?: NewDelivery
}

type By = Pick<Writing<never>, 'actor' | 'now' | 'today' | 'audit'>

/** Draft, issue and delivery in the transaction of the caller: the same rules, rights and audit notes as one by one. */
export async function issueAtOnce(tx: Transaction, owner: PaperOwner, one: AtOnce, by: By): Promise<Paper> {
  const { definition } = owner
  const { subject, kind, issuedOn, delivery } = one
  const request = <Input>(input: Input) => ({ ...by, db: tx, input }) as never
  const draft = await draftPaper(owner, request({ body: { subject, kind, values: one.values ?? {} } }))
  const numbering = await numberingOf(tx, owner, one, draft.organisationId)
  const params = { paperId: draft.id }
  const issued = await issuePaper(
    definition,
    request({ params, body: { revision: draft.revision, issuedOn, numbering } }),
  )
  return delivery ? recordDelivery(definition, request({ params, body: { delivery } })) : issued
}

async function numberingOf(
  tx: Transaction,
  { definition }: PaperOwner,
  { kind, issuedOn, numberOnCopy: written }: AtOnce,
  organisationId: string,
): Promise<Numbering> {
  if (!written) return { kind: 'next' }
  const sequence = Number(/(\d{1,6})\D*$/.exec(written.number)?.[1] ?? 0)
  const year = Number(issuedOn.slice(0, 4))
  const lent = written.isLent && sequence > 0 && { definition, kind, organisationId, year, sequence }
  if (lent && (await isFree(tx, lent, written.number))) return { kind: 'lent', sequence }
  return { kind: 'next', temporaryNumber: written.number }
}

interface Lent {
  readonly definition: DefinedPapers
  readonly kind: string
  readonly organisationId: string
  readonly year: number
  readonly sequence: number
}

/** Whether this very number was lent for papers of this kind, is not returned, and stands on no paper yet. */
async function isFree(
  tx: Transaction,
  { definition: { module }, kind, organisationId, year, sequence }: Lent,
  written: string,
): Promise<boolean> {
  const block = await paperTables(tx)
    .selectFrom('papers.number_block as b')
    .select('b.prefix')
    .where('b.organisation_id', '=', organisationId)
    .where('b.module', '=', module)
    .where('b.kind', '=', kind)
    .where('b.year', '=', year)
    .where('b.first', '<=', sequence)
    .where('b.last', '>=', sequence)
    .where('b.returned_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('papers.paper as p')
            .select('p.id')
            .whereRef('p.organisation_id', '=', 'b.organisation_id')
            .where('p.module', '=', module)
            .where('p.kind', '=', kind)
            .where('p.year', '=', year)
            .where('p.sequence', '=', sequence),
        ),
      ),
    )
    .executeTakeFirst()
  return block !== undefined && (/^\d+$/.test(written) || written === paperNumber(block.prefix, year, sequence))
}
