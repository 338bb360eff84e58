/** What every one of these forms is sent with. */
export interface SharedForm {
  readonly name: string
  readonly params: { readonly caseId: string }
  readonly toBody: (values: Record<string, unknown>) => Record<string, unknown>
  readonly submitText: string
  readonly doneText: string
  readonly onSaved: () => void
  readonly onCancel: () => void
}
