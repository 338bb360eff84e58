/** As the reader's browser names this server; behind a proxy by what it forwards. */
export function originOf(header: (name: string) => string | undefined): string {
  return `${header('x-forwarded-proto') ?? 'http'}://${header('host') ?? 'localhost'}`
}

/** The public page of a point, the same from version to version. */
export function addressOfPoint(origin: string, id: string): string {
  return `${origin}/risks/${id}`
}
