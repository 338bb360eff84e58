/** What every screen of the workbench is made of. `README.md` shows a whole example page. */
export { callSignedIn, isSignedOut, whenSignedOut, whileSignedIn } from './calls/signed-in-call.ts'
export { createQueryClient } from './calls/query-client.ts'
export { download } from './calls/download.ts'
export { mutationFor, queryFor } from './calls/queries.ts'
export { useSettled } from './calls/use-settled.ts'
export * from './offline/index.ts'
export { ActionBar } from './actions/action-bar.tsx'
export type { ActionBarProps, RecordAction } from './actions/record-action.ts'
export { DownloadButton } from './actions/download-button.tsx'
export { ConfirmButton, type ConfirmButtonProps } from './actions/confirm-button.tsx'
export { Chart, type ChartProps } from './chart/chart.tsx'
export { dayText, dayWithWeekday, momentText } from './display/dates.ts'
export { DueTag } from './display/due-tag.tsx'
export { daysBetween, dueWords } from './display/due.ts'
export { EmptyState } from './display/empty-state.tsx'
export { GradeTag } from './display/grade-tag.tsx'
export { ProblemAlert, problemText } from './display/problem-alert.tsx'
export { QueryView } from './display/query-view.tsx'
export { Quote } from './display/quote.tsx'
export { DateText, MoneyText, PersonName } from './display/texts.tsx'
export { Timeline, type TimelineEntry } from './display/timeline.tsx'
export { useNarrow, useStillness } from './display/use-media.ts'
export { FileList, type FileEntry } from './files/file-list.tsx'
export { UploadBox, type UploadBoxProps } from './files/upload-box.tsx'
export type { UploadedFile } from './files/upload.ts'
export { DayInput, MoneyInput } from './form/controls.tsx'
export { discardAllDrafts } from './form/drafts.ts'
export { Field } from './form/field.tsx'
export { RecordPicker, type RecordPickerProps } from './form/record-picker.tsx'
export { RecordForm, type RecordFormProps } from './form/record-form.tsx'
export { usePathParameter } from './module/path-parameter.ts'
export {
  lazyPage,
  type MenuEntry,
  type PageRoute,
  type SearchHit,
  type SearchSource,
  type ToDoItem,
  type ToDoSource,
  type WorkbenchModule,
} from './module/workbench-module.ts'
export { BurdenOpinionProvider, type BurdenOpinion, type SubmitBurdenOpinion } from './page/burden-opinion.tsx'
export { usePageTitle } from './page/page-title.ts'
export { Page, Section, type Crumb, type PageProps } from './page/page.tsx'
export { Views } from './page/views.tsx'
export { SessionProvider, useMay, useSession, type Session, type SessionPost } from './session/session.ts'
export { SystemProvider, useSystem, type System } from './session/system.ts'
export type { Column } from './table/columns.ts'
export { DataTable, type DataTableProps, type RowOf } from './table/data-table.tsx'
export type { Filter } from './table/filter-bar.tsx'
export { gradeColours, type GradeLetter } from './theme/grades.ts'
export { stillTheme, theme } from './theme/theme.ts'
