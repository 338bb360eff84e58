import QRCode from 'qrcode'

// The quiet zone that scanners need, and correction for a creased sheet.
const options = { errorCorrectionLevel: 'M', margin: 4 } as const

/** A QR code as SVG, black on white. */
export function qrCodeSvg(content: string): Promise<string> {
  return QRCode.toString(content, { ...options, type: 'svg' })
}

/** The same as PNG, for Word. */
export function qrCodePng(content: string): Promise<Uint8Array> {
  return QRCode.toBuffer(content, { ...options, type: 'png', scale: 8 })
}
