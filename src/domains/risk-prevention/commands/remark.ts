/** What a person should know but a program need not read goes to stderr, one line each. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`)
}
