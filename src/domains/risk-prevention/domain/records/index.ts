/** 执法记录, purely: columns, rows, judgement, and what is counted. */
export { importFields } from './fields.ts'
export { judgeRecord, type FieldFault } from './judge-record.ts'
export { readInspectionRow, readRecordRow, type InspectionRow, type RowOutcome, type RowScene } from './read-row.ts'
export { enforcementRollUp, incrementOf } from './roll-up.ts'
export { timeSlotText } from './time-slot.ts'
