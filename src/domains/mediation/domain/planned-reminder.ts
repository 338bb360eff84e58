/** What the handler is told on a day; the name holds a later plan's place. */
export interface PlannedReminder {
  readonly name: string
  readonly onDay: string
  readonly text: string
}
