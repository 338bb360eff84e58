import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { listFactKinds, type Binding, type FactKind } from '#platform/evidence/contract/index.ts'
import { offerBindings } from '#platform/evidence/domain/index.ts'
import { queryFor } from '#ui/workbench/index.ts'
import type { Programme, ProgrammeRow } from '../../../contract/index.ts'
import { wordsOfRow } from '../../../domain/compose/words-of-row.ts'

interface OfferedRowsProps {
  readonly programme: Programme
  readonly busy: boolean
  readonly bind: (row: ProgrammeRow, bindings: Binding[]) => void
  readonly edit: (row: ProgrammeRow) => void
}

/** Rows without proof whose words name work that the system knows: nobody should upload it once more. A person takes each, or not. */
export function OfferedRows({ programme, busy, bind, edit }: OfferedRowsProps) {
  const kinds = useQuery(queryFor(listFactKinds, {})).data?.items ?? []
  const offered = programme.rows
    .filter((row) => row.bindings.length === 0)
    .map((row) => ({ row, bindings: offerBindings(wordsOfRow(row), kinds) }))
    .filter(({ bindings }) => bindings.length > 0)
  if (!offered.length) return null
  return (
    <Alert
      type="info"
      role="status"
      title={`有 ${offered.length} 行可以由系统里的工作记录佐证，采用后单位核对确认即可，不用上传`}
      description={
        <ul className="stack">
          {offered.map(({ row, bindings }) => (
            <li key={row.id} className="row spread">
              <span>
                {row.code} {row.materials.join('；') || row.name}：{sayOffers(bindings, kinds)}
              </span>
              <span className="row">
                <Button
                  size="small"
                  aria-label={`采用 ${row.code}`}
                  disabled={busy}
                  onClick={() => bind(row, bindings)}
                >
                  采用
                </Button>
                <Button size="small" type="link" aria-label={`先看条件 ${row.code}`} onClick={() => edit(row)}>
                  先看条件
                </Button>
              </span>
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** 「使用行政指导文书，或者公布典型案例」 */
function sayOffers(bindings: readonly Binding[], kinds: readonly FactKind[]): string {
  const textOf = ({ factKind }: Binding) => kinds.find(({ kind }) => kind === factKind)?.text ?? factKind
  return bindings
    .map((binding, place) => {
      if (place === 0) return textOf(binding)
      return `${binding.orPrevious ? '，或者' : '、'}${textOf(binding)}`
    })
    .join('')
}
