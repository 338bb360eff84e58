/** Long measurements say where they are. */
export function tell(what: string): void {
  process.stderr.write(`  ${new Date().toISOString().slice(11, 19)} ${what}\n`)
}
