import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { DefinedPapers, Officer, PaperKind, PaperSubject } from '../contract/index.ts'
import { paperProblems } from '../contract/index.ts'
import type { PaperTable } from './tables.ts'

/** What a paper of this record needs to know. */
export interface PaperRecord {
  readonly organisationId: string
  readonly title: string
  /** Page of the workbench: `/mediation/cases/…`. */
  readonly link: string
  readonly addressee?: string
  /** Who signs for the unit, unless the draft says otherwise. */
  readonly officers?: readonly Officer[]
  /** Field of the kind → words; what is missing stays open for the clerk. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a dossier has besides the papers: the course of the matter, and files under their parts. */
export interface DossierMaterials {
  /** On the cover. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly timeline: readonly { readonly at: string; readonly who: string; readonly what: string }[]
  readonly files: readonly { readonly partId: string; readonly title: string; readonly fileId: string }[]
}

/** A paper as its owner is told of it. */
export interface PaperHappening {
  readonly paperId: string
  readonly kind: string
  readonly title: string
  readonly subject: PaperSubject
  readonly number: string
  readonly code: string
  /** The words as they were issued. */
  readonly text: string
  readonly issuedOn: string
  readonly correctsPaperId: string | null
  /** The PDF as it was issued. */
  readonly fileId: string | null
  readonly actor: Actor
  readonly at: Date
  readonly today: string
}

/** A signature that was given on a screen. */
export interface GivenSignature {
  /** 行政相对人（签名）：演示店主 */
  readonly caption: string
  readonly fileId: string
}

/** A place to be signed by hand. */
export interface SigningPlace {
  /** 申请人 演示店主（签名或者盖章） */
  readonly label: string
  /** Stands on the line already: 网上确认. */
  readonly name?: string
  readonly day?: string
}

/** The module that the papers belong to. */
export interface PaperOwner {
  readonly definition: DefinedPapers
  /** The record, where the person may see it. @throws Problem its own 404 */
  findRecord(db: Db | Transaction, subject: PaperSubject, actor: Actor): Promise<PaperRecord>
  /** Asked when a dossier is bound, by nobody in person. */
  dossierMaterials(db: Db | Transaction, subject: PaperSubject): Promise<DossierMaterials>
  /** Printed below the text in place of a line to be signed. */
  signatures?(db: Db | Transaction, subject: PaperSubject, kind: string): Promise<readonly GivenSignature[]>
  /** Who is to sign on paper, in place of the places that the kind names; none: those of the kind. */
  signers?(db: Db | Transaction, subject: PaperSubject, kind: string): Promise<readonly SigningPlace[]>
  /** In the transaction of the issue; what it throws undoes it. */
  issued?(tx: Transaction, paper: PaperHappening): Promise<void>
  /** In the transaction that records on which day it was delivered. */
  delivered?(tx: Transaction, paper: PaperHappening & { readonly on: string; readonly way: string }): Promise<void>
}

/** An issued paper in the owner's terms. */
export function happeningOf(
  row: PaperTable,
  by: { readonly actor: Actor; readonly at: Date; readonly today: string },
): PaperHappening {
  return {
    paperId: row.id,
    kind: row.kind,
    title: row.title,
    subject: { kind: row.subject_kind, id: row.subject_id },
    number: row.number ?? '',
    code: row.code ?? '',
    text: row.content.text,
    issuedOn: row.issued_on ?? by.today,
    correctsPaperId: row.corrects_paper_id,
    fileId: row.file_id,
    ...by,
  }
}

const owners = new Map<string, PaperOwner>()

/** Keeps the owner for work that no request does. @throws Error where a module is registered twice by different definitions */
export function rememberOwner(owner: PaperOwner): void {
  const { definition } = owner
  const known = owners.get(definition.module)
  if (known && known.definition !== definition) throw new Error(`papers of ${definition.module} are declared twice`)
  owners.set(definition.module, owner)
}

export function findOwner(module: string): PaperOwner | undefined {
  return owners.get(module)
}

export const listOwners = (): readonly PaperOwner[] => [...owners.values()]

/** @throws Problem `papers.no-such-kind` */
export function kindOf({ kinds, title }: DefinedPapers, id: string): PaperKind {
  const kind = kinds.find((one) => one.id === id)
  if (kind) return kind
  const names = kinds.map((one) => one.title).join('、')
  throw paperProblems.refuse('papers.no-such-kind', `${title}没有编号为“${id}”的文书，可用的有 ${names}`)
}
