import { DownloadButton } from '#ui/workbench/index.ts'
import type { exportSubscriptions, exportTypicalCases } from '../contract/index.ts'

interface ExcelButtonProps {
  readonly endpoint: typeof exportSubscriptions | typeof exportTypicalCases
  /** What the list asks for; page and order stay behind. */
  readonly query: Record<string, unknown>
}

/** The list as a workbook, beside the plain export. */
export function ExcelButton({
  endpoint,
  query: { page: _page, pageSize: _size, sort: _sort, ...filters },
}: ExcelButtonProps) {
  return (
    <DownloadButton endpoint={endpoint} input={{ query: { ...filters, format: 'xlsx' } }}>
      导出 Excel
    </DownloadButton>
  )
}
