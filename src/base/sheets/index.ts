/** Tables that people send and fetch: CSV (UTF-8 or GB18030) and XLSX as rows of text. */
export { unpacksBeyond } from './archive-size.ts'
export { decodeText } from './decode-text.ts'
export { readRows, UnreadableSheet } from './read-rows.ts'
export { sheetFile, type Sheet } from './sheet-file.ts'
export { csvOf, csvStream } from './write-csv.ts'
