import { readConfig } from '#base/config/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import type { DefinedPapers } from '../../contract/index.ts'
import { paperDocument } from '../../domain/paper-document.ts'
import { getFile, readContent } from '#platform/files/index.ts'
import { findOwner } from '../owners.ts'
import { paperTables } from '../tables.ts'
import type { PaperRow } from './select-papers.ts'

/** What a number has to say beside itself. */
export interface GivenNumber {
  readonly number: string
  readonly issuedOn: string
  readonly code: string
  readonly temporaryNumber: string | null
}

async function documentOf(db: Db | Transaction, definition: DefinedPapers, row: PaperRow, given: GivenNumber | null) {
  const kind = definition.kinds.find(({ id }) => id === row.kind)
  const corrects = row.corrects_paper_id
    ? await paperTables(db)
        .selectFrom('papers.paper')
        .select(['title', 'number', 'issued_on'])
        .where('id', '=', row.corrects_paper_id)
        .executeTakeFirst()
    : undefined
  return paperDocument({
    content: row.content,
    given: await givenSignatures(db, definition, row),
    unit: row.organisation_name,
    statements: kind?.statements ?? [],
    signatures: await signingPlaces(db, definition, row),
    isSealed: kind?.isSealed ?? false,
    salutation: kind?.salutation,
    issued: given && {
      number: given.number,
      on: given.issuedOn,
      code: given.code,
      address: `${readConfig().portalUrl}/verify/${given.code}`,
      temporaryNumber: given.temporaryNumber,
    },
    corrects:
      corrects?.number && corrects.issued_on
        ? { title: corrects.title, number: corrects.number, issuedOn: corrects.issued_on }
        : null,
  })
}

async function signingPlaces(db: Db | Transaction, { module, kinds }: DefinedPapers, row: PaperRow) {
  const subject = { kind: row.subject_kind, id: row.subject_id }
  const signers = (await findOwner(module)?.signers?.(db, subject, row.kind)) ?? []
  if (signers.length) return signers
  return (kinds.find(({ id }) => id === row.kind)?.signatures ?? []).map((label) => ({ label }))
}

async function givenSignatures(db: Db | Transaction, { module }: DefinedPapers, row: PaperRow) {
  const subject = { kind: row.subject_kind, id: row.subject_id }
  const signatures = (await findOwner(module)?.signatures?.(db, subject, row.kind)) ?? []
  return Promise.all(
    signatures.map(async ({ caption, fileId }) => {
      const { mediaType } = await getFile(db, fileId)
      const format = mediaType === 'image/png' ? ('png' as const) : ('jpeg' as const)
      return { caption, picture: { format, bytes: await readContent(db, fileId) } }
    }),
  )
}

export async function printPaper(
  db: Db | Transaction,
  definition: DefinedPapers,
  row: PaperRow,
  given: GivenNumber | null,
): Promise<Uint8Array> {
  const day = given?.issuedOn ?? row.changed_at.toISOString().slice(0, 10)
  const document = await documentOf(db, definition, row, given)
  return renderPdf('official-document', document, { createdAt: `${day}T00:00:00+08:00` })
}

export async function wordOfPaper(db: Db | Transaction, definition: DefinedPapers, row: PaperRow): Promise<Uint8Array> {
  return renderWord(await documentOf(db, definition, row, givenOf(row)))
}

function givenOf(row: PaperRow): GivenNumber | null {
  if (!row.number || !row.issued_on || !row.code) return null
  return { number: row.number, issuedOn: row.issued_on, code: row.code, temporaryNumber: row.temporary_number }
}
