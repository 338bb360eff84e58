import type { TimelineEntry } from '#ui/workbench/index.ts'
import type { Case } from '../../contract/index.ts'

/** The way of the case as lines: who, for whom, what, with what the form said. */
export function timelineOf({ entries }: Pick<Case, 'entries'>): TimelineEntry[] {
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    by: entry.onBehalfOfName ? `${entry.personName}（代${entry.onBehalfOfName}）` : entry.personName,
    text: (
      <>
        {entry.text}
        {entry.fields.map(({ label, value }) => (
          <div key={label} className="quiet">
            {label}：{value}
          </div>
        ))}
      </>
    ),
    note: entry.note || null,
    tone: entry.kind === 'urging' ? 'bad' : 'plain',
  }))
}
