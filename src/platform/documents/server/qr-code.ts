import QRCode from 'qrcode'

/** A QR code as SVG, black on white with the quiet zone that scanners need. */
export function qrCodeSvg(content: string): Promise<string> {
  return QRCode.toString(content, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
}
