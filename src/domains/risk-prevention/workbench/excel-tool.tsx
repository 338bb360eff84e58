import { DownloadButton } from '#ui/workbench/index.ts'
import type { exportSubscriptions } from '../contract/index.ts'

/** For a list’s tools: the list as a workbook, beside the plain export; page and order stay behind. */
export function excelTool(endpoint: typeof exportSubscriptions) {
  return ({ page: _page, pageSize: _size, sort: _sort, ...filters }: Record<string, unknown>) => (
    <DownloadButton endpoint={endpoint} input={{ query: { ...filters, format: 'xlsx' } }}>
      导出 Excel
    </DownloadButton>
  )
}
