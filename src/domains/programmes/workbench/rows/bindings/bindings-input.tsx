import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { listFactKinds, type Binding, type FactKind } from '#platform/evidence/contract/index.ts'
import { offerBindings } from '#platform/evidence/domain/index.ts'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import type { Programme, RowDate } from '../../../contract/index.ts'
import type { Control } from '../control.ts'
import { EntryList } from '../entry-list.tsx'
import { BindingFields } from './binding-fields.tsx'
import { BindingPreview } from './binding-preview.tsx'

interface BindingsInputProps extends Control<Binding[]> {
  /** What the row says; work that answers it is offered. */
  readonly words: string
  readonly programme: Programme
  readonly dates: readonly RowDate[]
}

/** Questions over the work records that prove a row, so that nobody uploads what the system knows. */
export function BindingsInput({ value = [], onChange, words, programme, dates }: BindingsInputProps) {
  const kinds = useQuery(queryFor(listFactKinds, {}))
  return (
    <QueryView query={kinds}>
      {({ items }) =>
        items.length === 0 ? (
          <Alert type="info" title="还没有可用的工作记录种类" />
        ) : (
          <>
            <Offers
              offers={offerBindings(words, items).filter(
                ({ factKind }) => !value.some((one) => one.factKind === factKind),
              )}
              kinds={items}
              add={(binding) => onChange?.([...value, binding])}
            />
            <EntryList
              label="佐证条件（全部满足才算有佐证）"
              addText="增加佐证条件"
              entries={value}
              blank={() => blankBinding(items[0]!.kind)}
              onChange={(bindings) => onChange?.(bindings)}
            >
              {(binding, change, index) => (
                <div className="stack grow">
                  <BindingFields
                    binding={binding}
                    kinds={items}
                    isFirst={index === 0}
                    onChange={(changed) => change(changed)}
                  />
                  <BindingPreview binding={binding} kinds={items} programme={programme} dates={dates} />
                </div>
              )}
            </EntryList>
          </>
        )
      }
    </QueryView>
  )
}

/** Work that the row's own words name; a person takes it or not. */
function Offers(props: {
  readonly offers: readonly Binding[]
  readonly kinds: readonly FactKind[]
  readonly add: (binding: Binding) => void
}) {
  const { offers, kinds, add } = props
  if (!offers.length) return null
  return (
    <p>
      <span className="quiet">按本行文字，可以用这些工作记录佐证：</span>
      {offers.map((binding) => (
        <Button key={binding.factKind} type="link" size="small" onClick={() => add(binding)}>
          {kinds.find(({ kind }) => kind === binding.factKind)?.text ?? binding.factKind}
        </Button>
      ))}
    </p>
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
    orPrevious: false,
  }
}
