/** The credit code in what a business licence's QR code says: the code itself, or an address that carries it. */
export function creditCodeIn(text: string): string | undefined {
  return /(?:^|[^0-9A-Z])((?!.{0,17}[IOSVZ])[0-9A-Z]{2}\d{6}[0-9A-Z]{10})(?![0-9A-Z])/.exec(text.toUpperCase())?.[1]
}
