export * from './known/index.ts'
