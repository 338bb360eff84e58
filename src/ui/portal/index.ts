/** Door of the public portal's looks: server-rendered pages that work without JavaScript. See README.md. */
export type { Html } from './html.ts'
export { answerFile } from './frame/answer-file.ts'
export { asPage } from './frame/as-page.ts'
export { mountPortalFrame } from './frame/mount-portal-frame.ts'
export { answerPage, type PortalPage, type Publication } from './frame/page.ts'
export { mountScript, portalPolicy, readScript, type PortalScript } from './frame/script.ts'
export { answerProblemPage } from './frame/problem-page.ts'
export type { NavigationEntry, PortalSite } from './frame/site.ts'
export { definitions } from './display/definitions.ts'
export { emptyNotice, notice } from './display/notice.ts'
export { pager } from './display/pager.ts'
export { quote } from './display/quote.ts'
export { dataTable, type TableColumn } from './display/table.ts'
export { checkbox, choice, type Option } from './form/choice.ts'
export { errorSummary, formErrors, type FormErrors } from './form/errors.ts'
export { createFormCounter, createFormLimit, type FormLimit } from './form/form-limit.ts'
export { form, type FormOptions } from './form/form.ts'
export {
  faultsOf,
  keepPrivate,
  orAgain,
  readBody,
  refuseLarger,
  submissionKeyOf,
  typedCode,
  valuesOf,
  type FormValues,
  type RefusedForm,
} from './form/read-form.ts'
export { selectField } from './form/select-field.ts'
export { fileField, textArea, textField, type TextFieldOptions } from './form/text-field.ts'
export { codeForm, spacedCode } from './form/receipt-code.ts'
