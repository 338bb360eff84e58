/** Pure rules of papers: texts with fields, numbers, days of delivery, layout. */
export { fillText, findTextFaults, openFields, type TextFault } from './fill-text.ts'
