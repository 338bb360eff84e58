import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { listFactKinds, type Binding } from '#platform/evidence/contract/index.ts'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import type { Programme, RowDate } from '../../../contract/index.ts'
import type { Control } from '../control.ts'
import { EntryList } from '../entry-list.tsx'
import { BindingFields } from './binding-fields.tsx'
import { BindingPreview } from './binding-preview.tsx'

interface BindingsInputProps extends Control<Binding[]> {
  readonly programme: Programme
  readonly dates: readonly RowDate[]
}

/** Questions over the work records that prove a row, so that nobody uploads what the system knows. */
export function BindingsInput({ value = [], onChange, programme, dates }: BindingsInputProps) {
  const kinds = useQuery(queryFor(listFactKinds, {}))
  return (
    <QueryView query={kinds}>
      {({ items }) =>
        items.length === 0 ? (
          <Alert type="info" title="还没有可用的工作记录种类" />
        ) : (
          <EntryList
            label="佐证条件（全部满足才算有佐证）"
            addText="增加佐证条件"
            entries={value}
            blank={() => blankBinding(items[0]!.kind)}
            onChange={(bindings) => onChange?.(bindings)}
          >
            {(binding, change) => (
              <div className="stack grow">
                <BindingFields binding={binding} kinds={items} onChange={(changed) => change(changed)} />
                <BindingPreview binding={binding} kinds={items} programme={programme} dates={dates} />
              </div>
            )}
          </EntryList>
        )
      }
    </QueryView>
  )
}

/** From the year's first day to the due day, once, in the unit or below it. */
function blankBinding(factKind: string): Binding {
  return {
    factKind,
    period: {
      kind: 'relative',
      from: { anchor: 'yearStart', addMonths: 0, addDays: 0 },
      to: { anchor: 'dueOn', addMonths: 0, addDays: 0 },
    },
    conditions: [],
    atLeast: 1,
    distinctBy: null,
    whose: 'subtree',
  }
}
