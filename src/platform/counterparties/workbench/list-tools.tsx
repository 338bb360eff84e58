import { useSearch } from '@tanstack/react-router'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DownloadButton } from '#ui/workbench/index.ts'
import { exportCounterparties } from '../contract/index.ts'
import { useUnitFilter } from './use-unit-filter.ts'

/** Narrowing to a unit, and the list as a workbook. */
export function ListTools({ query }: { query: Record<string, unknown> }) {
  const { organisationId } = useSearch({ strict: false }) as { organisationId?: string }
  const narrowToUnit = useUnitFilter()
  return (
    <>
      <div className="filter-field">
        <OrganisationPicker
          label="打交道的单位"
          placeholder="打交道的单位"
          value={organisationId ?? null}
          onChange={(value) => narrowToUnit(typeof value === 'string' ? value : undefined)}
        />
      </div>
      <DownloadButton endpoint={exportCounterparties} input={{ query: { ...exported(query), format: 'xlsx' } }}>
        导出 Excel
      </DownloadButton>
    </>
  )
}

/** The list's words and filters, without page and order. */
function exported({ q, kind, tradeCode, place, organisationId }: Record<string, unknown>) {
  return { q, kind, tradeCode, place, organisationId } as Record<string, string>
}
