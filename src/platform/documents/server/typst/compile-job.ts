/** A document for the typesetter. Nothing of it is program text: templates read it as data. */
export interface CompileJob {
  /** Template file, relative to the folder of templates. */
  readonly template: string
  /** Passed as `sys.inputs`; values are JSON. */
  readonly inputs: Readonly<Record<string, string>>
  /** Path as the template names it (`/assets/1.svg`) → content. */
  readonly assets: Readonly<Record<string, Uint8Array>>
  readonly standard: PdfStandard
  /** Seconds since 1970; PDF/A wants a date. */
  readonly createdAt: number
}

/** PDF/A-2a for the archive, or PDF/UA-1; both are tagged. The exporter claims one at a time. */
export type PdfStandard = 'a-2a' | 'ua-1'

export interface CompilerSettings {
  readonly templates: string
  readonly fontDirectories: readonly string[]
}

/** Parent to child. */
export type CompilerRequest =
  | { readonly kind: 'start'; readonly settings: CompilerSettings }
  | { readonly kind: 'compile'; readonly job: CompileJob }

/** Child to parent: one answer to each `compile`. */
export type CompilerAnswer =
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly messages: readonly string[] }
