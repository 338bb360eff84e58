/** A file of a dossier: a PDF, or a photograph that becomes a page with its caption. */
export interface DossierFile {
  /** With its ending, as the person who uploaded it knows it; named in refusals and bookmarks. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Under a photograph; without it the file's name. */
  readonly caption?: string
}

/** One line of the catalogue. */
export interface DossierPart {
  readonly title: string
  readonly note?: string
  readonly files: readonly DossierFile[]
}

export interface Dossier {
  readonly title: string
  readonly subtitle?: string
  readonly unit: string
  /** `YYYY-MM-DD` */
  readonly preparedOn: string
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly parts: readonly DossierPart[]
  readonly verification?: { readonly code: string; readonly address: string }
}

export interface AssembledDossier {
  readonly pdf: Uint8Array
  /** Cover and catalogue, which carry no page number. */
  readonly frontPages: number
  /** Numbered from 1 where the first part begins. */
  readonly entries: readonly { readonly title: string; readonly firstPage: number; readonly pages: number }[]
}
