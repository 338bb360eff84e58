/** One thing that may be done to a record now; what `availableActions` of a procedure answers fits in here. */
export interface RecordAction {
  readonly name: string
  readonly title: string
  readonly tone?: 'primary' | 'plain' | 'danger'
  /** Why it cannot be done now; the button is shown, disabled, with the reason. */
  readonly unavailableBecause?: string
  /** Only opens a form of its own; nothing is done yet, so nothing is said to be done. */
  readonly opensForm?: boolean
  /** What is said when it is done; absent: 已办理. */
  readonly doneText?: string
  /** What follows; a dialog says it before anything happens. */
  readonly consequence?: string
  /** Asks for words: 退回原因, 批示 … */
  readonly asks?: { readonly label: string; readonly required: boolean }
}

export interface ActionBarProps {
  readonly actions: readonly RecordAction[]
  /** Does it; a refusal is shown in the dialog. `words` is the answer to `asks`. */
  readonly onAct: (name: string, words: string | undefined) => Promise<unknown>
}
