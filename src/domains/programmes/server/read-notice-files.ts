import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  extractDocument,
  extractText,
  joinDocuments,
  UnreadableFile,
  type ExtractedDocument,
} from '#platform/extraction/index.ts'
import { openFile, takeUpload } from '#platform/files/index.ts'
import { programmeProblems } from '../contract/index.ts'
import type { ReadNotice, readNoticeFiles } from '../contract/notice-endpoints.ts'
import { compareProposals, readNotice } from '../domain/notice/index.ts'
import { requireScope } from './change-draft.ts'
import { lastYearsProposal } from './last-years-proposal.ts'

const accept = ['pdf', 'docx', 'ofd', 'xlsx', 'text'] as const

type Request = Writing<InputOf<typeof readNoticeFiles>>

/** Reads a notice from uploads or pasted words into a proposal; the files stay with the unit, nothing else is written. */
export async function readNoticeFilesUseCase(request: Request): Promise<ReadNotice> {
  const { input, actor, db, audit } = request
  const { organisationId, text, year } = input.body
  await requireScope(db, organisationId, actor, 'programmes.compose')
  const documents = [...(await readUploads(request)), ...(text.trim() ? [extractText(text)] : [])]
  const document = joinDocuments(documents)
  const proposal = readNotice(document, year === undefined ? {} : { year })
  const previous =
    proposal.document.year === null ? null : await lastYearsProposal(db, organisationId, proposal.document.year - 1)
  audit({
    subject: 'programmes.notice',
    organisationId,
    summary: `读取通知“${proposal.document.title ?? document.files.join('、')}”`,
  })
  return {
    proposal,
    lines: document.blocks.flatMap((block, index) => linesOf(block, index)),
    hasText: document.hasText,
    warnings: document.warnings.map((warning) => warning.message),
    difference: previous ? compareProposals(previous.proposal, proposal) : null,
    comparedWith: previous ? { id: previous.id, title: previous.title, year: previous.year } : null,
  }
}

async function readUploads({ input, actor, db, now }: Request): Promise<ExtractedDocument[]> {
  const { organisationId, uploadIds } = input.body
  const documents: ExtractedDocument[] = []
  for (const uploadId of uploadIds) {
    const { id, name } = await takeUpload(db, {
      uploadId,
      organisationId,
      actor,
      at: now,
      rules: { accept: [...accept], maximumBytes: 64 * 1024 * 1024 },
    })
    documents.push(await extract(db, id, name))
  }
  return documents
}

async function extract(tx: Transaction, fileId: string, name: string): Promise<ExtractedDocument> {
  const { content } = await openFile(tx, fileId)
  const bytes = Buffer.concat(await content.toArray())
  try {
    return await extractDocument(new Uint8Array(bytes), name)
  } catch (error) {
    if (error instanceof UnreadableFile) throw programmeProblems.refuse('programmes.unreadable-notice', error.message)
    throw error
  }
}

function linesOf(block: ExtractedDocument['blocks'][number], index: number): ReadNotice['lines'] {
  if (block.kind === 'paragraph') return [{ block: index, cells: [block.text] }]
  return block.rows.map((row) => ({ block: index, cells: row.cells.map((cell) => cell.text) }))
}
