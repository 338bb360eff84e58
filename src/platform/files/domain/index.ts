/** Pure rules about files. */
export { sayBytes } from './byte-size.ts'
export { explainRules } from './explain-rules.ts'
export { cleanFileName, extensionOf, nameWithExtension } from './file-name.ts'
export { judgeFile, sayKinds } from './judge-file.ts'
