import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { organisationKinds, type OrganisationKind } from '#platform/organisations/contract/index.ts'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import { listSupervisedUnits } from '../../contract/index.ts'
import '../supervision.css'

interface UnitChooserProps {
  readonly programmeId: string | null
  readonly value: readonly string[]
  readonly onChange: (organisationIds: string[]) => void
}

/** Units that may be supervised, by kind; of a programme its addressees. */
export function UnitChooser({ programmeId, value, onChange }: UnitChooserProps) {
  const units = useQuery(queryFor(listSupervisedUnits, { query: programmeId ? { programmeId } : {} }))
  return (
    <QueryView query={units}>
      {({ items }) => {
        const groups = [...Map.groupBy(items, (unit) => unit.kind)]
        if (!items.length) return <p className="quiet">没有可以督导的单位：督导范围是下级单位和业务指导的单位。</p>
        return (
          <div>
            {groups.map(([kind, members]) => {
              const ids = members.map((unit) => unit.id)
              const all = ids.every((id) => value.includes(id))
              const others = value.filter((id) => !ids.includes(id))
              const name = organisationKinds[kind as OrganisationKind] ?? kind
              return (
                <fieldset key={kind} className="plain-group">
                  <legend className="row">
                    <strong>
                      {name}（{members.length}）
                    </strong>
                    <Button size="small" onClick={() => onChange(all ? others : [...others, ...ids])}>
                      {all ? `取消全部${name}` : `选择全部${name}`}
                    </Button>
                  </legend>
                  <div className="unit-groups">
                    {members.map((unit) => (
                      <Checkbox
                        key={unit.id}
                        checked={value.includes(unit.id)}
                        onChange={(event) =>
                          onChange(event.target.checked ? [...value, unit.id] : value.filter((id) => id !== unit.id))
                        }
                      >
                        {unit.name}
                      </Checkbox>
                    ))}
                  </div>
                </fieldset>
              )
            })}
          </div>
        )
      }}
    </QueryView>
  )
}
