/** Contract of 执法记录: decided cases as they come in, and what is counted of them. */
export * from './import.ts'
export * from './import-endpoints.ts'
export * from './record.ts'
export * from './record-endpoints.ts'
export * from './record-delivery.ts'
export * from './record-key.ts'
